// Package csv reads and writes comma-separated values (RFC 4180).
//
// A record is a line, or several when there are newlines in quotes. Lines that are empty are no records.
package csv

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode"
	"unicode/utf8"
)

// A ParseError tells where the input is wrong. Lines and columns begin with 1; columns are bytes.
type ParseError struct {
	StartLine int // of the record
	Line      int
	Column    int
	Err       error
}

func (e *ParseError) Error() string {
	switch {
	case e.Err == ErrFieldCount:
		return fmt.Sprintf("record on line %d: %v", e.Line, e.Err)
	case e.StartLine != e.Line:
		return fmt.Sprintf("record on line %d; parse error on line %d, column %d: %v", e.StartLine, e.Line, e.Column, e.Err)
	}
	return fmt.Sprintf("parse error on line %d, column %d: %v", e.Line, e.Column, e.Err)
}

// Unwrap returns the error itself.
func (e *ParseError) Unwrap() error { return e.Err }

// The errors in a ParseError.
var (
	ErrBareQuote  = errors.New("bare \" in non-quoted-field")
	ErrQuote      = errors.New("extraneous or missing \" in quoted-field")
	ErrFieldCount = errors.New("wrong number of fields")

	// Deprecated: as in Go.
	ErrTrailingComma = errors.New("extra delimiter at end of line")
)

var errInvalidDelim = errors.New("csv: invalid field or comment delimiter")

func validDelim(r rune) bool {
	return r != 0 && r != '"' && r != '\r' && r != '\n' && utf8.ValidRune(r) && r != utf8.RuneError
}

// A Reader reads records. Its exported fields may be set before the first Read.
type Reader struct {
	// Comma is what separates fields.
	Comma rune
	// Comment begins lines that are skipped, unless it is 0.
	Comment rune
	// FieldsPerRecord is the number of fields that all records must have; 0 is set to that of the first one, and a negative
	// number allows all.
	FieldsPerRecord int
	// LazyQuotes allows quotes in fields without quotes, and single ones in those with quotes.
	LazyQuotes bool
	// TrimLeadingSpace skips white space before fields.
	TrimLeadingSpace bool
	// ReuseRecord lets Read return the same slice again.
	ReuseRecord bool
	// Deprecated: as in Go.
	TrailingComma bool

	r          *bufio.Reader
	numLine    int   // of the line read last
	offset     int64 // behind it
	longLine   []byte
	positions  []position // of the fields of the last record
	lastRecord []string   // for ReuseRecord
}

type position struct {
	line, col int
}

// NewReader returns a Reader with the comma ','.
func NewReader(r io.Reader) *Reader { return &Reader{Comma: ',', r: bufio.NewReader(r)} }

// Read returns the next record; nil and io.EOF after the last one. With a ParseError it returns what precedes the error.
func (r *Reader) Read() (record []string, err error) {
	if r.ReuseRecord {
		record, err = r.readRecord(r.lastRecord)
		r.lastRecord = record
		return record, err
	}
	return r.readRecord(nil)
}

// FieldPos returns where a field of the last record begins.
func (r *Reader) FieldPos(field int) (line, column int) {
	if field < 0 || field >= len(r.positions) {
		panic("out of range index passed to FieldPos")
	}
	p := r.positions[field]
	return p.line, p.col
}

// InputOffset returns how much of the input was read as records.
func (r *Reader) InputOffset() int64 { return r.offset }

// ReadAll returns all records.
func (r *Reader) ReadAll() (records [][]string, err error) {
	for {
		record, err := r.readRecord(nil)
		if err == io.EOF {
			return records, nil
		}
		if err != nil {
			return nil, err
		}
		records = append(records, record)
	}
}

// readLine returns the next line, with its newline but without the '\r' before that. It is good until the next call.
func (r *Reader) readLine() ([]byte, error) {
	line, err := r.r.ReadSlice('\n')
	if err == bufio.ErrBufferFull {
		r.longLine = append(r.longLine[:0], line...)
		for err == bufio.ErrBufferFull {
			line, err = r.r.ReadSlice('\n')
			r.longLine = append(r.longLine, line...)
		}
		line = r.longLine
	}
	size := len(line)
	if size > 0 && err == io.EOF {
		err = nil
		if line[size-1] == '\r' {
			line = line[:size-1]
		}
	}
	r.numLine++
	r.offset += int64(size)
	if n := len(line); n >= 2 && line[n-2] == '\r' && line[n-1] == '\n' {
		line[n-2] = '\n'
		line = line[:n-1]
	}
	return line, err
}

// newline returns the length of the newline a line ends in.
func newline(line []byte) int {
	if len(line) > 0 && line[len(line)-1] == '\n' {
		return 1
	}
	return 0
}

func firstRune(b []byte) rune {
	r, _ := utf8.DecodeRune(b)
	return r
}

func notSpace(r rune) bool { return !unicode.IsSpace(r) }

// readRecord reads a record into dst.
func (r *Reader) readRecord(dst []string) ([]string, error) {
	if r.Comma == r.Comment || !validDelim(r.Comma) || r.Comment != 0 && !validDelim(r.Comment) {
		return nil, errInvalidDelim
	}
	var line []byte
	var readErr error
	for readErr == nil {
		line, readErr = r.readLine()
		if r.Comment != 0 && len(line) > 0 && firstRune(line) == r.Comment {
			line = nil
		}
		if len(line) > newline(line) {
			break
		}
	}
	if readErr == io.EOF {
		return nil, readErr
	}
	start := r.numLine
	comma := utf8.RuneLen(r.Comma)
	pos := position{r.numLine, 1}
	var fields []byte // their texts, one behind the other
	var ends []int    // of the texts
	var err error
	r.positions = r.positions[:0]
	endField := func(at position) {
		ends = append(ends, len(fields))
		r.positions = append(r.positions, at)
	}
parse:
	for {
		if r.TrimLeadingSpace {
			i := bytes.IndexFunc(line, notSpace)
			if i < 0 {
				i = len(line)
				pos.col -= newline(line)
			}
			line = line[i:]
			pos.col += i
		}
		if len(line) == 0 || line[0] != '"' {
			i := bytes.IndexRune(line, r.Comma)
			field := line[:len(line)-newline(line)]
			if i >= 0 {
				field = line[:i]
			}
			if !r.LazyQuotes {
				if j := bytes.IndexByte(field, '"'); j >= 0 {
					err = &ParseError{start, r.numLine, pos.col + j, ErrBareQuote}
					break parse
				}
			}
			fields = append(fields, field...)
			endField(pos)
			if i < 0 {
				break parse
			}
			line = line[i+comma:]
			pos.col += i + comma
			continue
		}
		fieldPos := pos
		line = line[1:]
		pos.col++
		for {
			i := bytes.IndexByte(line, '"')
			switch {
			case i >= 0:
				fields = append(fields, line[:i]...)
				line = line[i+1:]
				pos.col += i + 1
				switch next := firstRune(line); {
				case next == '"':
					fields = append(fields, '"')
					line = line[1:]
					pos.col++
				case next == r.Comma:
					line = line[comma:]
					pos.col += comma
					endField(fieldPos)
					continue parse
				case len(line) == newline(line):
					endField(fieldPos)
					break parse
				case r.LazyQuotes:
					fields = append(fields, '"')
				default:
					err = &ParseError{start, r.numLine, pos.col - 1, ErrQuote}
					break parse
				}
			case len(line) > 0: // the field goes on in the next line
				fields = append(fields, line...)
				if readErr != nil {
					break parse
				}
				pos.col += len(line)
				line, readErr = r.readLine()
				if len(line) > 0 {
					pos = position{pos.line + 1, 1}
				}
				if readErr == io.EOF {
					readErr = nil
				}
			default: // the input ends in the field
				if !r.LazyQuotes && readErr == nil {
					err = &ParseError{start, pos.line, pos.col, ErrQuote}
					break parse
				}
				endField(fieldPos)
				break parse
			}
		}
	}
	if err == nil {
		err = readErr
	}
	text := string(fields)
	dst = dst[:0]
	if cap(dst) < len(ends) {
		dst = make([]string, 0, len(ends))
	}
	from := 0
	for _, end := range ends {
		dst = append(dst, text[from:end])
		from = end
	}
	if r.FieldsPerRecord > 0 {
		if len(dst) != r.FieldsPerRecord && err == nil {
			err = &ParseError{start, start, 1, ErrFieldCount}
		}
	} else if r.FieldsPerRecord == 0 {
		r.FieldsPerRecord = len(dst)
	}
	return dst, err
}

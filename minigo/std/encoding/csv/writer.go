package csv

import (
	"bufio"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Writer writes records. Its exported fields may be set before the first Write.
type Writer struct {
	// Comma is what separates fields.
	Comma rune
	// UseCRLF ends lines in "\r\n".
	UseCRLF bool

	w *bufio.Writer
}

// NewWriter returns a Writer with the comma ','.
func NewWriter(w io.Writer) *Writer { return &Writer{Comma: ',', w: bufio.NewWriter(w)} }

// needsQuotes reports whether a field would be read as something else without quotes. `\.` ends the input of some databases.
func (w *Writer) needsQuotes(field string) bool {
	if field == "" {
		return false
	}
	if field == `\.` || strings.ContainsRune(field, w.Comma) || strings.ContainsAny(field, "\"\r\n") {
		return true
	}
	first, _ := utf8.DecodeRuneInString(field)
	return unicode.IsSpace(first)
}

// Write writes a record; Flush must follow some time.
func (w *Writer) Write(record []string) error {
	if !validDelim(w.Comma) {
		return errInvalidDelim
	}
	for i, field := range record {
		if i > 0 {
			w.w.WriteRune(w.Comma)
		}
		if !w.needsQuotes(field) {
			w.w.WriteString(field)
			continue
		}
		w.w.WriteByte('"')
		for {
			i := strings.IndexAny(field, "\"\r\n")
			if i < 0 {
				break
			}
			w.w.WriteString(field[:i])
			switch c := field[i]; {
			case c == '"':
				w.w.WriteString(`""`)
			case !w.UseCRLF:
				w.w.WriteByte(c)
			case c == '\n':
				w.w.WriteString("\r\n")
			}
			field = field[i+1:]
		}
		w.w.WriteString(field)
		w.w.WriteByte('"')
	}
	if w.UseCRLF {
		_, err := w.w.WriteString("\r\n")
		return err
	}
	return w.w.WriteByte('\n')
}

// Flush writes what is held back.
func (w *Writer) Flush() { w.w.Flush() }

// Error returns the first error of a Write or Flush.
func (w *Writer) Error() error {
	_, err := w.w.Write(nil)
	return err
}

// WriteAll writes records and calls Flush.
func (w *Writer) WriteAll(records [][]string) error {
	for _, record := range records {
		if err := w.Write(record); err != nil {
			return err
		}
	}
	return w.w.Flush()
}

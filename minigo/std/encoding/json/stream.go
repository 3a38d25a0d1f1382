package json

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"strconv"
)

// A Decoder reads JSON values one after the other.
type Decoder struct {
	r         io.Reader
	buf       []byte // what was read; up to pos it has been decoded
	pos       int
	base      int64 // of buf in the input
	readErr   error
	err       error
	state     tokenState
	outer     []tokenState
	useNumber bool
	strict    bool
}

// A tokenState tells what Token is to expect.
type tokenState int8

const (
	topLevel tokenState = iota
	arrayStart
	arrayComma
	arrayValue
	objectStart
	objectColon
	objectValue
	objectComma
	objectKey
)

// NewDecoder returns a Decoder that reads from r, perhaps more than it decodes.
func NewDecoder(r io.Reader) *Decoder { return &Decoder{r: r} }

// UseNumber has numbers in interfaces be of type Number.
func (dec *Decoder) UseNumber() { dec.useNumber = true }

// DisallowUnknownFields makes members without a field an error.
func (dec *Decoder) DisallowUnknownFields() { dec.strict = true }

// Buffered returns what was read but not decoded.
func (dec *Decoder) Buffered() io.Reader { return bytes.NewReader(dec.buf[dec.pos:]) }

// InputOffset returns how many bytes have been decoded.
func (dec *Decoder) InputOffset() int64 { return dec.base + int64(dec.pos) }

// fill reads more; false at the end or an error of the reader.
func (dec *Decoder) fill() bool {
	if dec.readErr != nil {
		return false
	}
	if dec.pos > 0 && dec.pos >= len(dec.buf)/2 {
		n := copy(dec.buf, dec.buf[dec.pos:])
		dec.base += int64(dec.pos)
		dec.buf = dec.buf[:n]
		dec.pos = 0
	}
	if cap(dec.buf)-len(dec.buf) < 512 {
		dec.buf = append(make([]byte, 0, 2*cap(dec.buf)+512), dec.buf...)
	}
	n, err := dec.r.Read(dec.buf[len(dec.buf):cap(dec.buf)])
	dec.buf = dec.buf[:len(dec.buf)+n]
	dec.readErr = err
	return n > 0 || err == nil
}

// peek returns the next character that is no space.
func (dec *Decoder) peek() (byte, error) {
	for {
		for i, c := range dec.buf[dec.pos:] {
			if !isSpace(c) {
				dec.pos += i
				return c, nil
			}
		}
		if !dec.fill() {
			return 0, dec.readErr
		}
	}
}

// next returns how long the next value is, which begins at pos.
func (dec *Decoder) next() (int, error) {
	if _, err := dec.peek(); err != nil {
		return 0, err
	}
	for {
		s := scanner{data: dec.buf, pos: dec.pos}
		err := s.value(len(dec.outer))
		n := s.pos - dec.pos
		if err == nil && (s.pos < len(dec.buf) || !isOpen(dec.buf[s.pos-1])) {
			return n, nil
		}
		if err != nil && err.msg != endOfInput {
			err.Offset += dec.base
			return 0, err
		}
		if !dec.fill() {
			if dec.readErr != io.EOF {
				return 0, dec.readErr
			}
			if err == nil {
				return n, nil
			}
			return 0, io.ErrUnexpectedEOF
		}
	}
}

// isOpen reports whether a value that ends in c may go on.
func isOpen(c byte) bool { return c != '}' && c != ']' && c != '"' }

// Decode reads the next value and stores it as Unmarshal does. At the end it returns io.EOF.
func (dec *Decoder) Decode(v any) error {
	if dec.err != nil {
		return dec.err
	}
	if err := dec.separate(); err != nil {
		return err
	}
	n, err := dec.next()
	if err != nil {
		dec.err = err
		return err
	}
	d := &decodeState{
		data: dec.buf[dec.pos : dec.pos+n : dec.pos+n], base: dec.InputOffset(), useNumber: dec.useNumber, strict: dec.strict,
	}
	dec.pos += n
	err = d.unmarshal(v)
	dec.valueEnds()
	return err
}

// separate goes over what stands before a value that is no member's name.
func (dec *Decoder) separate() error {
	switch dec.state {
	case arrayComma:
		c, err := dec.peek()
		if err != nil {
			return err
		}
		if c != ',' {
			return &SyntaxError{"expected comma after array element", dec.InputOffset()}
		}
		dec.pos++
		dec.state = arrayValue
	case objectColon:
		c, err := dec.peek()
		if err != nil {
			return err
		}
		if c != ':' {
			return &SyntaxError{"expected colon after object key", dec.InputOffset()}
		}
		dec.pos++
		dec.state = objectValue
	}
	return nil
}

func (dec *Decoder) valueEnds() {
	switch dec.state {
	case arrayStart, arrayValue:
		dec.state = arrayComma
	case objectValue:
		dec.state = objectComma
	}
}

// A Token is a Delim, bool, float64, Number, string or nil.
type Token any

// A Delim is one of [ ] { }.
type Delim rune

// String returns the character.
func (d Delim) String() string { return string(d) }

// More reports whether the array or object being read has another element.
func (dec *Decoder) More() bool {
	c, err := dec.peek()
	return err == nil && c != ']' && c != '}'
}

// Token returns the next token; commas and colons are only checked. At the end it returns nil, io.EOF.
func (dec *Decoder) Token() (Token, error) {
	for {
		c, err := dec.peek()
		if err != nil {
			return nil, err
		}
		switch {
		case (c == '[' || c == '{') && dec.takesValue():
			dec.pos++
			dec.outer = append(dec.outer, dec.state)
			dec.state = arrayStart
			if c == '{' {
				dec.state = objectStart
			}
			return Delim(c), nil
		case c == ']' && (dec.state == arrayStart || dec.state == arrayComma),
			c == '}' && (dec.state == objectStart || dec.state == objectComma):
			dec.pos++
			dec.state = dec.outer[len(dec.outer)-1]
			dec.outer = dec.outer[:len(dec.outer)-1]
			dec.valueEnds()
			return Delim(c), nil
		case c == ':' && dec.state == objectColon:
			dec.pos++
			dec.state = objectValue
		case c == ',' && (dec.state == arrayComma || dec.state == objectComma):
			if err := dec.comma(); err != nil {
				return nil, err
			}
		case c == '"' && (dec.state == objectStart || dec.state == objectKey):
			var name string
			state := dec.state
			dec.state = topLevel
			err := dec.Decode(&name)
			dec.state = state
			if err != nil {
				return nil, err
			}
			dec.state = objectColon
			return name, nil
		case dec.takesValue():
			var v any
			if err := dec.Decode(&v); err != nil {
				return nil, err
			}
			return v, nil
		default:
			return nil, dec.unexpected(c)
		}
	}
}

func (dec *Decoder) takesValue() bool {
	return dec.state == topLevel || dec.state == arrayStart || dec.state == arrayValue || dec.state == objectValue
}

// comma goes over a comma, after which there must be more.
func (dec *Decoder) comma() error {
	at := dec.InputOffset()
	dec.pos++
	c, err := dec.peek()
	if err != nil {
		return err
	}
	if c == ']' || c == '}' {
		return &SyntaxError{"invalid character ',' looking for beginning of value", at + 1}
	}
	if dec.state == arrayComma {
		dec.state = arrayValue
	} else {
		dec.state = objectKey
	}
	return nil
}

func (dec *Decoder) unexpected(c byte) error {
	where := "looking for beginning of value"
	switch dec.state {
	case arrayComma:
		where = "after array element"
	case objectColon:
		where = "after object key"
	case objectComma:
		where = "after object key:value pair"
	case objectStart, objectKey:
		if c != '}' && c != ']' {
			return &SyntaxError{"object member name must be a string", dec.InputOffset()}
		}
	}
	return &SyntaxError{"invalid character " + strconv.QuoteRune(rune(c)) + " " + where, dec.InputOffset() + 1}
}

// An Encoder writes JSON values, each followed by a newline.
type Encoder struct {
	w              io.Writer
	err            error
	noHTML         bool
	prefix, indent string
	indented       bool
}

// NewEncoder returns an Encoder that writes to w.
func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w} }

// SetIndent has values be written as MarshalIndent does; with two empty strings as Marshal does.
func (enc *Encoder) SetIndent(prefix, indent string) {
	enc.prefix, enc.indent = prefix, indent
	enc.indented = prefix != "" || indent != ""
}

// SetEscapeHTML tells whether <, > and & are escaped in strings; at first they are.
func (enc *Encoder) SetEscapeHTML(on bool) { enc.noHTML = !on }

// Encode writes v and a newline.
func (enc *Encoder) Encode(v any) error {
	if enc.err != nil {
		return enc.err
	}
	e := &encodeState{escapeHTML: !enc.noHTML}
	if err := e.any(reflect.ValueOf(v)); err != nil {
		return err
	}
	b := e.buf
	if enc.indented {
		b = appendIndent(nil, b, enc.prefix, enc.indent)
	}
	n, err := enc.w.Write(append(b, '\n'))
	if err == nil && n <= len(b) {
		err = errors.New("short write")
	}
	enc.err = err
	return err
}

// Package hex writes bytes as hexadecimal digits, and reads them.
package hex

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"unsafe"
)

const digits = "0123456789abcdef"

// ErrLength tells that the number of digits is odd.
var ErrLength = errors.New("encoding/hex: odd length hex string")

// An InvalidByteError is a byte that is no digit.
type InvalidByteError byte

func (e InvalidByteError) Error() string {
	return fmt.Sprintf("encoding/hex: invalid byte: %#U", rune(e))
}

// EncodedLen returns the number of digits of n bytes.
func EncodedLen(n int) int { return n * 2 }

// DecodedLen returns the number of bytes of x digits.
func DecodedLen(x int) int { return x / 2 }

// Encode writes the digits of src to dst and returns their number.
func Encode(dst, src []byte) int {
	j := 0
	for _, c := range src {
		dst[j] = digits[c>>4]
		dst[j+1] = digits[c&0x0f]
		j += 2
	}
	return len(src) * 2
}

// AppendEncode appends the digits of src to dst.
func AppendEncode(dst, src []byte) []byte {
	n := EncodedLen(len(src))
	dst = slices.Grow(dst, n)
	Encode(dst[len(dst):][:n], src)
	return dst[:len(dst)+n]
}

// EncodeToString returns the digits of src.
func EncodeToString(src []byte) string {
	dst := make([]byte, EncodedLen(len(src)))
	Encode(dst, src)
	return unsafe.String(unsafe.SliceData(dst), len(dst))
}

// value returns the value of a digit, or 16 or more.
func value(c byte) byte {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10
	}
	return 0xff
}

// Decode writes the bytes of the digits src to dst and returns how many there were before an error.
func Decode(dst, src []byte) (int, error) {
	n := 0
	for i := 1; i < len(src); i += 2 {
		high, low := value(src[i-1]), value(src[i])
		if high > 15 {
			return n, InvalidByteError(src[i-1])
		}
		if low > 15 {
			return n, InvalidByteError(src[i])
		}
		dst[n] = high<<4 | low
		n++
	}
	if len(src)%2 == 1 {
		if last := src[len(src)-1]; value(last) > 15 {
			return n, InvalidByteError(last)
		}
		return n, ErrLength
	}
	return n, nil
}

// AppendDecode appends the bytes of the digits src to dst.
func AppendDecode(dst, src []byte) ([]byte, error) {
	n := DecodedLen(len(src))
	dst = slices.Grow(dst, n)
	n, err := Decode(dst[len(dst):][:n], src)
	return dst[:len(dst)+n], err
}

// DecodeString returns the bytes of the digits s.
func DecodeString(s string) ([]byte, error) {
	dst := make([]byte, DecodedLen(len(s)))
	n, err := Decode(dst, []byte(s))
	return dst[:n], err
}

type encoder struct {
	w   io.Writer
	err error
}

// NewEncoder returns a Writer that writes digits to w.
func NewEncoder(w io.Writer) io.Writer { return &encoder{w: w} }

func (e *encoder) Write(p []byte) (n int, err error) {
	var out [1024]byte
	for len(p) > 0 && e.err == nil {
		part := p[:min(len(p), len(out)/2)]
		var written int
		written, e.err = e.w.Write(out[:Encode(out[:], part)])
		n += written / 2
		p = p[len(part):]
	}
	return n, e.err
}

type decoder struct {
	r   io.Reader
	err error
	in  []byte // read and not decoded; at most one digit unless err is not nil
	buf [1024]byte
}

// NewDecoder returns a Reader that reads digits from r.
func NewDecoder(r io.Reader) io.Reader { return &decoder{r: r} }

func (d *decoder) Read(p []byte) (n int, err error) {
	if len(d.in) < 2 && d.err == nil {
		have := copy(d.buf[:], d.in)
		var n int
		n, d.err = d.r.Read(d.buf[have:])
		d.in = d.buf[:have+n]
		if d.err == io.EOF && len(d.in)%2 != 0 {
			if last := d.in[len(d.in)-1]; value(last) > 15 {
				d.err = InvalidByteError(last)
			} else {
				d.err = io.ErrUnexpectedEOF
			}
		}
	}
	p = p[:min(len(p), len(d.in)/2)]
	n, err = Decode(p, d.in[:2*len(p)])
	d.in = d.in[2*n:]
	if err != nil {
		d.in, d.err = nil, err
	}
	if len(d.in) < 2 {
		return n, d.err
	}
	return n, nil
}

// Dump returns data as hexdump -C shows it.
func Dump(data []byte) string {
	if len(data) == 0 {
		return ""
	}
	var d dumper
	d.Write(data)
	d.Close()
	return string(d.out)
}

// A dumper writes lines like
//
//	00000010  2e 2f 30 31 32 33 34 35  36 37 38 39 3a 3b 3c 3d  |./0123456789:;<=|
//
// to w, or keeps them if there is no w.
type dumper struct {
	w      io.Writer
	out    []byte
	line   [16]byte
	used   int  // of line
	n      uint // bytes written
	closed bool
}

// Dumper returns a Writer that writes to w what hexdump -C shows; the last line is written by Close.
func Dumper(w io.Writer) io.WriteCloser { return &dumper{w: w} }

// begin appends what is before the bytes of a line.
func (d *dumper) begin() {
	at := d.n
	for shift := 28; shift >= 0; shift -= 4 {
		d.out = append(d.out, digits[at>>shift&0x0f])
	}
	d.out = append(d.out, "  "...)
}

// end appends what is behind them.
func (d *dumper) end() {
	d.out = append(d.out, '|')
	for _, c := range d.line[:d.used] {
		if c < 32 || c > 126 {
			c = '.'
		}
		d.out = append(d.out, c)
	}
	d.out = append(d.out, "|\n"...)
	d.used = 0
}

// space appends what is behind the byte at the given place of its line.
func (d *dumper) space(at int) {
	if at == 7 || at == 15 {
		d.out = append(d.out, ' ')
	}
	d.out = append(d.out, ' ')
}

// flush writes the output to w, if there is one.
func (d *dumper) flush() error {
	if d.w == nil || len(d.out) == 0 {
		return nil
	}
	_, err := d.w.Write(d.out)
	d.out = d.out[:0]
	return err
}

func (d *dumper) Write(data []byte) (n int, err error) {
	if d.closed {
		return 0, errors.New("encoding/hex: dumper closed")
	}
	for i, c := range data {
		if d.used == 0 {
			d.begin()
		}
		d.out = append(d.out, digits[c>>4], digits[c&0x0f])
		d.space(d.used)
		d.line[d.used] = c
		d.used++
		d.n++
		if d.used == len(d.line) {
			d.end()
		}
		if len(d.out) > 4096 {
			if err := d.flush(); err != nil {
				return i, err
			}
		}
	}
	return len(data), d.flush()
}

func (d *dumper) Close() error {
	if d.closed {
		return nil
	}
	d.closed = true
	if d.used == 0 {
		return nil
	}
	for at := d.used; at < len(d.line); at++ {
		d.out = append(d.out, "  "...)
		d.space(at)
	}
	d.end()
	return d.flush()
}

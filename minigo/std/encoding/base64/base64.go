// Package base64 writes bytes with 64 characters, three bytes as four, and reads them.
package base64

import (
	"io"
	"slices"
	"strconv"
	"unsafe"
)

// An Encoding is an alphabet of 64 bytes and a way to pad.
type Encoding struct {
	encode    [64]byte
	decodeMap [256]byte // the number of a byte in the alphabet, or invalid
	padChar   rune
	strict    bool
}

// Padding characters.
const (
	StdPadding rune = '='
	NoPadding  rune = -1
)

const invalid = 0xff

// NewEncoding returns the Encoding of an alphabet, with the padding '='.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 64 {
		panic("encoding alphabet is not 64-bytes long")
	}
	e := &Encoding{padChar: StdPadding}
	copy(e.encode[:], encoder)
	for i := range e.decodeMap {
		e.decodeMap[i] = invalid
	}
	for i := range len(encoder) {
		switch c := encoder[i]; {
		case c == '\n' || c == '\r':
			panic("encoding alphabet contains newline character")
		case e.decodeMap[c] != invalid:
			panic("encoding alphabet includes duplicate symbols")
		default:
			e.decodeMap[c] = byte(i)
		}
	}
	return e
}

// WithPadding returns an Encoding with another padding character, or NoPadding.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	switch {
	case padding < NoPadding || padding == '\r' || padding == '\n' || padding > 0xff:
		panic("invalid padding")
	case padding != NoPadding && enc.decodeMap[byte(padding)] != invalid:
		panic("padding contained in alphabet")
	}
	enc.padChar = padding
	return &enc
}

// Strict returns an Encoding that reads padding only if the bits that are not used are zero.
func (enc Encoding) Strict() *Encoding {
	enc.strict = true
	return &enc
}

// The encodings of RFC 4648; the Raw ones have no padding.
var (
	StdEncoding    = NewEncoding("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
	URLEncoding    = NewEncoding("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
	RawStdEncoding = StdEncoding.WithPadding(NoPadding)
	RawURLEncoding = URLEncoding.WithPadding(NoPadding)
)

// EncodedLen returns the number of characters of n bytes.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.padChar == NoPadding {
		return n/3*4 + (n%3*8+5)/6
	}
	return (n + 2) / 3 * 4
}

// DecodedLen returns the greatest number of bytes of n characters.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.padChar == NoPadding {
		return n/4*3 + n%4*6/8
	}
	return n / 4 * 3
}

// Encode writes the characters of src to dst.
func (enc *Encoding) Encode(dst, src []byte) {
	_ = enc.encode // nil is an error for no bytes, too
	for len(src) >= 3 {
		x := uint(src[0])<<16 | uint(src[1])<<8 | uint(src[2])
		dst[0] = enc.encode[x>>18&63]
		dst[1] = enc.encode[x>>12&63]
		dst[2] = enc.encode[x>>6&63]
		dst[3] = enc.encode[x&63]
		src, dst = src[3:], dst[4:]
	}
	if len(src) == 0 {
		return
	}
	x := uint(src[0]) << 16
	if len(src) == 2 {
		x |= uint(src[1]) << 8
	}
	dst[0] = enc.encode[x>>18&63]
	dst[1] = enc.encode[x>>12&63]
	if len(src) == 2 {
		dst[2] = enc.encode[x>>6&63]
	} else if enc.padChar != NoPadding {
		dst[2] = byte(enc.padChar)
	}
	if enc.padChar != NoPadding {
		dst[3] = byte(enc.padChar)
	}
}

// AppendEncode appends the characters of src to dst.
func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	n := enc.EncodedLen(len(src))
	dst = slices.Grow(dst, n)
	enc.Encode(dst[len(dst):][:n], src)
	return dst[:len(dst)+n]
}

// EncodeToString returns the characters of src.
func (enc *Encoding) EncodeToString(src []byte) string {
	dst := make([]byte, enc.EncodedLen(len(src)))
	enc.Encode(dst, src)
	return unsafe.String(unsafe.SliceData(dst), len(dst))
}

// A CorruptInputError is where the input is wrong.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base64 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// quantum reads up to four characters from src[at:] and writes their bytes to dst. It returns where it stopped, the number of
// bytes, and whether they were the last ones: after padding, or at the end without.
func (enc *Encoding) quantum(dst, src []byte, at int) (next, n int, last bool, err error) {
	var x uint
	chars := 0
	for chars < 4 {
		if at == len(src) {
			switch {
			case chars == 0:
				return at, 0, true, nil
			case chars == 1 || enc.padChar != NoPadding:
				return at, 0, false, CorruptInputError(at - chars)
			}
			last = true
			break
		}
		c := src[at]
		at++
		if v := enc.decodeMap[c]; v != invalid {
			x = x<<6 | uint(v)
			chars++
			continue
		}
		if c == '\n' || c == '\r' {
			continue
		}
		if rune(c) != enc.padChar || chars < 2 {
			return at, 0, false, CorruptInputError(at - 1)
		}
		if chars == 2 { // there must be another one
			at = skipNewlines(src, at)
			if at == len(src) {
				return at, 0, false, CorruptInputError(len(src))
			}
			if rune(src[at]) != enc.padChar {
				return at, 0, false, CorruptInputError(at - 1)
			}
			at++
		}
		at = skipNewlines(src, at)
		if at < len(src) { // the bytes are good, but not what follows
			err = CorruptInputError(at)
		}
		last = true
		break
	}
	x <<= 6 * (4 - chars)
	n = chars * 6 / 8
	if enc.strict && x&(1<<(24-8*n)-1) != 0 {
		return at, 0, false, CorruptInputError(at - 4 + chars)
	}
	for i := range n {
		dst[i] = byte(x >> (16 - 8*i))
	}
	return at, n, last, err
}

func skipNewlines(src []byte, at int) int {
	for at < len(src) && (src[at] == '\n' || src[at] == '\r') {
		at++
	}
	return at
}

// Decode writes the bytes of the characters src to dst and returns how many there were before an error. Newlines are skipped.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	if len(src) == 0 {
		return 0, nil
	}
	for at := 0; at < len(src); {
		// Four characters of the alphabet are read without further ado.
		if len(src)-at >= 4 {
			a, b := enc.decodeMap[src[at]], enc.decodeMap[src[at+1]]
			c, d := enc.decodeMap[src[at+2]], enc.decodeMap[src[at+3]]
			if a|b|c|d != invalid {
				x := uint(a)<<18 | uint(b)<<12 | uint(c)<<6 | uint(d)
				dst[n] = byte(x >> 16)
				dst[n+1] = byte(x >> 8)
				dst[n+2] = byte(x)
				n += 3
				at += 4
				continue
			}
		}
		next, k, last, err := enc.quantum(dst[n:], src, at)
		n += k
		at = next
		if err != nil {
			return n, err
		}
		if last {
			break
		}
	}
	return n, nil
}

// AppendDecode appends the bytes of the characters src to dst.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	n := enc.DecodedLen(len(src))
	dst = slices.Grow(dst, n)
	n, err := enc.Decode(dst[len(dst):][:n], src)
	return dst[:len(dst)+n], err
}

// DecodeString returns the bytes of the characters s.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	dst := make([]byte, enc.DecodedLen(len(s)))
	n, err := enc.Decode(dst, []byte(s))
	return dst[:n], err
}

type encoder struct {
	enc *Encoding
	w   io.Writer
	buf [3]byte // waiting for more
	n   int     // of buf
	err error
}

// NewEncoder returns a Writer that writes characters to w; the last ones are written by Close.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser { return &encoder{enc: enc, w: w} }

func (e *encoder) Write(p []byte) (n int, err error) {
	if e.err != nil {
		return 0, e.err
	}
	var out [1024]byte
	if e.n > 0 {
		n = copy(e.buf[e.n:], p)
		e.n += n
		p = p[n:]
		if e.n < 3 {
			return n, nil
		}
		e.enc.Encode(out[:], e.buf[:])
		e.n = 0
		if _, e.err = e.w.Write(out[:4]); e.err != nil {
			return n, e.err
		}
	}
	for len(p) >= 3 {
		part := min(len(p), len(out)/4*3)
		part -= part % 3
		e.enc.Encode(out[:], p[:part])
		if _, e.err = e.w.Write(out[:part/3*4]); e.err != nil {
			return n, e.err
		}
		n += part
		p = p[part:]
	}
	e.n = copy(e.buf[:], p)
	return n + e.n, nil
}

func (e *encoder) Close() error {
	if e.err == nil && e.n > 0 {
		var out [4]byte
		e.enc.Encode(out[:], e.buf[:e.n])
		_, e.err = e.w.Write(out[:e.enc.EncodedLen(e.n)])
		e.n = 0
	}
	return e.err
}

type decoder struct {
	err     error
	readErr error // of r
	enc     *Encoding
	r       io.Reader // without newlines
	buf     [1024]byte
	n       int    // of buf: less than four characters at the end of a Read
	out     []byte // decoded and not yet read
	outbuf  [1024 / 4 * 3]byte
}

// NewDecoder returns a Reader that reads characters from r.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader {
	return &decoder{enc: enc, r: &newlineFilter{r}}
}

func (d *decoder) Read(p []byte) (n int, err error) {
	if len(d.out) > 0 {
		n = copy(p, d.out)
		d.out = d.out[n:]
		return n, nil
	}
	if d.err != nil {
		return 0, d.err
	}
	for d.n < 4 && d.readErr == nil {
		want := min(max(len(p)/3*4, 4), len(d.buf))
		n, d.readErr = d.r.Read(d.buf[d.n:want])
		d.n += n
	}
	if d.n < 4 {
		if d.enc.padChar == NoPadding && d.n > 0 {
			// The end needs no padding.
			n, d.err = d.enc.Decode(d.outbuf[:], d.buf[:d.n])
			d.n = 0
			d.out = d.outbuf[:n]
			n = copy(p, d.out)
			d.out = d.out[n:]
			if n > 0 || len(p) == 0 && len(d.out) > 0 {
				return n, nil
			}
			if d.err != nil {
				return 0, d.err
			}
		}
		d.err = d.readErr
		if d.err == io.EOF && d.n > 0 {
			d.err = io.ErrUnexpectedEOF
		}
		return 0, d.err
	}
	whole := d.n / 4 * 4
	n, d.err = d.enc.Decode(d.outbuf[:], d.buf[:whole])
	d.out = d.outbuf[:n]
	n = copy(p, d.out)
	d.out = d.out[n:]
	d.n = copy(d.buf[:], d.buf[whole:d.n])
	return n, d.err
}

// A newlineFilter leaves newlines out.
type newlineFilter struct {
	r io.Reader
}

func (f *newlineFilter) Read(p []byte) (int, error) {
	for {
		n, err := f.r.Read(p)
		kept := 0
		for _, c := range p[:n] {
			if c != '\n' && c != '\r' {
				p[kept] = c
				kept++
			}
		}
		if kept > 0 || n == 0 || err != nil {
			return kept, err
		}
	}
}

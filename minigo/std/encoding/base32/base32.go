// Package base32 writes bytes with 32 characters, five bytes as eight, and reads them.
package base32

import (
	"io"
	"slices"
	"strconv"
)

// An Encoding is an alphabet of 32 bytes and a way to pad.
type Encoding struct {
	encode    [32]byte
	decodeMap [256]byte // the number of a byte in the alphabet, or invalid
	padChar   rune
}

// Padding characters.
const (
	StdPadding rune = '='
	NoPadding  rune = -1
)

const invalid = 0xff

// NewEncoding returns the Encoding of an alphabet, with the padding '='.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 32 {
		panic("encoding alphabet is not 32-bytes long")
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

// The encodings of RFC 4648.
var (
	StdEncoding = NewEncoding("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
	HexEncoding = NewEncoding("0123456789ABCDEFGHIJKLMNOPQRSTUV")
)

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

// EncodedLen returns the number of characters of n bytes.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.padChar == NoPadding {
		return n/5*8 + (n%5*8+4)/5
	}
	return (n + 4) / 5 * 8
}

// DecodedLen returns the greatest number of bytes of n characters.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.padChar == NoPadding {
		return n/8*5 + n%8*5/8
	}
	return n / 8 * 5
}

// Encode writes the characters of src to dst.
func (enc *Encoding) Encode(dst, src []byte) {
	for at := 0; len(src) > 0; at += 8 {
		n := min(len(src), 5)
		var x uint64
		for i := range 5 {
			x <<= 8
			if i < n {
				x |= uint64(src[i])
			}
		}
		used := (n*8 + 4) / 5
		for i := range used {
			dst[at+i] = enc.encode[x>>(35-5*i)&31]
		}
		if enc.padChar != NoPadding {
			for i := used; i < 8; i++ {
				dst[at+i] = byte(enc.padChar)
			}
		}
		src = src[n:]
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
	b := make([]byte, enc.EncodedLen(len(src)))
	enc.Encode(b, src)
	return string(b)
}

// A CorruptInputError is the offset of a character that does not belong there.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base32 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// Decode writes the bytes that src stands for to dst; line ends are skipped.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	n, _, err = enc.decode(dst, slices.DeleteFunc(slices.Clone(src), isLineEnd))
	return n, err
}

func isLineEnd(c byte) bool { return c == '\n' || c == '\r' }

// decode is Decode of text without line ends. It also tells whether the text ended in padding.
func (enc *Encoding) decode(dst, src []byte) (n int, end bool, err error) {
	all := src
	for len(src) > 0 && !end {
		var group [8]byte
		k := 8
		for j := 0; j < k; {
			if len(src) == 0 {
				if enc.padChar != NoPadding {
					return n, false, CorruptInputError(len(all) - len(src) - j)
				}
				k, end = j, true
				break
			}
			c := src[0]
			src = src[1:]
			if rune(c) == enc.padChar && j >= 2 && len(src) < 8 {
				if len(src)+j < 7 {
					return n, false, CorruptInputError(len(all))
				}
				for i := range 7 - j {
					if len(src) > i && rune(src[i]) != enc.padChar {
						return n, false, CorruptInputError(len(all) - len(src) + i - 1)
					}
				}
				k, end = j, true
				if k == 1 || k == 3 || k == 6 {
					return n, false, CorruptInputError(len(all) - len(src) - 1)
				}
				break
			}
			if group[j] = enc.decodeMap[c]; group[j] == invalid {
				return n, false, CorruptInputError(len(all) - len(src) - 1)
			}
			j++
		}
		var x uint64
		for _, v := range group {
			x = x<<5 | uint64(v)
		}
		for i := range k * 5 / 8 {
			dst[n] = byte(x >> (32 - 8*i))
			n++
		}
	}
	return n, end, nil
}

// AppendDecode appends the bytes that src stands for to dst.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	b := make([]byte, enc.DecodedLen(len(src))+8)
	n, err := enc.Decode(b, src)
	return append(dst, b[:n]...), err
}

// DecodeString returns the bytes that s stands for.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	b := make([]byte, enc.DecodedLen(len(s))+8)
	n, err := enc.Decode(b, []byte(s))
	return b[:n], err
}

type encoder struct {
	enc  *Encoding
	w    io.Writer
	rest []byte // less than five bytes
	err  error
}

// NewEncoder returns a writer that writes the characters of what is written to it. Closing it writes the last ones.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser { return &encoder{enc: enc, w: w} }

func (e *encoder) Write(p []byte) (n int, err error) {
	if e.err != nil {
		return 0, e.err
	}
	e.rest = append(e.rest, p...)
	whole := len(e.rest) / 5 * 5
	if whole > 0 {
		_, e.err = e.w.Write(e.enc.AppendEncode(nil, e.rest[:whole]))
		e.rest = append([]byte(nil), e.rest[whole:]...)
	}
	if e.err != nil {
		return 0, e.err
	}
	return len(p), nil
}

func (e *encoder) Close() error {
	if e.err == nil && len(e.rest) > 0 {
		_, e.err = e.w.Write(e.enc.AppendEncode(nil, e.rest))
		e.rest = nil
	}
	return e.err
}

type decoder struct {
	enc  *Encoding
	r    io.Reader
	text []byte // not decoded
	out  []byte // not read
	end  bool
	err  error
}

// NewDecoder returns a reader of the bytes that the characters of r stand for.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader { return &decoder{enc: enc, r: r} }

func (d *decoder) Read(p []byte) (n int, err error) {
	buf := make([]byte, 1024)
	for len(d.out) == 0 && d.err == nil {
		n, err := d.r.Read(buf)
		for _, c := range buf[:n] {
			if !isLineEnd(c) {
				d.text = append(d.text, c)
			}
		}
		whole := len(d.text) / 8 * 8
		if err == io.EOF {
			if whole = len(d.text); whole%8 != 0 && d.enc.padChar != NoPadding {
				whole -= whole % 8
				err = io.ErrUnexpectedEOF
			}
		}
		d.out = make([]byte, whole/8*5+8)
		k, end, decodeErr := d.enc.decode(d.out, d.text[:whole])
		d.out, d.text = d.out[:k], d.text[whole:]
		d.err = err
		if decodeErr != nil {
			d.err = decodeErr
		} else if end && err == nil {
			d.err = io.EOF
		}
	}
	n = copy(p, d.out)
	d.out = d.out[n:]
	if n > 0 || len(p) == 0 {
		return n, nil
	}
	return 0, d.err
}

package fmt

import (
	"errors"
	"io"
	"unicode/utf8"
)

// stringRunes reads the runes of a string.
type stringRunes struct {
	s  string
	at int
	n  int // size of the last rune, to be unread
}

func (r *stringRunes) ReadRune() (c rune, size int, err error) {
	if r.at >= len(r.s) {
		r.n = 0
		return 0, 0, io.EOF
	}
	c, size = rune(r.s[r.at]), 1
	if c >= utf8.RuneSelf {
		c, size = utf8.DecodeRuneInString(r.s[r.at:])
	}
	r.at += size
	r.n = size
	return c, size, nil
}

func (r *stringRunes) UnreadRune() error {
	r.at -= r.n
	r.n = 0
	return nil
}

// A runeReader reads runes of a Reader that has no ReadRune, byte by byte, so that it never reads too far.
type runeReader struct {
	r       io.Reader
	bytes   [utf8.UTFMax]byte
	n       int // bytes read ahead: an incomplete rune that turned out to be wrong
	last    rune
	size    int // of the last rune
	unread  bool
	oneByte [1]byte
}

// runes returns r, if it can read and unread runes, or a runeReader.
func runes(r io.Reader) io.RuneScanner {
	if rs, ok := r.(io.RuneScanner); ok {
		return rs
	}
	return &runeReader{r: r}
}

// next adds a byte to those read ahead.
func (r *runeReader) next() error {
	n, err := io.ReadFull(r.r, r.oneByte[:])
	if n != 1 {
		return err
	}
	r.bytes[r.n] = r.oneByte[0]
	r.n++
	return nil
}

func (r *runeReader) ReadRune() (c rune, size int, err error) {
	if r.unread {
		r.unread = false
		return r.last, utf8.RuneLen(r.last), nil
	}
	if r.n == 0 {
		if err := r.next(); err != nil {
			return 0, 0, err
		}
	}
	for r.n < len(r.bytes) && !utf8.FullRune(r.bytes[:r.n]) {
		if err := r.next(); err != nil {
			if err == io.EOF {
				break
			}
			return 0, 0, err
		}
	}
	r.last, r.size = utf8.DecodeRune(r.bytes[:r.n])
	copy(r.bytes[:], r.bytes[r.size:r.n])
	r.n -= r.size
	return r.last, r.size, nil
}

func (r *runeReader) UnreadRune() error {
	if r.unread || r.size == 0 {
		return errors.New("fmt: scanning called UnreadRune with no rune available")
	}
	r.unread = true
	return nil
}

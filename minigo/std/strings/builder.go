package strings

import "unicode/utf8"

// A Builder collects the pieces of a string. The zero value is ready; one that was used must not be copied.
type Builder struct {
	addr *Builder // itself, once used; tells copies
	buf  []byte   // is only appended to, so strings may share it
}

// copyCheck marks b as used; it panics if b is a copy of one that was.
func (b *Builder) copyCheck() {
	if b.addr != nil {
		panic("strings: illegal use of non-zero Builder copied by value")
	}
	b.addr = b
}

// String returns what was collected.
func (b *Builder) String() string { return str(b.buf) }

// Len returns the number of bytes collected.
func (b *Builder) Len() int { return len(b.buf) }

// Cap returns the number of bytes there is room for, those collected included.
func (b *Builder) Cap() int { return cap(b.buf) }

// Reset empties the Builder.
func (b *Builder) Reset() {
	b.addr = nil
	b.buf = nil
}

func (b *Builder) grow(n int) {
	bigger := append([]byte(nil), make([]byte, 2*cap(b.buf)+n)...)
	b.buf = bigger[:copy(bigger, b.buf)]
}

// Grow makes room for n more bytes.
func (b *Builder) Grow(n int) {
	if b.addr != b {
		b.copyCheck()
	}
	if n < 0 {
		panic("strings.Builder.Grow: negative count")
	}
	if cap(b.buf)-len(b.buf) < n {
		b.grow(n)
	}
}

// Write appends p.
func (b *Builder) Write(p []byte) (int, error) {
	if b.addr != b {
		b.copyCheck()
	}
	b.buf = append(b.buf, p...)
	return len(p), nil
}

// WriteByte appends c.
func (b *Builder) WriteByte(c byte) error {
	if b.addr != b {
		b.copyCheck()
	}
	b.buf = append(b.buf, c)
	return nil
}

// WriteRune appends the encoding of r and returns its width.
func (b *Builder) WriteRune(r rune) (int, error) {
	if b.addr != b {
		b.copyCheck()
	}
	n := len(b.buf)
	b.buf = utf8.AppendRune(b.buf, r)
	return len(b.buf) - n, nil
}

// WriteString appends s.
func (b *Builder) WriteString(s string) (int, error) {
	if b.addr != b {
		b.copyCheck()
	}
	b.buf = append(b.buf, s...)
	return len(s), nil
}

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

type slow struct{ s string }

func (r *slow) Read(p []byte) (int, error) {
	if r.s == "" {
		return 0, io.EOF
	}
	p[0] = r.s[0]
	r.s = r.s[1:]
	return 1, nil
}

type upper struct{ w io.Writer }

func (u upper) Write(p []byte) (int, error) { return u.w.Write(bytes.ToUpper(p)) }

type failing struct{ n int }

func (f *failing) Write(p []byte) (int, error) {
	if f.n -= len(p); f.n < 0 {
		return 0, errors.New("disk full")
	}
	return len(p), nil
}

func main() {
	all, err := io.ReadAll(&slow{"slowly"})
	fmt.Println(string(all), err)
	buf := make([]byte, 4)
	n, err := io.ReadFull(&slow{"abcdef"}, buf)
	fmt.Println(n, err, string(buf))
	n, err = io.ReadFull(&slow{"ab"}, buf)
	fmt.Println(n, err)
	n, err = io.ReadFull(&slow{}, buf)
	fmt.Println(n, err)
	n, err = io.ReadAtLeast(&slow{"abc"}, buf, 2)
	fmt.Println(n, err)
	n, err = io.ReadAtLeast(&slow{"abc"}, buf[:1], 2)
	fmt.Println(n, err)
	var out bytes.Buffer
	m, err := io.Copy(upper{&out}, io.LimitReader(&slow{"limited text"}, 7))
	fmt.Println(m, err, out.String())
	m, err = io.CopyN(&out, strings.NewReader("xyz"), 5)
	fmt.Println(m, err, out.String())
	out.Reset()
	t := io.TeeReader(strings.NewReader("tee"), &out)
	io.ReadAll(t)
	mr := io.MultiReader(strings.NewReader("a"), &slow{"b"}, strings.NewReader("c"))
	joined, _ := io.ReadAll(mr)
	mw := io.MultiWriter(&out, upper{&out})
	io.WriteString(mw, "-mw")
	fmt.Println(out.String(), string(joined))
	m, err = io.Copy(&failing{5}, strings.NewReader("too long"))
	fmt.Println(m, err)
	fmt.Println(io.EOF, io.ErrUnexpectedEOF, io.ErrShortWrite, io.ErrClosedPipe)
	sr := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	part, _ := io.ReadAll(sr)
	fmt.Println(string(part), sr.Size())
	d, _ := io.Copy(io.Discard, strings.NewReader("gone"))
	fmt.Println(d, io.NopCloser(strings.NewReader("")).Close())
}

// Output:
// slowly <nil>
// 4 <nil> abcd
// 2 unexpected EOF
// 0 EOF
// 2 <nil>
// 0 short buffer
// 7 <nil> LIMITED
// 3 EOF LIMITEDxyz
// tee-mw-MW abc
// 0 disk full
// EOF unexpected EOF short write io: read/write on closed pipe
// 23456 5
// 4 <nil>

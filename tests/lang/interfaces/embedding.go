package main

import "fmt"

type Reader interface{ Read() string }
type Writer interface{ Write(string) int }
type Closer interface{ Close() error }

type ReadWriter interface {
	Reader
	Writer
}

type ReadWriteCloser interface {
	ReadWriter
	Closer
	Read() string
}

type file struct {
	data   string
	closed bool
}

func (f *file) Read() string       { return f.data }
func (f *file) Write(s string) int { f.data += s; return len(s) }
func (f *file) Close() error       { f.closed = true; return nil }

type limited struct {
	ReadWriter
	n int
}

func (l *limited) Write(s string) int {
	if len(s) > l.n {
		s = s[:l.n]
	}
	l.n -= len(s)
	return l.ReadWriter.Write(s)
}

func use(rw ReadWriter) string { rw.Write("used"); return rw.Read() }

func main() {
	f := &file{}
	var rwc ReadWriteCloser = f
	var rw ReadWriter = rwc
	var r Reader = rw
	rw.Write("abc")
	fmt.Println(r.Read(), use(rwc))
	c, ok := r.(Closer)
	fmt.Println(ok, c.Close(), f.closed)
	l := &limited{f, 2}
	fmt.Println(l.Write("wxyz"), l.Read())
	_, ok = Reader(l).(Closer)
	fmt.Println(ok, Reader(f) == r, Writer(f) == rw)
	var w Writer = l
	_, ok = w.(Reader)
	fmt.Println(ok)
}

// Output:
// abc abcused
// true <nil> true
// 2 abcusedwx
// false true true
// true

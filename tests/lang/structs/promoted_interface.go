package main

import "fmt"

type Logger interface{ Log(string) }

type prefix string

func (p prefix) Log(s string) { fmt.Println(string(p) + s) }

type Service struct {
	Logger
	name string
}

type Counting struct {
	Service
	n int
}

func (c *Counting) Log(s string) {
	c.n++
	c.Service.Log(fmt.Sprint(c.n, " ", s))
}

type Reader interface{ Read() int }
type Writer interface{ Write(int) }
type ReadWriter interface {
	Reader
	Writer
}

type cell struct{ v int }

func (c *cell) Read() int   { return c.v }
func (c *cell) Write(v int) { c.v = v }

type Double struct{ ReadWriter }

func (d Double) Write(v int) { d.ReadWriter.Write(2 * v) }

func main() {
	s := Service{prefix("[s] "), "svc"}
	s.Log("hello")
	c := &Counting{Service: s}
	var l Logger = c
	l.Log("a")
	l.Log("b")
	nested := Service{Logger: c}
	nested.Log("c")
	fmt.Println(c.n)
	d := Double{&cell{1}}
	d.Write(21)
	var rw ReadWriter = d
	rw.Write(rw.Read())
	fmt.Println(d.Read(), rw.Read())
	func() {
		defer func() { fmt.Println(recover()) }()
		Service{}.Log("nobody")
	}()
}

// Output:
// [s] hello
// [s] 1 a
// [s] 2 b
// [s] 3 c
// 3
// 84 84
// runtime error: invalid memory address or nil pointer dereference

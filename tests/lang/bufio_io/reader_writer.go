package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	r := bufio.NewReader(strings.NewReader("line one\nline two\nrest é without newline"))
	s, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", s, err)
	p, err := r.Peek(4)
	fmt.Printf("%q %v %v\n", p, err, r.Buffered() > 0)
	line, prefix, err := r.ReadLine()
	fmt.Printf("%q %v %v\n", line, prefix, err)
	b, _ := r.ReadByte()
	fmt.Println(string(b), r.UnreadByte())
	n, err := r.Discard(5)
	c, size, _ := r.ReadRune()
	fmt.Println(n, err, string(c), size, r.UnreadRune())
	rest, err := r.ReadBytes('\n')
	fmt.Printf("%q %v\n", rest, err)
	_, err = r.ReadByte()
	fmt.Println(err)
	w := bufio.NewWriter(os.Stdout)
	fmt.Fprintf(w, "buffered %d\n", 1)
	fmt.Fprint(os.Stdout, "unbuffered first\n")
	w.WriteByte('x')
	w.WriteRune('é')
	w.WriteString("\n")
	fmt.Fprint(os.Stdout, "", "")
	println(w.Buffered() > 0, w.Available() > 0, w.Size())
	w.Flush()
	small := bufio.NewWriterSize(os.Stdout, 16)
	small.WriteString("a long string that exceeds the buffer\n")
	small.Flush()
	rw := bufio.NewReadWriter(bufio.NewReader(strings.NewReader("in")), w)
	q, _ := io.ReadAll(rw)
	rw.Write(q)
	rw.WriteString("-out\n")
	rw.Flush()
	rs := bufio.NewReaderSize(strings.NewReader(strings.Repeat("y", 40)), 16)
	_, err = rs.ReadSlice('\n')
	_, err2 := rs.Peek(17)
	fmt.Println(err, err2)
}

// Stderr: true true 4096
// Output:
// "line one\n" <nil>
// "line" <nil> true
// "line two" false <nil>
// r <nil>
// 5 <nil> é 2 <nil>
// "é without newline" EOF
// EOF
// unbuffered first
// buffered 1
// xé
// a long string that exceeds the buffer
// in-out
// bufio: buffer full bufio: buffer full

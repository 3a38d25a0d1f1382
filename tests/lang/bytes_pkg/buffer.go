package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	var b bytes.Buffer
	b.Write([]byte("hello "))
	b.WriteString("world")
	b.WriteByte('!')
	b.WriteRune('é')
	fmt.Fprintf(&b, " %d", 42)
	fmt.Println(b.String(), b.Len())
	p := make([]byte, 6)
	n, err := b.Read(p)
	fmt.Println(n, err, string(p), b.Len())
	c, _ := b.ReadByte()
	fmt.Println(string(c), b.UnreadByte(), string(b.Next(3)))
	line, err := b.ReadString('!')
	fmt.Printf("%q %v\n", line, err)
	r, size, err := b.ReadRune()
	fmt.Println(string(r), size, err)
	line, err = b.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	_, err = b.Read(p)
	fmt.Println(err == io.EOF, b.UnreadRune())
	b.Reset()
	b.WriteString("abcdef")
	b.Truncate(3)
	fmt.Println(b.String(), b.Cap() > 0)
	nb := bytes.NewBufferString("line1\nline2\n")
	by, _ := nb.ReadBytes('\n')
	fmt.Printf("%q %q\n", by, nb.Bytes())
	m, err := nb.WriteTo(os.Stdout)
	fmt.Println(m, err, nb.Len())
	m, err = nb.ReadFrom(strings.NewReader("from reader"))
	fmt.Println(m, err, nb)
	rd := bytes.NewReader([]byte("xyz"))
	all, err := io.ReadAll(rd)
	fmt.Println(string(all), err, rd.Len(), rd.Size())
	var np *bytes.Buffer
	fmt.Println(np.String(), np)
	defer func() { fmt.Println(recover()) }()
	b.Truncate(10)
}

// Output:
// hello world!é 42 17
// 6 <nil> hello  11
// w <nil> wor
// "ld!" <nil>
// é 2 <nil>
// " 42" EOF
// true bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune
// abc true
// "line1\n" "line2\n"
// line2
// 6 <nil> 0
// 11 <nil> from reader
// xyz <nil> 0 3
// <nil> <nil>
// bytes.Buffer: truncation out of range

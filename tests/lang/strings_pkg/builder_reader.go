package main

import (
	"fmt"
	"io"
	"strings"
)

func main() {
	var b strings.Builder
	for i := range 3 {
		fmt.Fprintf(&b, "%d,", i)
	}
	b.WriteByte('!')
	b.WriteRune('世')
	n, err := b.WriteString("end")
	b.Write([]byte("xy"))
	fmt.Println(b.String(), b.Len(), n, err)
	b.Reset()
	b.Grow(100)
	fmt.Println(b.Len(), b.Cap() >= 100, b.String() == "")
	r := strings.NewReader("hello 世界")
	buf := make([]byte, 4)
	for {
		n, err := r.Read(buf)
		fmt.Printf("%d %v %q;", n, err, buf[:n])
		if err == io.EOF {
			break
		}
	}
	fmt.Println()
	r.Reset("abc")
	c, _ := r.ReadByte()
	r.UnreadByte()
	d, size, _ := r.ReadRune()
	fmt.Println(c, d, size, r.Len(), r.Size())
	pos, err := r.Seek(-1, io.SeekEnd)
	rest, _ := io.ReadAll(r)
	fmt.Println(pos, err, string(rest))
	_, err = r.Seek(-5, io.SeekStart)
	fmt.Println(err)
	m, err := r.ReadAt(buf, 1)
	fmt.Println(m, err, string(buf[:m]))
	var sb strings.Builder
	w, err := io.Copy(&sb, strings.NewReader("copied"))
	fmt.Println(w, err, sb.String())
	defer func() { fmt.Println(recover()) }()
	cp := sb
	cp.WriteString("x")
}

// Output:
// 0,1,2,!世endxy 15 3 <nil>
// 0 true true
// 4 <nil> "hell";4 <nil> "o \xe4\xb8";4 <nil> "\x96界";0 EOF "";
// 97 97 1 2 3
// 2 <nil> c
// strings.Reader.Seek: negative position
// 2 EOF bc
// 6 <nil> copied
// strings: illegal use of non-zero Builder copied by value

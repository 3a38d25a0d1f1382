package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	dir, err := os.MkdirTemp("", "minigo")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	name := filepath.Join(dir, "a.txt")
	short := func(e error) string { return strings.ReplaceAll(fmt.Sprint(e), dir, "DIR") }
	fmt.Println(os.WriteFile(name, []byte("hello\nworld\n"), 0o644))
	data, err := os.ReadFile(name)
	fmt.Printf("%q %v\n", data, err)
	_, err = os.ReadFile(filepath.Join(dir, "none"))
	fmt.Println(short(err), errors.Is(err, os.ErrNotExist), os.IsNotExist(err))
	var pe *os.PathError
	fmt.Println(errors.As(err, &pe), pe.Op, pe.Err)
	f, err := os.OpenFile(name, os.O_APPEND|os.O_RDWR, 0)
	fmt.Println(err, filepath.Base(f.Name()))
	n, err := f.WriteString("more\n")
	fmt.Println(n, err)
	off, _ := f.Seek(6, io.SeekStart)
	buf := make([]byte, 5)
	n, err = f.Read(buf)
	fmt.Println(off, n, err, string(buf))
	n, err = f.ReadAt(buf, 12)
	fmt.Printf("%d %v %q\n", n, err, buf[:n])
	st, _ := f.Stat()
	fmt.Println(st.Size(), st.Name(), st.IsDir(), st.Mode())
	fmt.Println(f.Close(), short(f.Close()))
	_, err = f.Write([]byte("x"))
	fmt.Println(short(err), errors.Is(err, os.ErrClosed))
	fmt.Println(os.Mkdir(filepath.Join(dir, "sub"), 0o755), short(os.Mkdir(filepath.Join(dir, "sub"), 0o755)))
	fmt.Println(os.MkdirAll(filepath.Join(dir, "x/y/z"), 0o755), os.Rename(name, filepath.Join(dir, "x", "b.txt")))
	entries, err := os.ReadDir(dir)
	for _, e := range entries {
		fmt.Print(e.Name(), e.IsDir(), " ")
	}
	fmt.Println(err)
	fmt.Println(short(os.Remove(filepath.Join(dir, "x"))), os.Remove(filepath.Join(dir, "x", "b.txt")), short(os.Remove(name)))
	c, err := os.Create(filepath.Join(dir, "new"))
	fmt.Println(c.Truncate(3), err)
	c.Close()
	st, err = os.Stat(filepath.Join(dir, "new"))
	fmt.Println(st.Size(), err)
	_, err = os.Stat(filepath.Join(dir, "sub", "q"))
	fmt.Println(short(err))
}

// Output:
// <nil>
// "hello\nworld\n" <nil>
// open DIR/none: no such file or directory true true
// true open no such file or directory
// <nil> a.txt
// 5 <nil>
// 6 5 <nil> world
// 5 <nil> "more\n"
// 17 a.txt false -rw-r--r--
// <nil> close DIR/a.txt: file already closed
// write DIR/a.txt: file already closed true
// <nil> mkdir DIR/sub: file exists
// <nil> <nil>
// subtrue xtrue <nil>
// remove DIR/x: directory not empty <nil> remove DIR/a.txt: no such file or directory
// <nil> <nil>
// 3 <nil>
// stat DIR/sub/q: no such file or directory

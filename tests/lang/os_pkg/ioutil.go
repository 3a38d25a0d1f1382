package main

import (
	"fmt"
	"io/ioutil"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	dir, err := ioutil.TempDir("", "try")
	fmt.Println(err, strings.Contains(dir, "try"))
	defer os.RemoveAll(dir)
	name := filepath.Join(dir, "f")
	fmt.Println(ioutil.WriteFile(name, []byte("text"), 0o600))
	b, err := ioutil.ReadFile(name)
	fmt.Println(string(b), err)
	f, err := ioutil.TempFile(dir, "a*.txt")
	fmt.Println(err, strings.HasSuffix(f.Name(), ".txt"))
	list, err := ioutil.ReadDir(dir)
	fmt.Println(len(list), err, list[1].Name(), list[1].Size())
	b, err = ioutil.ReadAll(ioutil.NopCloser(strings.NewReader("all")))
	fmt.Println(string(b), err)
	n, err := ioutil.Discard.Write(b)
	fmt.Println(n, err)
	_, err = ioutil.ReadDir(name + "x")
	fmt.Println(strings.Contains(err.Error(), "no such file or directory"))
}

// Output:
// <nil> true
// <nil>
// text <nil>
// <nil> true
// 2 <nil> f 4
// all <nil>
// 3 <nil>
// true

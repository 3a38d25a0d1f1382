// Must-style helpers keep a table of literals short; one boundary turns panics into errors.
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type fatal struct{ err error }

// check gives up by panicking with a private type that only try absorbs.
func check(err error) {
	if err != nil {
		panic(fatal{err})
	}
}

func mustInt(s string) int {
	n, err := strconv.Atoi(s)
	check(err)
	return n
}

func try(f func()) (err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case fatal:
			err = r.err
		default:
			panic(r)
		}
	}()
	f()
	return nil
}

func sumFile(text string) (total int, err error) {
	err = try(func() {
		for i, line := range strings.Split(text, "\n") {
			if name, ok := strings.CutPrefix(line, "include "); ok {
				_, e := os.ReadFile(name)
				check(e)
			}
			defer func() { total += i }()
			total += 10 * mustInt(line)
		}
	})
	return
}

func main() {
	fmt.Println(sumFile("1\n2\n3"))
	fmt.Println(sumFile("1\ntwo\n3"))
	_, err := sumFile("include /no/such/file")
	fmt.Println(err, errors.Is(err, os.ErrNotExist))
	defer func() { fmt.Println("a foreign panic passes:", recover()) }()
	try(func() { panic("foreign") })
}

// Output:
// 63 <nil>
// 11 strconv.Atoi: parsing "two": invalid syntax
// open /no/such/file: no such file or directory true
// a foreign panic passes: foreign

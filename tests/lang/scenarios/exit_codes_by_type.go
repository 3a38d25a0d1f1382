package main

import (
	"errors"
	"fmt"
	"os"
)

type usage string

func (u usage) Error() string { return "usage: " + string(u) }

type failure struct {
	code int
	err  error
}

func main() {
	code := 0
	defer func() { os.Exit(code) }()
	defer func() {
		switch r := recover().(type) {
		case nil:
		case failure:
			fmt.Fprintln(os.Stderr, r.err)
			code = r.code
		default:
			panic(r)
		}
	}()
	defer fmt.Println("cleanup two")
	defer fmt.Println("cleanup one")
	work(nil)
}

func work(files []string) {
	if len(files) == 0 {
		err := fmt.Errorf("%w", usage("missing file"))
		var u usage
		if errors.As(err, &u) {
			panic(failure{65, u})
		}
	}
}

// Exit: 65
// Stderr: usage: missing file
// Output:
// cleanup one
// cleanup two

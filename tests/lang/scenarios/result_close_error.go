package main

import (
	"errors"
	"fmt"
)

type file struct{ closeErr error }

func (f file) Close() error { return f.closeErr }

var (
	errWrite = errors.New("write failed")
	errClose = errors.New("close failed")
)

func save(f file, write error) (err error) {
	defer func() {
		if e := f.Close(); e != nil {
			err = errors.Join(err, e)
		}
	}()
	return write
}

func careless(f file) error {
	defer f.Close()
	return nil
}

func main() {
	for _, f := range []file{{}, {errClose}} {
		for _, w := range []error{nil, errWrite} {
			err := save(f, w)
			fmt.Printf("%q %v %v\n", fmt.Sprint(err), errors.Is(err, errWrite), errors.Is(err, errClose))
		}
	}
	fmt.Println(careless(file{errClose}))
}

// Output:
// "<nil>" false false
// "write failed" true false
// "close failed" false true
// "write failed\nclose failed" true true
// <nil>

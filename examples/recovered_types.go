// recover keeps the dynamic type: errors.Is and errors.As work on what was raised.
package main

import (
	"errors"
	"fmt"
	"io/fs"
)

var errFull = errors.New("full")

func safely(f func()) (err error) {
	defer func() {
		switch v := recover().(type) {
		case nil:
		case error:
			err = fmt.Errorf("safely: %w", v)
		default:
			err = fmt.Errorf("safely: %v (%T)", v, v)
		}
	}()
	f()
	return nil
}

func main() {
	err := safely(func() { panic(errFull) })
	fmt.Println(err, errors.Is(err, errFull))

	err = safely(func() { panic(&fs.PathError{Op: "open", Path: "x", Err: fs.ErrNotExist}) })
	var path *fs.PathError
	fmt.Println(err, errors.As(err, &path), errors.Is(err, fs.ErrNotExist))

	fmt.Println(safely(func() { panic(7) }))
	fmt.Println(safely(func() {}))
}

// Output:
// safely: full true
// safely: open x: file does not exist true true
// safely: 7 (int)
// <nil>

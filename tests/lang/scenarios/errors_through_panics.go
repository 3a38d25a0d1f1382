package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

type codeError struct{ code int }

func (e *codeError) Error() string        { return fmt.Sprint("code ", e.code) }
func (e *codeError) Is(target error) bool { return target == errFamily }

var (
	errFamily  = errors.New("family")
	errCleanup = errors.New("cleanup")
)

func caught(f func()) (err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case error:
			err = fmt.Errorf("caught: %w", r)
		default:
			err = fmt.Errorf("caught: %v", r)
		}
	}()
	f()
	return nil
}

func typedNil(fail bool) (err error) {
	defer func() {
		if r := recover(); r != nil {
			var none *codeError
			err = none
		}
	}()
	if fail {
		panic("x")
	}
	return nil
}

func main() {
	err := caught(func() { panic(fmt.Errorf("one: %w", fmt.Errorf("two: %w", &codeError{7}))) })
	var c *codeError
	fmt.Println(err, errors.As(err, &c), c.code, errors.Is(err, errFamily), errors.Is(err, errCleanup))
	err = caught(func() {
		_, err := os.Open("/does/not/exist")
		panic(errors.Join(err, errCleanup))
	})
	var p *fs.PathError
	fmt.Printf("%q %v %v %v\n", err, errors.Is(err, fs.ErrNotExist), errors.Is(err, errCleanup), errors.As(err, &p))
	err = caught(func() { panic(fmt.Errorf("%w and %w", errFamily, errCleanup)) })
	fmt.Println(err, errors.Is(err, errFamily), errors.Is(err, errCleanup), errors.Unwrap(errors.Unwrap(err)))
	err = caught(func() { panic("only text") })
	fmt.Println(err, errors.Unwrap(err))
	fmt.Println(typedNil(false) == nil, typedNil(true) == nil, caught(func() {}) == nil)
	fmt.Printf("%T\n", typedNil(true))
}

// Output:
// caught: one: two: code 7 true 7 true false
// "caught: open /does/not/exist: no such file or directory\ncleanup" true true true
// caught: family and cleanup true true <nil>
// caught: only text <nil>
// true false true
// *main.codeError

package main

import (
	"errors"
	"fmt"
)

func result(f func() error) (kind string) {
	kind = "left"
	finished := false
	defer func() {
		if r := recover(); r != nil {
			kind = fmt.Sprintf("panic %T", r)
		} else if !finished {
			kind = "unwound without a value"
		}
	}()
	err := f()
	finished = true
	if err != nil {
		return "error " + err.Error()
	}
	return "normal"
}

func main() {
	zero := 0
	fmt.Println(result(func() error { return nil }))
	fmt.Println(result(func() error { return errors.New("plain") }))
	fmt.Println(result(func() error { panic("text") }))
	fmt.Println(result(func() error { return fmt.Errorf("%d", 1/zero) }))
	fmt.Println(result(func() error { panic(nil) }))
	fmt.Println(result(func() error { panic(errors.New("error")) }))
	fmt.Println(result(func() error { var f func() error; return f() }))
}

// Output:
// normal
// error plain
// panic string
// panic runtime.errorString
// panic *runtime.PanicNilError
// panic *errors.errorString
// panic runtime.errorString

package main

import (
	"errors"
	"fmt"
	"runtime"
)

func catch(f func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			if re, ok := r.(runtime.Error); ok {
				err = re
				return
			}
			err = fmt.Errorf("not runtime: %v", r)
		}
	}()
	f()
	return nil
}

func main() {
	var m map[string]int
	var s []int
	var a any
	for _, f := range []func(){
		func() { m["x"] = 1 },
		func() { _ = s[3] },
		func() { _ = a.(int) },
		func() { panic("plain") },
		func() { panic(nil) },
		func() {},
	} {
		err := catch(f)
		var re runtime.Error
		var ta *runtime.TypeAssertionError
		fmt.Println(err, errors.As(err, &re), errors.As(err, &ta))
	}
	var pn *runtime.PanicNilError
	fmt.Println(errors.As(catch(func() { panic(nil) }), &pn))
}

// Output:
// assignment to entry in nil map true false
// runtime error: index out of range [3] with length 0 true false
// interface conversion: interface {} is nil, not int true true
// not runtime: plain false false
// runtime error: panic called with nil argument true false
// <nil> false false
// true

package main

import (
	"errors"
	"fmt"
	"runtime"
)

type stringer interface{ String() string }

func try(f func()) {
	defer func() {
		r := recover()
		_, rt := r.(runtime.Error)
		err, isErr := r.(error)
		var re runtime.Error
		fmt.Printf("%T %v %v %v: %v\n", r, rt, isErr, isErr && errors.As(err, &re), r)
	}()
	f()
}

func main() {
	var (
		p    *int
		s    []int
		m    map[string]int
		x    any = 1.5
		zero int
		c    chan int
	)
	try(func() { *p = 1 })
	try(func() { s[3] = 1 })
	try(func() { _ = s[:5] })
	try(func() { m["a"] = 1 })
	try(func() { _ = x.(string) })
	try(func() { _ = x.(stringer) })
	try(func() { _ = 1 / zero })
	try(func() { _ = 1 << (zero - 1) })
	try(func() { close(c) })
	try(func() { _ = make([]int, zero-1) })
	try(func() { _ = make(chan int, zero-1) })
	try(func() { _ = any(s) == any(s) })
	try(func() { _ = map[any]int{s: 1} })
	try(func() { _ = map[any]int{}[s] })
	try(func() { _ = [2]int(s) })
	try(func() { panic(nil) })
	try(func() { panic("text") })
	try(func() { panic(errors.New("error")) })
}

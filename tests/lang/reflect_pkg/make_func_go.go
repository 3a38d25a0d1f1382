package main

import (
	"fmt"
	"reflect"
	"runtime"
)

func main() {
	c := make(chan int, 100)
	for i := 0; i < 20; i++ {
		f := reflect.MakeFunc(reflect.TypeOf((func(*int))(nil)), func(args []reflect.Value) []reflect.Value {
			c <- i
			return nil
		}).Interface().(func(*int))
		go f(nil)
	}
	runtime.GC()
	n := 0
	for i := 0; i < 20; i++ {
		n += <-c
	}
	fmt.Println(n)
}

// Output:
// 190

package main

import (
	"fmt"
	"reflect"
)

type T struct{ name string }

func (t T) Value(where string)    { fmt.Println(t.name, where, recover()) }
func (t *T) Pointer(where string) { fmt.Println(t.name, where, recover()) }

func under(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "not recovered:", r)
		}
	}()
	f()
}

func main() {
	t := &T{"t"}
	under("method value", func() {
		defer reflect.ValueOf(*t).Method(0).Interface().(func(string))("value")
		panic(1)
	})
	under("pointer method value", func() {
		defer reflect.ValueOf(t).MethodByName("Pointer").Interface().(func(string))("pointer")
		panic(2)
	})
	under("MakeFunc", func() {
		f := reflect.MakeFunc(reflect.TypeFor[func(string)](), func(in []reflect.Value) []reflect.Value {
			fmt.Println(in[0], recover())
			return nil
		})
		defer f.Interface().(func(string))("made")
		panic(3)
	})
	under("Call", func() {
		defer reflect.ValueOf(func() { fmt.Println("called", recover()) }).Call(nil)
		panic(4)
	})
	under("Method.Func", func() {
		defer reflect.TypeOf(*t).Method(0).Func.Interface().(func(T, string))(*t, "func")
		panic(5)
	})
	under("panic within", func() {
		reflect.ValueOf(func() { panic("within") }).Call(nil)
	})
	// A panic goes through frames of made functions, and their deferred calls run.
	add := reflect.MakeFunc(reflect.TypeFor[func(int) int](), func(in []reflect.Value) []reflect.Value {
		defer fmt.Println("deferred", in[0])
		if in[0].Int() == 3 {
			panic("three")
		}
		return in
	}).Interface().(func(int) int)
	under("through", func() { fmt.Println(add(2), add(3)) })
	var deep func(n int) int
	deep = reflect.MakeFunc(reflect.TypeOf(deep), func(in []reflect.Value) []reflect.Value {
		n := int(in[0].Int())
		if n == 0 {
			return []reflect.Value{reflect.ValueOf(0)}
		}
		return reflect.ValueOf(deep).Call([]reflect.Value{reflect.ValueOf(n - 1)})
	}).Interface().(func(int) int)
	fmt.Println(deep(2000))
}

// Output:
// t value 1
// t pointer 2
// made 3
// called <nil>
// Call not recovered: 4
// t func 5
// panic within not recovered: within
// deferred 2
// deferred 3
// through not recovered: three
// 0

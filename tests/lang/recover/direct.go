package main

import "fmt"

func safe(f func()) (err any) {
	defer func() { err = recover() }()
	f()
	return "no panic"
}

func catch()            { fmt.Println("catch", recover()) }
func catchArg(s string) { fmt.Println(s, recover()) }

type T struct{ n int }

func (t T) Catch()   { fmt.Println("method", t.n, recover()) }
func (t *T) CatchP() { fmt.Println("ptr method", t.n, recover()) }

func run(f func()) { f(); fmt.Println("returned") }

func main() {
	fmt.Println(safe(func() { panic("a") }), safe(func() {}), safe(func() { panic(fmt.Errorf("e")) }))
	run(func() { defer catch(); panic(1) })
	run(func() { defer catchArg("arg"); panic(2) })
	t := T{5}
	run(func() { defer t.Catch(); panic(3) })
	run(func() { defer t.CatchP(); panic(4) })
	run(func() { f := t.Catch; defer f(); panic(5) })
	run(func() { defer T.Catch(t); panic(6) })
	run(func() { defer (*T).CatchP(&t); panic(7) })
	run(func() {
		defer fmt.Println("other defers run")
		defer func() {
			r := recover()
			fmt.Println(r, recover())
		}()
		defer fmt.Println("before recovery")
		panic(8)
	})
	fmt.Println(recover())
}

// Output:
// a <nil> e
// catch 1
// returned
// arg 2
// returned
// method 5 3
// returned
// ptr method 5 4
// returned
// method 5 5
// returned
// method 5 6
// returned
// ptr method 5 7
// returned
// before recovery
// 8 <nil>
// other defers run
// returned
// <nil>

// Arguments and receivers are frozen at the defer statement, closures see the latest values.
package main

import "fmt"

type account struct{ balance int }

func (a account) printCopy(when string)    { fmt.Println(when, "copy:", a.balance) }
func (a *account) printShared(when string) { fmt.Println(when, "shared:", a.balance) }

func trace(name string) func() {
	fmt.Println("begin", name)
	return func() { fmt.Println("end", name) }
}

func main() {
	defer trace("main")()
	x := 1
	defer fmt.Println("frozen x:", x)
	defer func() { fmt.Println("current x:", x) }()

	acc := account{100}
	defer acc.printCopy("deferred")
	defer acc.printShared("deferred")
	acc.balance = 250
	x = 2

	say := func() { fmt.Println("the first say") }
	defer say()
	say = func() { fmt.Println("the second say") }
	say()
}

// Output:
// begin main
// the second say
// the first say
// deferred shared: 250
// deferred copy: 100
// current x: 2
// frozen x: 1
// end main

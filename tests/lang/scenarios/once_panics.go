package main

import (
	"fmt"
	"sync"
)

func try(f func()) {
	defer func() { fmt.Println("recovered", recover()) }()
	f()
	fmt.Println("returned")
}

func main() {
	var once sync.Once
	runs := 0
	f := func() { runs++; panic("first time") }
	try(func() { once.Do(f) })
	try(func() { once.Do(f) })
	fmt.Println(runs)
	calls := 0
	g := sync.OnceFunc(func() { calls++; panic(fmt.Sprint("call ", calls)) })
	try(g)
	try(g)
	v := sync.OnceValue(func() int { calls++; return calls })
	fmt.Println(v(), v())
	w := sync.OnceValues(func() (int, error) { calls++; panic("values") })
	try(func() { w() })
	try(func() { w() })
	fmt.Println(calls)
}

// Output:
// recovered first time
// returned
// recovered <nil>
// 1
// recovered call 1
// recovered call 1
// 2 2
// recovered values
// recovered values
// 3

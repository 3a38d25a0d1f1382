// Panics inside deferred calls: the newest is the one recover returns, the older are dropped.
package main

import "fmt"

func cleanup(step string, fail bool) {
	fmt.Println("cleanup", step)
	if fail {
		panic("cleanup of " + step + " failed")
	}
}

func work() {
	defer cleanup("database", false)
	defer cleanup("cache", true)
	defer cleanup("files", true)
	panic("work failed")
}

func survives() (log []string) {
	defer func() { log = append(log, fmt.Sprint("outer got ", recover())) }()
	defer func() {
		defer func() { log = append(log, fmt.Sprint("inner got ", recover())) }()
		panic("a panic inside a deferred call")
	}()
	panic("the first panic")
}

func main() {
	func() {
		defer func() { fmt.Println("recovered:", recover(), "- and then", recover()) }()
		work()
	}()
	for _, line := range survives() {
		fmt.Println(line)
	}
}

// Output:
// cleanup files
// cleanup cache
// cleanup database
// recovered: cleanup of cache failed - and then <nil>
// inner got a panic inside a deferred call
// outer got the first panic

package main

import "fmt"

func main() {
	func() {
		defer func() {
			done := make(chan any)
			go func() { done <- recover() }()
			fmt.Println("other goroutine:", <-done)
			go func() {
				defer func() { done <- recover() }()
			}()
			fmt.Println("deferred in other goroutine:", <-done)
			fmt.Println("own:", recover())
		}()
		panic("mine")
	}()
	errs := make(chan error)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				errs <- fmt.Errorf("child: %v", r)
			}
		}()
		var p *int
		*p = 1
	}()
	fmt.Println(<-errs)
}

// Output:
// other goroutine: <nil>
// deferred in other goroutine: <nil>
// own: mine
// child: runtime error: invalid memory address or nil pointer dereference

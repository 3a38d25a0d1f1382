package main

import "fmt"

func work(n int) {
	if n == 3 {
		panic(fmt.Sprintf("job %d failed", n))
	}
}

func main() {
	defer fmt.Println("main's defers do not run")
	done := make(chan bool)
	go func() {
		defer fmt.Println("child's defers run")
		work(3)
		done <- true
	}()
	<-done
}

// Exit: 2
// Stderr: panic: job 3 failed
// Frames: main.work:7 main.main.func1:16
// Output:
// child's defers run

package main

func inner() {
	defer cleanup()
	fail("inner")
}

func cleanup() {
	defer func() {
		fail("in deferred literal")
	}()
	fail("cleanup")
}

func fail(s string) {
	panic(s)
}

func main() {
	defer println("main's deferred call runs")
	inner()
}

// Exit: 2
// Stderr: main's deferred call runs
// Stderr: panic: inner
// Stderr: 	panic: cleanup
// Stderr: 	panic: in deferred literal
// Frames: main.fail:16 main.cleanup.func1:10 main.fail:16 main.cleanup:12 main.fail:16 main.inner:5 main.main:21

package main

import (
	"fmt"
	"runtime"
)

type T struct {
	failed   bool
	finished bool
	log      []string
}

func (t *T) Fatal(s string) {
	t.log = append(t.log, s)
	t.failed, t.finished = true, true
	runtime.Goexit()
}

func run(name string, f func(*T)) {
	t := &T{}
	done := make(chan string)
	go func() {
		defer func() {
			switch r := recover(); {
			case r != nil:
				done <- fmt.Sprint("panicked: ", r)
			case !t.finished:
				done <- "left by Goexit without a verdict"
			case t.failed:
				done <- "failed"
			default:
				done <- "passed"
			}
		}()
		f(t)
		t.finished = true
	}()
	fmt.Println(name, <-done, t.log)
}

func main() {
	run("normal", func(t *T) {})
	run("fatal", func(t *T) { t.Fatal("no good") })
	run("panic", func(t *T) { panic("bug") })
	run("goexit", func(t *T) { runtime.Goexit() })
}

// Output:
// normal passed []
// fatal failed [no good]
// panic panicked: bug []
// goexit left by Goexit without a verdict []

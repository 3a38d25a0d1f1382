package main

import "fmt"

type job struct{ n int }

func (j *job) run(depth int) {
	if depth == 0 {
		panic(fmt.Sprint("job ", j.n))
	}
	j.run(depth - 1)
}

func main() {
	defer fmt.Println("deferred")
	(&job{7}).run(2)
}

// Env: GOTRACEBACK=all
// Exit: 2
// Stderr: panic: job 7
// Frames: main.(*job).run:9 main.(*job).run:11*2 main.main:16
// Output:
// deferred

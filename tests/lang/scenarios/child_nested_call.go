package main

import "fmt"

type worker struct{ id int }

func (w worker) do(job int) {
	if job < 0 {
		panic(fmt.Sprintf("worker %d: negative job %d", w.id, job))
	}
	w.do(job - 1)
}

func start(id int) chan bool {
	done := make(chan bool)
	w := worker{id}
	go w.do(1)
	return done
}

func main() {
	<-start(1)
}

// Exit: 2
// Stderr: panic: worker 1: negative job -1
// Goroutine: running: main.worker.do:9 main.worker.do:11*2 by main.start:17

package main

import (
	"fmt"
	"sync"
)

func process(job int) int {
	if job == 3 {
		panic("bad job")
	}
	return job * job
}

func worker(jobs <-chan int, results chan<- int, wg *sync.WaitGroup) {
	defer wg.Done()
	for job := range jobs {
		results <- process(job)
	}
}

func main() {
	defer func() { fmt.Println("never", recover()) }()
	jobs, results := make(chan int), make(chan int, 10)
	var wg sync.WaitGroup
	wg.Add(1)
	go worker(jobs, results, &wg)
	for i := range 5 {
		jobs <- i
	}
	close(jobs)
	wg.Wait()
}

// Exit: 2
// Stderr: panic: bad job
// Frames: main.process:10 main.worker:18

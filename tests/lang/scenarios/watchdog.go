package main

import "fmt"

type state struct {
	generation int
	done       []int
}

func worker(generation int, jobs <-chan int, beats chan<- int, done chan<- int) {
	defer func() {
		recover()
		beats <- -generation
	}()
	for job := range jobs {
		if job%4 == 3 && generation <= job/4 {
			panic(job)
		}
		done <- job
	}
	beats <- 0
}

func main() {
	jobs, beats, done := make(chan int, 20), make(chan int), make(chan int)
	for i := range 10 {
		jobs <- i
	}
	close(jobs)
	s := state{}
	go worker(s.generation, jobs, beats, done)
	for running := true; running; {
		select {
		case n := <-done:
			s.done = append(s.done, n)
		case b := <-beats:
			if b == 0 && len(jobs) == 0 {
				running = false
				break
			}
			s.generation++
			go worker(s.generation, jobs, beats, done)
		}
	}
	fmt.Println(s.generation, s.done)
}

// Output:
// 2 [0 1 2 4 5 6 8 9]

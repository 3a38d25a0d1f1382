package main

import "time"

type server struct{ requests chan int }

func (s *server) serve() {
	for range s.requests {
	}
}

func idle() { time.Sleep(time.Hour) }

func fail() { panic("single") }

func main() {
	s := &server{make(chan int)}
	go s.serve()
	go idle()
	time.Sleep(10 * time.Millisecond)
	fail()
}

// Env: GOTRACEBACK=single
// Exit: 2
// Stderr: panic: single
// Goroutine: running: main.fail:14 main.main:21

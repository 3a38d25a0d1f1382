package main

import (
	"runtime"
	"sync"
)

type service struct {
	mu   sync.Mutex
	c    chan int
	quit chan bool
}

func (s *service) loop() {
	select {
	case <-s.c:
	case <-s.quit:
	}
}

func (s *service) lock() { s.mu.Lock() }

func sender[T any](c chan T, v T) { c <- v }

func main() {
	s := &service{c: make(chan int), quit: make(chan bool)}
	s.mu.Lock()
	var none chan int
	var wg sync.WaitGroup
	wg.Add(1)
	runtime.GOMAXPROCS(1)
	go s.loop()
	go s.lock()
	go sender(make(chan string), "x")
	go func() { <-none }()
	go func(c chan int) { none <- 1 }(none)
	go wg.Wait()
	go func() {
		for range s.quit {
		}
	}()
	wg.Wait()
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Goroutine: sync.WaitGroup.Wait: main.main:42
// Goroutine: select: main.(*service).loop:15 by main.main:32
// Goroutine: sync.Mutex.Lock: main.(*service).lock:21 by main.main:33
// Goroutine: chan send: main.sender[...]:23 by main.main:34
// Goroutine: chan receive (nil chan): main.main.func1:35 by main.main:35
// Goroutine: chan send (nil chan): main.main.func2:36 by main.main:36
// Goroutine: sync.WaitGroup.Wait: by main.main:37
// Goroutine: chan receive: main.main.func3:39 by main.main:38

package main

import (
	"fmt"
	"runtime"
	"sync"
)

var mu sync.Mutex

func main() {
	runtime.GOMAXPROCS(1)
	// Receivers are served first come; the one woken last runs first.
	c := make(chan int)
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Add(1)
		go func() {
			v := <-c
			fmt.Print(i, ":", v, " ")
			wg.Done()
		}()
	}
	runtime.Gosched()
	for i := range 4 {
		c <- i
	}
	wg.Wait()
	fmt.Println()
	// Close wakes in reverse order.
	c = make(chan int)
	for i := range 4 {
		wg.Add(1)
		go func() {
			v := <-c
			fmt.Print(i, ":", v, " ")
			wg.Done()
		}()
	}
	runtime.Gosched()
	close(c)
	wg.Wait()
	fmt.Println()
	// Mutexes, WaitGroups and Conds.
	mu.Lock()
	for i := range 4 {
		wg.Add(1)
		go func() {
			mu.Lock()
			fmt.Print(i, " ")
			mu.Unlock()
			wg.Done()
		}()
	}
	runtime.Gosched()
	mu.Unlock()
	wg.Wait()
	fmt.Println()
	var w2 sync.WaitGroup
	w2.Add(1)
	for i := range 4 {
		wg.Add(1)
		go func() {
			w2.Wait()
			fmt.Print(i, " ")
			wg.Done()
		}()
	}
	runtime.Gosched()
	w2.Done()
	wg.Wait()
	fmt.Println()
	cond := sync.NewCond(&mu)
	for i := range 4 {
		wg.Add(1)
		go func() {
			mu.Lock()
			cond.Wait()
			fmt.Print(i, " ")
			mu.Unlock()
			wg.Done()
		}()
	}
	runtime.Gosched()
	cond.Signal()
	runtime.Gosched()
	fmt.Print("; ")
	cond.Broadcast()
	wg.Wait()
	fmt.Println()
	// Gosched takes turns.
	for _, n := range []string{"A", "B", "C"} {
		go func() {
			for range 3 {
				fmt.Print(n, " ")
				runtime.Gosched()
			}
		}()
	}
	for range 4 {
		runtime.Gosched()
		fmt.Print("main, ")
	}
	fmt.Println()
	// A sender goes on after handing over.
	p := make(chan int)
	go func() {
		for i := range 4 {
			fmt.Print("s", i, " ")
			p <- i
			fmt.Print("S", i, " ")
		}
		close(p)
	}()
	for i := range p {
		fmt.Print("r", i, " ")
	}
	fmt.Println()
}

// Output:
// 2:3 3:0 0:1 1:2 
// 3:0 2:0 1:0 0:0 
// 3 0 1 2 
// 2 3 0 1 
// 3 ; 2 0 1 
// C A B main, C A B main, C A B main, main, 
// s0 S0 s1 r0 r1 S1 s2 S2 s3 r2 r3 S3 

package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

func main() {
	var once sync.Once
	for range 3 {
		once.Do(func() { fmt.Println("once") })
	}
	var rw sync.RWMutex
	rw.RLock()
	rw.RLock()
	fmt.Println(rw.TryLock(), rw.TryRLock())
	rw.RUnlock()
	rw.RUnlock()
	rw.RUnlock()
	rw.Lock()
	rw.Unlock()
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	ready, woken := 0, make(chan int, 3)
	for i := range 3 {
		go func() {
			mu.Lock()
			ready++
			cond.Wait()
			mu.Unlock()
			woken <- i
		}()
	}
	for {
		mu.Lock()
		n := ready
		mu.Unlock()
		if n == 3 {
			break
		}
		time.Sleep(time.Millisecond)
	}
	cond.Broadcast()
	fmt.Println(<-woken + <-woken + <-woken)
	var n atomic.Int64
	var wg sync.WaitGroup
	for range 50 {
		wg.Go(func() { n.Add(2) })
	}
	wg.Wait()
	fmt.Println(n.Load(), n.CompareAndSwap(100, 1), n.Swap(7), n.Load())
	var m sync.Map
	m.Store("k", 1)
	v, ok := m.Load("k")
	_, loaded := m.LoadOrStore("k", 2)
	fmt.Println(v, ok, loaded)
	p := sync.Pool{New: func() any { return "new" }}
	fmt.Println(p.Get())
	f := sync.OnceValue(func() int { fmt.Print("computed "); return 42 })
	fmt.Println(f(), f())
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
	defer cancel()
	<-ctx.Done()
	fmt.Println(ctx.Err(), errors.Is(ctx.Err(), context.DeadlineExceeded))
	ctx, stop := context.WithCancelCause(context.WithValue(context.Background(), "key", "val"))
	stop(errors.New("my cause"))
	fmt.Println(ctx.Err(), context.Cause(ctx), ctx.Value("key"))
}

// Output:
// once
// false true
// 3
// 100 true 1 7
// 1 true true
// new
// computed 42 42
// context deadline exceeded true
// context canceled my cause val

package main

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"time"
)

// What each goroutine waits for, as tracebacks tell it.
func main() {
	var nilChan chan int
	c, full := make(chan int), make(chan int)
	var mu, held sync.Mutex
	held.Lock()
	var rw, rwRead sync.RWMutex
	rw.Lock()
	rwRead.RLock()
	var wg sync.WaitGroup
	wg.Add(1)
	cond := sync.NewCond(&mu)
	for _, f := range []func(){
		func() { <-c },
		func() { full <- 1 },
		func() { <-nilChan },
		func() { nilChan <- 1 },
		func() {
			select {
			case <-c:
			case full <- 1:
			}
		},
		func() { select {} },
		func() { time.Sleep(time.Hour) },
		func() { held.Lock() },
		func() { rw.RLock() },
		func() { rwRead.Lock() },
		func() { wg.Wait() },
		func() {
			mu.Lock()
			cond.Wait()
		},
		func() {
			runtime.LockOSThread()
			<-c
		},
		func() {
			for range c {
			}
		},
	} {
		go f()
	}
	time.Sleep(20 * time.Millisecond)
	for range 100 {
		runtime.Gosched()
	}
	buf := make([]byte, 1<<16)
	for _, line := range strings.Split(string(buf[:runtime.Stack(buf, true)]), "\n") {
		if strings.HasPrefix(line, "goroutine ") {
			fmt.Println(line[strings.Index(line, "["):])
		} else if strings.HasPrefix(line, "created by") {
			fmt.Println("\t" + line)
		}
	}
	os.Exit(0)
}

// Output:
// [running]:
// [chan receive]:
// 	created by main.main in goroutine 1
// [chan send]:
// 	created by main.main in goroutine 1
// [chan receive (nil chan)]:
// 	created by main.main in goroutine 1
// [chan send (nil chan)]:
// 	created by main.main in goroutine 1
// [select]:
// 	created by main.main in goroutine 1
// [select (no cases)]:
// 	created by main.main in goroutine 1
// [sleep]:
// 	created by main.main in goroutine 1
// [sync.Mutex.Lock]:
// 	created by main.main in goroutine 1
// [sync.RWMutex.RLock]:
// 	created by main.main in goroutine 1
// [sync.RWMutex.Lock]:
// 	created by main.main in goroutine 1
// [sync.WaitGroup.Wait]:
// 	created by main.main in goroutine 1
// [sync.Cond.Wait]:
// 	created by main.main in goroutine 1
// [chan receive, locked to thread]:
// 	created by main.main in goroutine 1
// [chan receive]:
// 	created by main.main in goroutine 1

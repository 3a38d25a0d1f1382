package main

import (
	"bytes"
	"fmt"
	"runtime"
	"runtime/pprof"
	"strings"
	"time"
)

func hangs(c chan int) {
	defer fmt.Println("never")
	<-c
}

func main() {
	c := make(chan int)
	for range 3 {
		go hangs(c)
	}
	go func() { select {} }()
	time.Sleep(20 * time.Millisecond)
	p := pprof.Lookup("goroutine")
	fmt.Println(p.Name(), p.Count(), runtime.NumGoroutine())
	var text bytes.Buffer
	if err := p.WriteTo(&text, 2); err != nil {
		panic(err)
	}
	fmt.Println(strings.Count(text.String(), "[chan receive]:\nmain.hangs("), strings.Count(text.String(), "[select (no cases)]:\nmain.main.func1()"))
	text.Reset()
	if err := p.WriteTo(&text, 1); err != nil {
		panic(err)
	}
	lines := strings.Split(text.String(), "\n")
	fmt.Println(lines[0])
	for _, line := range lines {
		if strings.HasPrefix(line, "3 @") {
			fmt.Println("three in one place")
		}
		if i := strings.Index(line, "\tmain.hangs"); i >= 0 {
			fmt.Println("main.hangs")
		}
	}
	fmt.Println(pprof.Lookup("nothing") == nil)
}

// Output:
// goroutine 5 5
// 3 1
// goroutine profile: total 5
// three in one place
// main.hangs
// true

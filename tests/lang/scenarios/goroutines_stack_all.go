package main

import (
	"fmt"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"
)

func receive(c chan int) { <-c }

func pick(a, b chan int) {
	select {
	case <-a:
	case <-b:
	}
}

func lock(mu *sync.Mutex) { mu.Lock() }

func main() {
	c := make(chan int)
	var mu sync.Mutex
	mu.Lock()
	go receive(c)
	go pick(c, nil)
	go lock(&mu)
	go time.Sleep(time.Hour)
	time.Sleep(20 * time.Millisecond)
	buf := make([]byte, 1<<16)
	all := string(buf[:runtime.Stack(buf, true)])
	var heads []string
	for _, block := range strings.Split(all, "\n\n") {
		head := regexp.MustCompile(`\[(.*)\]`).FindStringSubmatch(block)[1]
		if own := regexp.MustCompile(`(?m)^main\.\w+`).FindString(block); own != "" {
			head += " " + own
		}
		heads = append(heads, head)
	}
	fmt.Println(len(heads), strings.HasSuffix(all, "\n"))
	slices.Sort(heads[1:])
	fmt.Println(strings.Join(heads, "\n"))
}

// Output:
// 5 true
// running main.main
// chan receive main.receive
// select main.pick
// sleep
// sync.Mutex.Lock main.lock

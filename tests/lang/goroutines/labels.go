package main

import (
	"context"
	"fmt"
	"runtime"
	"runtime/pprof"
	"strings"
)

func first(all bool) {
	buf := make([]byte, 1<<14)
	for _, line := range strings.Split(string(buf[:runtime.Stack(buf, all)]), "\n") {
		if strings.HasPrefix(line, "goroutine ") {
			fmt.Println(line[strings.Index(line, "["):])
		}
	}
}

// Labels are shown in tracebacks; goroutines begin with those of the one that starts them.
func main() {
	c := make(chan int)
	labels := pprof.Labels("k", "v", "b", "with space", "a", "p/q.r_1", "c", "quo\"te", "d", "")
	pprof.Do(context.Background(), labels, func(ctx context.Context) {
		go func() { <-c }()
		first(false)
		runtime.Gosched()
		pprof.SetGoroutineLabels(context.Background())
		first(true)
	})
	first(false)
	fmt.Println(pprof.Lookup("goroutine").Count())
}

// Output:
// [running] {a: p/q.r_1, b: "with space", c: "quo\"te", d: , k: v}:
// [running]:
// [chan receive] {a: p/q.r_1, b: "with space", c: "quo\"te", d: , k: v}:
// [running]:
// 2

// The programs of bench_gc.c in Go.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"syscall"
	"time"
)

type Node struct{ left, right *Node }

func bottomUp(depth int) *Node {
	n := &Node{}
	if depth > 0 {
		n.left = bottomUp(depth - 1)
		n.right = bottomUp(depth - 1)
	}
	return n
}

func (n *Node) check() int {
	if n.left == nil {
		return 1
	}
	return 1 + n.left.check() + n.right.check()
}

type Three struct {
	p    *Three
	a, b int
}

var sink *Three

func report(what string, start time.Time, n float64) {
	d := time.Since(start)
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	var u syscall.Rusage
	syscall.Getrusage(0, &u)
	cpu := time.Duration(u.Utime.Nano() + u.Stime.Nano())
	fmt.Printf("%-24s %8.3f s (%.3f cpu) %8.2f ns each  gc %d, rss %d MiB\n", what, d.Seconds(), cpu.Seconds(),
		float64(d.Nanoseconds())/n, s.NumGC, u.Maxrss>>10)
}

func main() {
	what, depth := "trees", 16
	if len(os.Args) > 1 {
		what = os.Args[1]
	}
	if len(os.Args) > 2 {
		depth, _ = strconv.Atoi(os.Args[2])
	}
	start := time.Now()
	switch what {
	case "trees":
		fmt.Println("stretch", bottomUp(depth+1).check())
		longLived := bottomUp(depth)
		n := 0.0
		for d := 4; d <= depth; d += 4 {
			iterations := 1 << (depth - d + 4)
			n += float64(iterations) * float64(int(2)<<d)
			check := 0
			for i := 0; i < iterations; i++ {
				check += bottomUp(d).check()
			}
			fmt.Println(iterations, "trees of depth", d, check)
		}
		fmt.Println("long lived", longLived.check())
		report("binary trees", start, n)
	case "alloc":
		const n = 200000000
		for i := 0; i < n; i++ {
			sink = &Three{}
		}
		report("24 bytes, all garbage", start, n)
	case "live":
		const n = 20000000
		all := make([]*Three, n)
		for i := range all {
			all[i] = &Three{}
		}
		report("24 bytes, all live", start, n)
		start = time.Now()
		runtime.GC()
		report("a collection of those", start, n)
		sink = all[n-1]
	}
}

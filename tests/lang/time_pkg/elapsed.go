package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	time.Sleep(15 * time.Millisecond)
	d := time.Since(start)
	fmt.Println(d >= 15*time.Millisecond, d < 5*time.Second, time.Now().After(start))
	time.Sleep(0)
	time.Sleep(-5)
	n := 0
	for deadline := time.Now().Add(5 * time.Millisecond); time.Now().Before(deadline); n++ {
	}
	fmt.Println(n > 0)
}

// Output:
// true true true
// true

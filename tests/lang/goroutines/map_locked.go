package main

import (
	"fmt"
	"sync"
)

// What is done under locks is never taken for a conflict, wherever goroutines are interrupted.
func main() {
	var mu sync.RWMutex
	var shared sync.Map
	m := make(map[int]int)
	turn := make(chan bool, 1)
	byTurns := make(map[string]int)
	turn <- true
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			own := make(map[int]int)
			for i := range 3000 {
				mu.Lock()
				m[i%100]++
				if i%7 == 0 {
					delete(m, 1000+i)
				}
				mu.Unlock()
				own[i%50] += g
				mu.RLock()
				for k := range m {
					_ = m[k]
				}
				mu.RUnlock()
				shared.Store(i%10, i)
				shared.Load(i % 10)
				<-turn
				byTurns["n"]++
				turn <- true
			}
		})
	}
	wg.Wait()
	sum := 0
	for _, n := range m {
		sum += n
	}
	fmt.Println(len(m), sum, byTurns)
}

// Output:
// 100 24000 map[n:24000]

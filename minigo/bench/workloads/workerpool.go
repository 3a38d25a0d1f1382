// Workers take jobs from a buffered channel and give results to another one.
package main

import (
	"fmt"
	"sync"
)

type job struct{ id, size int }

type result struct {
	job
	sum int
}

func main() {
	jobs, results := make(chan job, 32), make(chan result, 32)
	var wg sync.WaitGroup
	for range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range jobs {
				sum := 0
				for i := range j.size {
					sum += i ^ j.id
				}
				results <- result{j, sum}
			}
		}()
	}
	go func() {
		for i := range 400000 {
			jobs <- job{i, i & 15}
		}
		close(jobs)
		wg.Wait()
		close(results)
	}()
	total := 0
	for r := range results {
		total += r.sum ^ r.id
	}
	fmt.Println(total)
}

// Output:
// 598663999360

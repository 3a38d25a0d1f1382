package main

import (
	"fmt"
	"sync"
)

type result struct {
	job, value int
	err        error
}

func guarded(job int, f func(int) int) (r result) {
	r.job = job
	defer func() {
		if v := recover(); v != nil {
			r.err = fmt.Errorf("job %d: %v", job, v)
		}
	}()
	r.value = f(job)
	return
}

func main() {
	jobs, results := make(chan int), make(chan result)
	var wg sync.WaitGroup
	for range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for job := range jobs {
				results <- guarded(job, func(n int) int { return 60 / (n - 2) })
			}
		}()
	}
	go func() {
		for i := range 6 {
			jobs <- i
		}
		close(jobs)
		wg.Wait()
		close(results)
	}()
	all := make([]result, 6)
	for r := range results {
		all[r.job] = r
	}
	for _, r := range all {
		fmt.Println(r.value, r.err)
	}
}

// Output:
// -30 <nil>
// -60 <nil>
// 0 job 2: runtime error: integer divide by zero
// 60 <nil>
// 30 <nil>
// 20 <nil>

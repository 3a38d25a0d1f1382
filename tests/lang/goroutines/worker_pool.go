package main

import (
	"fmt"
	"sync"
)

type result struct {
	id  int
	out string
	err error
}

func safe(id int) (r result) {
	r.id = id
	defer func() {
		if p := recover(); p != nil {
			r.err = fmt.Errorf("job %d: %v", id, p)
		}
	}()
	if id%4 == 3 {
		panic("unlucky")
	}
	r.out = fmt.Sprint("done ", id)
	return
}

func main() {
	jobs := make(chan int)
	results := make(chan result)
	var wg sync.WaitGroup
	for range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for id := range jobs {
				results <- safe(id)
			}
		}()
	}
	go func() {
		for i := range 10 {
			jobs <- i
		}
		close(jobs)
		wg.Wait()
		close(results)
	}()
	all := make([]result, 10)
	for r := range results {
		all[r.id] = r
	}
	for _, r := range all {
		fmt.Println(r.out, r.err)
	}
}

// Output:
// done 0 <nil>
// done 1 <nil>
// done 2 <nil>
//  job 3: unlucky
// done 4 <nil>
// done 5 <nil>
// done 6 <nil>
//  job 7: unlucky
// done 8 <nil>
// done 9 <nil>

package main

import (
	"errors"
	"fmt"
)

type progress struct{ next int }

func worker(p *progress, failAt map[int]bool) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("worker: %v", r)
		}
	}()
	for ; p.next < 10; p.next++ {
		if failAt[p.next] {
			delete(failAt, p.next)
			panic(fmt.Sprint("step ", p.next))
		}
	}
	return nil
}

var errGivenUp = errors.New("given up")

func supervise(limit int, failAt map[int]bool) (restarts int, err error) {
	p := &progress{}
	for {
		done := make(chan error)
		go func() { done <- worker(p, failAt) }()
		if err = <-done; err == nil {
			return restarts, nil
		}
		fmt.Println("restart after", err, "at", p.next)
		if restarts == limit {
			return restarts, errors.Join(errGivenUp, err)
		}
		restarts++
	}
}

func main() {
	fmt.Println(supervise(3, map[int]bool{2: true, 5: true}))
	restarts, err := supervise(2, map[int]bool{1: true, 2: true, 3: true})
	fmt.Printf("%d %q %v\n", restarts, err, errors.Is(err, errGivenUp))
}

// Output:
// restart after worker: step 2 at 2
// restart after worker: step 5 at 5
// 2 <nil>
// restart after worker: step 1 at 1
// restart after worker: step 2 at 2
// restart after worker: step 3 at 3
// 2 "given up\nworker: step 3" true

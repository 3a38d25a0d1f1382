package main

import (
	"errors"
	"fmt"
)

type state int

const (
	closed state = iota
	open
	halfOpen
)

func (s state) String() string { return [...]string{"closed", "open", "half-open"}[s] }

var errOpen = errors.New("circuit open")

type breaker struct {
	state           state
	failures, calls int
}

func (b *breaker) do(f func()) (err error) {
	if b.state == open {
		if b.calls++; b.calls < 3 {
			return errOpen
		}
		b.state = halfOpen
	}
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
			if b.failures++; b.failures >= 3 || b.state == halfOpen {
				b.state, b.calls = open, 0
			}
			return
		}
		b.state, b.failures = closed, 0
	}()
	f()
	return nil
}

func main() {
	b := &breaker{}
	plan := "xoxxxooxooo"
	for i, c := range plan {
		err := b.do(func() {
			if c == 'x' {
				panic(i)
			}
		})
		fmt.Println(i, string(c), err, b.state)
	}
}

// Output:
// 0 x recovered: 0 closed
// 1 o <nil> closed
// 2 x recovered: 2 closed
// 3 x recovered: 3 closed
// 4 x recovered: 4 open
// 5 o circuit open open
// 6 o circuit open open
// 7 x recovered: 7 open
// 8 o circuit open open
// 9 o circuit open open
// 10 o <nil> closed

package main

import (
	"errors"
	"fmt"
)

var (
	errDown = errors.New("connection refused")
	errAuth = errors.New("unauthorized")
)

type sender struct {
	buffer []int
	wait   int
	sent   []int
}

func (s *sender) push(point int, send func([]int) error) (wait int) {
	s.buffer = append(s.buffer, point)
	err := func() (err error) {
		defer func() {
			if r := recover(); r != nil {
				err = fmt.Errorf("%w: %v", errDown, r)
			}
		}()
		return send(s.buffer)
	}()
	switch {
	case err == nil:
		s.sent = append(s.sent, s.buffer...)
		s.buffer, s.wait = nil, 0
	case errors.Is(err, errAuth):
		s.wait = 30
	case s.wait == 0 || s.wait == 30:
		s.wait = 1
	default:
		s.wait *= 2
	}
	return s.wait
}

func main() {
	s := &sender{}
	answers := []func() error{
		func() error { return errDown },
		func() error { return errDown },
		func() error { panic("broken pipe") },
		func() error { return nil },
		func() error { return errAuth },
		func() error { return errAuth },
		func() error { return errDown },
		func() error { return nil },
	}
	for i, answer := range answers {
		fmt.Print(s.push(i, func([]int) error { return answer() }), " ")
	}
	fmt.Println(s.sent, s.buffer)
}

// Output:
// 1 2 4 0 30 30 1 0 [0 1 2 3 4 5 6 7] []

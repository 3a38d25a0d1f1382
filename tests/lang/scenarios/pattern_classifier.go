package main

import (
	"errors"
	"fmt"
	"runtime"
)

type coded struct {
	code int
	err  error
}

func (c coded) Error() string { return fmt.Sprintf("E%d: %v", c.code, c.err) }
func (c coded) Unwrap() error { return c.err }

func classify(v any) string {
	err, ok := v.(error)
	if !ok {
		return fmt.Sprintf("unknown %T", v)
	}
	var rt runtime.Error
	var c coded
	switch {
	case errors.As(err, &rt):
		return "crash report: " + rt.Error()
	case errors.As(err, &c):
		switch c.code {
		case 1001:
			return "retry, degrade"
		case 5003:
			return "break, alarm"
		case 9001:
			return "ignore"
		}
		return fmt.Sprint("code ", c.code)
	}
	return "plain " + err.Error()
}

func run(f func()) {
	defer func() { fmt.Println(classify(recover())) }()
	f()
}

func main() {
	base := errors.New("base")
	run(func() { panic(coded{1001, base}) })
	run(func() { panic(fmt.Errorf("a: %w", fmt.Errorf("b: %w", coded{5003, base}))) })
	run(func() { panic(errors.Join(base, fmt.Errorf("c: %w", coded{9001, nil}))) })
	run(func() { panic(coded{7, base}) })
	run(func() { var a []int; a[len(a)]++ })
	run(func() { panic(fmt.Errorf("guard: %w", func() (err error) {
		defer func() { err = recover().(error) }()
		var p *coded
		p.code++
		return nil
	}())) })
	run(func() { panic(base) })
	run(func() { panic("text") })
}

// Output:
// retry, degrade
// break, alarm
// ignore
// code 7
// crash report: runtime error: index out of range [0] with length 0
// crash report: runtime error: invalid memory address or nil pointer dereference
// plain base
// unknown string

package main

import (
	"errors"
	"fmt"
)

type pool struct{ free []string }

var errExhausted = errors.New("pool exhausted")

func (p *pool) get() (string, error) {
	if len(p.free) == 0 {
		return "", errExhausted
	}
	c := p.free[len(p.free)-1]
	p.free = p.free[:len(p.free)-1]
	return c, nil
}

func (p *pool) put(c string) { p.free = append(p.free, c) }

func handle(p *pool, careful bool) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("handled: %v", r)
		}
	}()
	c, err := p.get()
	if err != nil {
		return err
	}
	if careful {
		defer p.put(c)
	}
	panic("handler of " + c)
}

func main() {
	p := &pool{free: []string{"c1", "c2", "c3"}}
	for range 4 {
		fmt.Println(handle(p, true), len(p.free))
	}
	for range 5 {
		err := handle(p, false)
		fmt.Println(err, len(p.free), errors.Is(err, errExhausted))
	}
}

// Output:
// handled: handler of c3 3
// handled: handler of c3 3
// handled: handler of c3 3
// handled: handler of c3 3
// handled: handler of c3 2 false
// handled: handler of c2 1 false
// handled: handler of c1 0 false
// pool exhausted 0 true
// pool exhausted 0 true

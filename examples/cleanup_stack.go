// A cleanup stack that runs every step in reverse, survives panics in them and joins the errors.
package main

import (
	"errors"
	"fmt"
)

type stack struct {
	steps []step
}

type step struct {
	name string
	run  func() error
}

func (s *stack) add(name string, run func() error) { s.steps = append(s.steps, step{name, run}) }

func (s *stack) runAll() (err error) {
	for i := len(s.steps) - 1; i >= 0; i-- {
		err = errors.Join(err, s.steps[i].guarded())
	}
	s.steps = nil
	return err
}

func (s step) guarded() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%s: panic: %v", s.name, r)
		}
	}()
	if err := s.run(); err != nil {
		return fmt.Errorf("%s: %w", s.name, err)
	}
	fmt.Println("cleaned", s.name)
	return nil
}

func setUp() (err error) {
	var s stack
	defer func() { err = errors.Join(err, s.runAll()) }()
	s.add("temp dir", func() error { return nil })
	s.add("listener", func() error { return errors.New("already closed") })
	s.add("lock", func() error { panic("lock file is gone") })
	s.add("config", func() error { return nil })
	return errors.New("set-up stopped half way")
}

func main() {
	fmt.Println(setUp())
}

// Output:
// cleaned config
// cleaned temp dir
// set-up stopped half way
// lock: panic: lock file is gone
// listener: already closed

package main

import (
	"errors"
	"fmt"
	"maps"
)

type store struct{ data map[string]int }

type tx struct {
	s    *store
	work map[string]int
	done bool
}

func (s *store) begin() *tx { return &tx{s: s, work: maps.Clone(s.data)} }

func (t *tx) commit()   { t.s.data, t.done = t.work, true; fmt.Println("commit") }
func (t *tx) rollback() { t.done = true; fmt.Println("rollback") }

func (s *store) in(f func(t *tx) error) (err error) {
	t := s.begin()
	defer func() {
		if r := recover(); r != nil {
			t.rollback()
			panic(r)
		}
		if err != nil {
			t.rollback()
			return
		}
		t.commit()
	}()
	return f(t)
}

func main() {
	s := &store{map[string]int{"a": 1}}
	fmt.Println(s.in(func(t *tx) error { t.work["a"] = 2; return nil }), s.data)
	fmt.Println(s.in(func(t *tx) error { t.work["a"] = 3; return errors.New("refused") }), s.data)
	func() {
		defer func() { fmt.Println("passed on:", recover(), s.data) }()
		s.in(func(t *tx) error { t.work["a"] = 4; panic("half way") })
	}()
	func() {
		defer func() { recover(); fmt.Println("dirty:", s.data) }()
		s.data["a"] = 5
		panic("without a transaction")
	}()
}

// Output:
// commit
// <nil> map[a:2]
// rollback
// refused map[a:2]
// rollback
// passed on: half way map[a:2]
// dirty: map[a:5]

// Package unique gives equal values one address.
package unique

import (
	"runtime"
	"sync"
	"weak"
)

// A Handle stands for a value. Handles are equal if and only if their values were.
type Handle[T comparable] struct {
	value *T
}

// Value returns the value.
func (h Handle[T]) Value() T { return *h.value }

var (
	mu      sync.Mutex
	handles = make(map[any]any) // a weak.Pointer[T] for each value of type T
)

// Make returns the Handle of a value.
func Make[T comparable](value T) Handle[T] {
	mu.Lock()
	defer mu.Unlock()
	if known, ok := handles[value].(weak.Pointer[T]); ok {
		if p := known.Value(); p != nil {
			return Handle[T]{p}
		}
	}
	p := new(T)
	*p = value
	handles[value] = weak.Make(p)
	runtime.AddCleanup(p, forget[T], value)
	return Handle[T]{p}
}

// forget removes a value whose Handles are gone, unless there are new ones.
func forget[T comparable](value T) {
	mu.Lock()
	defer mu.Unlock()
	if known, ok := handles[value].(weak.Pointer[T]); ok && known.Value() == nil {
		delete(handles, value)
	}
}

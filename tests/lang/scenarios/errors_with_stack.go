package main

import (
	"errors"
	"fmt"
	"runtime"
)

type stackError struct {
	value any
	pcs   []uintptr
}

func (e *stackError) Error() string { return fmt.Sprint(e.value) }

func (e *stackError) Functions() (names []string) {
	frames := runtime.CallersFrames(e.pcs)
	for {
		f, more := frames.Next()
		names = append(names, f.Function)
		if !more || f.Function == "main.main" {
			return names
		}
	}
}

func capture(f func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			pcs := make([]uintptr, 32)
			err = &stackError{r, pcs[:runtime.Callers(3, pcs)]}
		}
	}()
	f()
	return nil
}

func deep(n int) {
	if n == 0 {
		panic("bottom")
	}
	deep(n - 1)
}

func main() {
	err := fmt.Errorf("handed over: %w", capture(func() { deep(2) }))
	var s *stackError
	if errors.As(err, &s) {
		fmt.Println(err, s.Functions())
	}
}

// Output:
// handed over: bottom [main.deep main.deep main.deep main.main.func1 main.capture main.main]

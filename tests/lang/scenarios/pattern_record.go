package main

import (
	"fmt"
	"runtime"
	"strings"
)

type record struct {
	worker      int
	kind, value string
	place       string
}

// place names the function that panicked: the first of the program below gopanic.
func place() string {
	pcs := make([]uintptr, 32)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(0, pcs)])
	below := false
	for {
		f, more := frames.Next()
		if f.Function == "runtime.gopanic" {
			below = true
		} else if below && !strings.HasPrefix(f.Function, "runtime.") {
			return fmt.Sprint(f.Function, ":", f.Line)
		}
		if !more {
			return "unknown"
		}
	}
}

var counts = map[string]int{}

func guard(worker int, f func()) (rec *record) {
	defer func() {
		if r := recover(); r != nil {
			rec = &record{worker, fmt.Sprintf("%T", r), fmt.Sprint(r), place()}
			counts[rec.kind]++
		}
	}()
	f()
	return nil
}

func deref(p *record) int  { return p.worker }
func index(i int) byte     { return "abc"[i] }
func explicit(v any)       { panic(v) }
func convert(v any) string { return v.(string) }

func main() {
	for i, f := range []func(){
		func() { deref(nil) },
		func() { index(9) },
		func() { explicit("text") },
		func() { explicit(fmt.Errorf("e")) },
		func() { convert(3) },
		func() {},
		func() { index(-i0) },
	} {
		if rec := guard(i, f); rec != nil {
			fmt.Println(*rec)
		}
	}
	fmt.Println(counts)
}

var i0 = 1

// Output:
// {0 runtime.errorString runtime error: invalid memory address or nil pointer dereference main.deref:46}
// {1 runtime.boundsError runtime error: index out of range [9] with length 3 main.index:47}
// {2 string text main.explicit:48}
// {3 *errors.errorString e main.explicit:48}
// {4 *runtime.TypeAssertionError interface conversion: interface {} is int, not string main.convert:49}
// {6 runtime.boundsError runtime error: index out of range [-1] main.index:47}
// map[*errors.errorString:1 *runtime.TypeAssertionError:1 runtime.boundsError:2 runtime.errorString:1 string:1]

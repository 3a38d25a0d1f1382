package testing

import (
	"fmt"
	"reflect"
)

// InternalFuzzTarget is a fuzz test with its name.
type InternalFuzzTarget struct {
	Name string
	Fn   func(f *F)
}

// An F is a running fuzz test. Its function is called with the seeds it has added; no new inputs are made up.
type F struct {
	*common
	t     *T
	seeds [][]any
}

// Add adds a seed.
func (f *F) Add(args ...any) { f.seeds = append(f.seeds, args) }

// Fuzz calls ff, a function of a *T and the types of the seeds, with each seed.
func (f *F) Fuzz(ff any) {
	fn := reflect.ValueOf(ff)
	if fn.Kind() != reflect.Func {
		panic("testing: F.Fuzz must receive a function")
	}
	for i, seed := range f.seeds {
		if len(seed)+1 != fn.Type().NumIn() {
			f.t.Fatalf("wrong number of values in corpus entry: %d, want %d", len(seed), fn.Type().NumIn()-1)
		}
		f.t.Run(fmt.Sprintf("seed#%d", i), func(t *T) {
			in := []reflect.Value{reflect.ValueOf(t)}
			for _, arg := range seed {
				in = append(in, reflect.ValueOf(arg))
			}
			fn.Call(in)
		})
	}
}

func (target InternalFuzzTarget) run(t *T) {
	t.Run(target.Name, func(t *T) {
		target.Fn(&F{common: &t.common, t: t})
	})
}

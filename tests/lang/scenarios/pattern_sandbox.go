package main

import "fmt"

type exhausted struct {
	what        string
	used, limit int
}

func (e *exhausted) Error() string {
	return fmt.Sprintf("%s budget: %d of %d", e.what, e.used, e.limit)
}

type agent struct {
	steps, memory int
	notes         []string
}

const (
	maxSteps  = 10
	maxMemory = 1000
)

func (a *agent) step() {
	if a.steps++; a.steps > maxSteps {
		panic(&exhausted{"step", a.steps, maxSteps})
	}
}

func (a *agent) alloc(n int) []byte {
	if a.memory += n; a.memory > maxMemory {
		panic(&exhausted{"memory", a.memory, maxMemory})
	}
	return make([]byte, n)
}

type snapshot struct {
	steps, memory, notes int
	reason               string
}

func host(job func(*agent)) (s snapshot) {
	a := &agent{}
	defer func() {
		r := recover()
		s = snapshot{a.steps, a.memory, len(a.notes), "finished"}
		if e, ok := r.(*exhausted); ok {
			s.reason = e.Error()
		} else if r != nil {
			s.reason = fmt.Sprint("bug: ", r)
		}
	}()
	job(a)
	return
}

func main() {
	fmt.Println(host(func(a *agent) {
		for range 5 {
			a.step()
		}
	}))
	fmt.Println(host(func(a *agent) {
		for {
			a.step()
			a.notes = append(a.notes, "note")
		}
	}))
	fmt.Println(host(func(a *agent) {
		for i := 100; ; i *= 2 {
			a.step()
			a.alloc(i)
		}
	}))
	fmt.Println(host(func(a *agent) { a.notes[a.steps] = "none" }))
}

// Output:
// {5 0 0 finished}
// {11 0 10 step budget: 11 of 10}
// {4 1500 0 memory budget: 1500 of 1000}
// {0 0 0 bug: runtime error: index out of range [0] with length 0}

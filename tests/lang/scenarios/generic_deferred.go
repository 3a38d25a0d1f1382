package main

import "fmt"

type stack[T any] struct{ items []T }

func (s *stack[T]) push(x T)       { s.items = append(s.items, x) }
func (s stack[T]) print(label any) { fmt.Println(label, s.items) }

func show[T any](label string, x T) { fmt.Printf("%s %T %v\n", label, x, x) }

func catch[T any](into *T) {
	if r := recover(); r != nil {
		if v, ok := r.(T); ok {
			*into = v
			return
		}
		panic(r)
	}
}

func run[T any](v T) (out T) {
	defer catch(&out)
	panic(v)
}

func each[K comparable, V any](m map[K]V, f func(K, V)) {
	for k, v := range m {
		defer f(k, v)
	}
}

func main() {
	defer show("inferred", 1.5)
	defer show[int64]("explicit", 2)
	s := &stack[string]{}
	defer s.print("value receiver, early")
	defer s.push("late")
	s.push("a")
	defer s.print("value receiver")
	fmt.Println(run("text"), run(7), run([]int{1}))
	each(map[string]int{"k": 1}, func(k string, v int) { fmt.Println("each", k, v) })
	defer func() { fmt.Println("mismatch:", recover()) }()
	var n int
	defer catch(&n)
	panic("not an int")
}

// Output:
// text 7 [1]
// each k 1
// mismatch: not an int
// value receiver [a]
// value receiver, early []
// explicit int64 2
// inferred float64 1.5

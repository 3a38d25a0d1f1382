package main

import "fmt"

type Vec[T any] struct{ data []T }

func (v *Vec[T]) At(i int) T { return v.data[i] }

func Last[T any](v *Vec[T]) T {
	return v.At(len(v.data))
}

type Code[T any] struct{ v T }

func main() {
	defer func() {
		fmt.Println(recover())
		panic(Code[string]{"x"})
	}()
	fmt.Println(Last(&Vec[string]{[]string{"a"}}))
}

// Exit: 2
// Stderr: panic: runtime error: index out of range [1] with length 1 [recovered]
// Stderr: 	panic: (main.Code[string]) 0xX
// Frames: main.main.func1:18 main.(*Vec[...]).At:7 main.Last[...]:10 main.main:20
// Output:
// runtime error: index out of range [1] with length 1

package main

import (
	"errors"
	"fmt"
)

var errDisk = errors.New("disk gone")

func low() {
	panic(errDisk)
}

func mid() {
	defer func() {
		if r := recover(); r != nil {
			panic(fmt.Errorf("mid: %w", r.(error)))
		}
	}()
	low()
}

func main() {
	func() {
		defer func() {
			err := recover().(error)
			fmt.Println(err, errors.Is(err, errDisk))
		}()
		mid()
	}()
	mid()
}

// Exit: 2
// Stderr: panic: disk gone [recovered]
// Stderr: 	panic: mid: disk gone
// Frames: main.mid.func1:17 main.low:11 main.mid:20 main.main:31
// Output:
// mid: disk gone true

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

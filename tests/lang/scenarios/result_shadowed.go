package main

import (
	"errors"
	"fmt"
)

func shadow() (err error) {
	defer func() { fmt.Println("deferred sees", err) }()
	if err := errors.New("inner"); err != nil {
		return err
	}
	return nil
}

func forgotten() (err error) {
	defer func() {
		if err == nil {
			err = errors.New("set by defer")
		}
	}()
	{
		err := errors.New("lost")
		_ = err
	}
	return
}

func pointer() (out *[]int) {
	list := []int{1}
	defer func() { list = append(list, 2); (*out)[0] = 9 }()
	return &list
}

func plain() []int {
	list := []int{1, 2}
	defer func() { list[0] = 5; list = nil }()
	return list
}

func main() {
	fmt.Println(shadow(), forgotten(), *pointer(), plain())
}

// Output:
// deferred sees inner
// inner set by defer [9 2] [5 2]

package main

import (
	"errors"
	"fmt"
	"os"
)

func main() {
	f, err := os.CreateTemp("", "closed")
	if err != nil {
		panic(err)
	}
	name := f.Name()
	defer os.Remove(name)
	defer func() {
		err := f.Close()
		fmt.Println(errors.Is(err, os.ErrClosed), err.Error() == "close "+name+": file already closed")
	}()
	fmt.Println(f.Close())
	_, err = f.WriteString("late")
	fmt.Println(errors.Is(err, os.ErrClosed), err.Error() == "write "+name+": file already closed")
}

// Output:
// <nil>
// true true
// true true

package main

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

func openMany(n int) (opened int, err error) {
	for range n {
		f, err := os.Open("/dev/null")
		if err != nil {
			return opened, err
		}
		defer f.Close()
		opened++
	}
	return opened, nil
}

func main() {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		panic(err)
	}
	limit.Cur = 64
	if err := syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		panic(err)
	}
	n, err := openMany(1000)
	fmt.Println(n > 10 && n < 64, errors.Is(err, syscall.EMFILE), err)
	n, err = openMany(10)
	fmt.Println(n, err)
}

// Output:
// true true open /dev/null: too many open files
// 10 <nil>

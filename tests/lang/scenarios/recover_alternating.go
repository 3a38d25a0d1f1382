package main

import "fmt"

func f() (log []any) {
	defer func() { log = append(log, "6", recover()) }()
	defer panic("third")
	defer func() { log = append(log, "5", recover()) }()
	defer func() { log = append(log, "4", recover()) }()
	defer panic("second")
	defer func() { log = append(log, "2", recover()) }()
	defer func() { log = append(log, "1", recover()) }()
	panic("first")
}

func main() { fmt.Println(f()...) }

// Output:
// 1 first 2 <nil> 4 second 5 <nil> 6 third

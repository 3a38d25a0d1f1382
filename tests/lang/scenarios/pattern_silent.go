package main

import "fmt"

var log []string

func silent(n int) (out int) {
	defer func() { recover() }()
	return 100 / n
}

func reporting(n int) (out int) {
	defer func() {
		if r := recover(); r != nil {
			log = append(log, fmt.Sprint(r))
			out = -1
		}
	}()
	return 100 / n
}

func main() {
	fmt.Println(silent(5), silent(0), len(log))
	fmt.Println(reporting(5), reporting(0), log)
}

// Output:
// 20 0 0
// 20 -1 [runtime error: integer divide by zero]

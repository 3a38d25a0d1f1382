// A leaf that another leaf calls panics: both have their lines in the traceback.
package main

import "os"

func at(s []int, i int) int { return s[i] }

func twice(s []int, i int) int {
	n := at(s, i)
	n += at(s, i+1)
	return n
}

func main() {
	println(twice([]int{1, 2, len(os.Args)}, 2))
}

// Exit: 2
// Stderr: panic: runtime error: index out of range [3] with length 3
// Frames: main.at:6 main.twice:10 main.main:15

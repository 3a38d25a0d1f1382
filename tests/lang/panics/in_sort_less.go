package main

import "sort"

func main() {
	words := []string{"bb", "", "a"}
	sort.Slice(words, func(i, j int) bool {
		return words[i][0] < words[j][0]
	})
}

// Exit: 2
// Stderr: panic: runtime error: index out of range [0] with length 0
// Frames: main.main.func1:8 main.main:7

package main

import (
	"fmt"
	"os"
)

func load(name string) error {
	_, err := os.Open(name)
	return fmt.Errorf("load: %w", err)
}

func main() {
	if err := load("/no/such/file"); err != nil {
		panic(err)
	}
}

// Exit: 2
// Stderr: panic: load: open /no/such/file: no such file or directory
// Frames: main.main:15

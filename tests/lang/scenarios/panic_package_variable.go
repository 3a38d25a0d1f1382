package main

import "fmt"

var divisor = 0

var quotient = compute(10)

func compute(n int) int { return n / divisor }

func main() { fmt.Println(quotient) }

// Exit: 2
// Stderr: panic: runtime error: integer divide by zero
// Frames: main.compute:9 main.init:7

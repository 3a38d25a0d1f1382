package main

import "fmt"

var divisor = 0

var quotient = compute(10)

func compute(n int) int { return n / divisor }

func main() { fmt.Println(quotient) }

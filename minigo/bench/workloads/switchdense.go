// Dense and sparse switches: the loop of a small bytecode interpreter.
package main

import "fmt"

const (
	push = iota
	add
	sub
	mul
	dup
	swap
	over
	less
	jump
	jumpZero
	drop
	and
	halt
)

func run(code []int, rounds int) int {
	var stack [16]int
	sp, steps := 0, 0
	stack[0] = rounds
	for pc := 0; ; pc++ {
		steps++
		switch code[pc] {
		case push:
			pc++
			sp++
			stack[sp] = code[pc]
		case add:
			sp--
			stack[sp] += stack[sp+1]
		case sub:
			sp--
			stack[sp] -= stack[sp+1]
		case mul:
			sp--
			stack[sp] *= stack[sp+1]
		case dup:
			sp++
			stack[sp] = stack[sp-1]
		case swap:
			stack[sp], stack[sp-1] = stack[sp-1], stack[sp]
		case over:
			sp++
			stack[sp] = stack[sp-2]
		case less:
			sp--
			if stack[sp] < stack[sp+1] {
				stack[sp] = 1
			} else {
				stack[sp] = 0
			}
		case jump:
			pc += code[pc+1]
		case jumpZero:
			sp--
			if stack[sp+1] == 0 {
				pc += code[pc+1]
			} else {
				pc++
			}
		case drop:
			sp--
		case and:
			sp--
			stack[sp] &= stack[sp+1]
		case halt:
			return stack[sp] ^ steps
		default:
			panic("bad code")
		}
	}
}

func sparse(n int) int {
	switch n {
	case 1:
		return 3
	case 17, 18:
		return 5
	case 100:
		return 7
	case 1000, 5000:
		return 11
	case -1:
		return 13
	}
	return 1
}

func word(s string) int {
	switch s {
	case "push", "pop":
		return 1
	case "jump":
		return 2
	case "halt", "stop":
		return 3
	}
	return 0
}

func main() {
	// acc = 0; while (n != 0) { acc = (acc*3 + n) & 65535; n-- }
	code := []int{push, 0, over, jumpZero, 17, push, 3, mul, over, add, push, 65535, and, swap, push, 1, sub, swap, jump, -17, halt, halt}
	sum := run(code, 5_000_000)
	keys := []int{1, 2, 17, 99, 100, 5000, -1, 18}
	words := []string{"push", "jump", "stop", "add", "pop", "halt"}
	for i := range 12_000_000 {
		sum += sparse(keys[i&7])
		if i&3 == 0 {
			sum += word(words[i%6])
		}
	}
	fmt.Println(sum)
}

// Output:
// 139004836

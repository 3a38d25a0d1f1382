// An interpreter for Brainfuck with precomputed jumps; it greets, echoes, reverses and counts down.
package main

import (
	"errors"
	"fmt"
	"strings"
)

var errUnbalanced = errors.New("unbalanced brackets")

func jumps(code string) (map[int]int, error) {
	pairs, open := map[int]int{}, []int{}
	for i, c := range code {
		switch c {
		case '[':
			open = append(open, i)
		case ']':
			if len(open) == 0 {
				return nil, errUnbalanced
			}
			start := open[len(open)-1]
			open = open[:len(open)-1]
			pairs[start], pairs[i] = i, start
		}
	}
	if len(open) > 0 {
		return nil, errUnbalanced
	}
	return pairs, nil
}

func run(code, input string) (string, error) {
	pairs, err := jumps(code)
	if err != nil {
		return "", err
	}
	var out strings.Builder
	var tape [300]byte
	for pc, at := 0, 0; pc < len(code); pc++ {
		switch code[pc] {
		case '>':
			at++
		case '<':
			at--
		case '+':
			tape[at]++
		case '-':
			tape[at]--
		case '.':
			out.WriteByte(tape[at])
		case ',':
			tape[at] = 0
			if input != "" {
				tape[at], input = input[0], input[1:]
			}
		case '[':
			if tape[at] == 0 {
				pc = pairs[pc]
			}
		case ']':
			if tape[at] != 0 {
				pc = pairs[pc]
			}
		}
	}
	return out.String(), nil
}

func main() {
	hello := "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+."
	fmt.Println(run(hello, ""))
	fmt.Println(run(",[.,]", "an echo"))
	fmt.Println(run(">,[>,]<[.<]", "desrever"))
	fmt.Println(run(">++++++++[<+++++++>-]<+>++++++++++[<.->-]", ""))
	_, err := run("[[", "")
	fmt.Println(err)
}

// Output:
// Hello World! <nil>
// an echo <nil>
// reversed <nil>
// 9876543210 <nil>
// unbalanced brackets

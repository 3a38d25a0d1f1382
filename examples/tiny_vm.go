// A tiny stack machine: an assembler, an interpreter with traps, and two programs for it.
package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

type opcode byte

const (
	opPush opcode = iota
	opLoad
	opStore
	opAdd
	opSub
	opMul
	opDiv
	opLess
	opJump
	opJumpZero
	opPrint
	opHalt
)

var names = [...]string{"push", "load", "store", "add", "sub", "mul", "div", "less", "jump", "jz", "print", "halt"}

func (o opcode) String() string { return names[o] }

type instruction struct {
	op  opcode
	arg int
}

type machine struct {
	code  []instruction
	stack []int
	slots [8]int
	pc    int
	steps int
	out   []string
}

type trap struct {
	pc    int
	op    opcode
	cause error
}

func (t *trap) Error() string { return fmt.Sprintf("trap at %d (%v): %v", t.pc, t.op, t.cause) }
func (t *trap) Unwrap() error { return t.cause }

var errBudget = errors.New("step budget exhausted")

func (m *machine) push(v int) { m.stack = append(m.stack, v) }
func (m *machine) pop() int {
	v := m.stack[len(m.stack)-1]
	m.stack = m.stack[:len(m.stack)-1]
	return v
}

func (m *machine) run(budget int) (err error) {
	defer func() {
		if r := recover(); r != nil {
			cause, ok := r.(error)
			if !ok {
				panic(r)
			}
			err = &trap{m.pc, m.code[m.pc].op, cause}
		}
	}()
	for ; ; m.pc++ {
		if m.steps++; m.steps > budget {
			panic(errBudget)
		}
		in := m.code[m.pc]
		switch in.op {
		case opPush:
			m.push(in.arg)
		case opLoad:
			m.push(m.slots[in.arg])
		case opStore:
			m.slots[in.arg] = m.pop()
		case opAdd, opSub, opMul, opDiv, opLess:
			b, a := m.pop(), m.pop()
			m.push(binary(in.op, a, b))
		case opJump:
			m.pc = in.arg - 1
		case opJumpZero:
			if m.pop() == 0 {
				m.pc = in.arg - 1
			}
		case opPrint:
			m.out = append(m.out, strconv.Itoa(m.pop()))
		case opHalt:
			return nil
		}
	}
}

func binary(op opcode, a, b int) int {
	switch op {
	case opAdd:
		return a + b
	case opSub:
		return a - b
	case opMul:
		return a * b
	case opDiv:
		return a / b
	}
	if a < b {
		return 1
	}
	return 0
}

func assemble(source string) (code []instruction, err error) {
	labels := map[string]int{}
	var lines [][]string
	for _, line := range strings.Split(source, "\n") {
		line, _, _ = strings.Cut(line, "#")
		fields := strings.Fields(line)
		if len(fields) > 0 && strings.HasSuffix(fields[0], ":") {
			labels[strings.TrimSuffix(fields[0], ":")] = len(lines)
			fields = fields[1:]
		}
		if len(fields) > 0 {
			lines = append(lines, fields)
		}
	}
	for _, f := range lines {
		in := instruction{op: opHalt + 1}
		for op, name := range names {
			if name == f[0] {
				in.op = opcode(op)
			}
		}
		if in.op > opHalt {
			return nil, fmt.Errorf("unknown instruction %q", f[0])
		}
		if len(f) > 1 {
			target, isLabel := labels[f[1]]
			if in.arg = target; !isLabel {
				if in.arg, err = strconv.Atoi(f[1]); err != nil {
					return nil, err
				}
			}
		}
		code = append(code, in)
	}
	return code, nil
}

const fibonacci = `
	push 0
	store 0        # a
	push 1
	store 1        # b
loop:	load 0
	push 100
	less
	jz end
	load 0
	print
	load 0
	load 1
	store 0
	load 0
	add
	store 1
	jump loop
end:	halt`

func main() {
	for _, source := range []string{fibonacci, "push 1\npush 0\ndiv\nhalt", "add", "again: jump again", "push 5\nstore 9", "push x", "fly"} {
		code, err := assemble(source)
		if err != nil {
			fmt.Println("assembler:", err)
			continue
		}
		m := &machine{code: code}
		err = m.run(1000)
		fmt.Println(strings.Join(m.out, " "), "after", m.steps, "steps:", err, errors.Is(err, errBudget))
	}
}

// Output:
// 0 1 1 2 3 5 8 13 21 34 55 89 after 165 steps: <nil> false
//  after 3 steps: trap at 2 (div): runtime error: integer divide by zero false
//  after 1 steps: trap at 0 (add): runtime error: index out of range [-1] false
//  after 1001 steps: trap at 0 (jump): step budget exhausted true
//  after 2 steps: trap at 1 (store): runtime error: index out of range [9] with length 8 false
// assembler: strconv.Atoi: parsing "x": invalid syntax
// assembler: unknown instruction "fly"

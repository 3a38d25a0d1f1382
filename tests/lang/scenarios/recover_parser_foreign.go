package main

import "fmt"

type syntaxError struct {
	pos int
	msg string
}

func parse(s string) (n int, err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case syntaxError:
			err = fmt.Errorf("at %d: %s", r.pos, r.msg)
		default:
			panic(r)
		}
	}()
	for i, c := range s {
		n = n*10 + digit(i, c)
	}
	return n, nil
}

func digit(i int, c rune) int {
	if c < '0' || c > '9' {
		panic(syntaxError{i, fmt.Sprintf("unexpected %q", c)})
	}
	if i > 4 {
		panic("table overflow")
	}
	return int(c - '0')
}

func main() {
	fmt.Println(parse("123"))
	fmt.Println(parse("12x"))
	fmt.Println(parse("123456"))
}

// Exit: 2
// Stderr: panic: table overflow [recovered, repanicked]
// Frames: main.parse.func1:17 main.digit:31 main.parse:21 main.main:39
// Output:
// 123 <nil>
// 12 at 2: unexpected 'x'

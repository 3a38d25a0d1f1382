package main

func parse(s string) int {
	i := 0
next:
	switch s[i] {
	case 'a', 'b':
		i++
		goto next
	}
	return i
}

func main() {
	println(parse("abx"))
	println(parse("ab"))
}

// Exit: 2
// Stderr: 2
// Stderr: panic: runtime error: index out of range [2] with length 2
// Frames: main.parse:6 main.main:16

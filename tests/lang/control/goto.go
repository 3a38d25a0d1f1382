package main

import "fmt"

func loop(n int) (s int) {
	i := 0
top:
	if i < n {
		s += i
		i++
		goto top
	}
	return
}

func state(input string) string {
	pos := 0
	out := ""
start:
	if pos >= len(input) {
		goto end
	}
	switch input[pos] {
	case 'a':
		goto letterA
	case 'b':
		goto letterB
	}
	pos++
	goto start
letterA:
	out += "A"
	pos++
	goto start
letterB:
	{
		out += "B"
		pos += 2
		goto start
	}
end:
	return out
}

func nested() string {
	for i := range 10 {
		for j := range 10 {
			if i*j == 42 {
				goto found
			}
		}
	}
	return "none"
found:
	return "found"
}

func closures() {
	var fs []func() int
	i := 0
again:
	x := i * 10
	fs = append(fs, func() int { x++; return x })
	i++
	if i < 3 {
		goto again
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println(i)
}

func main() {
	fmt.Println(loop(5), state("xabba"), nested())
	closures()
	goto L
L:
	fmt.Println("end")
}

// Output:
// 10 ABA found
// 1 2 11 12 21 22 3
// end

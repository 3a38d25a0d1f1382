package main

import (
	"fmt"
	"strings"
)

func main() {
	var i, j int
	var s, t string
	var f float64
	var b bool
	var r rune
	var u uint8
	n, err := fmt.Sscan("12 word 3.5 true", &i, &s, &f, &b)
	fmt.Println(n, err, i, s, f, b)
	n, err = fmt.Sscan("7\n8", &i, &j)
	fmt.Println(n, err, i, j)
	n, err = fmt.Sscanln("1 2", &i, &j)
	fmt.Println(n, err, i, j)
	n, err = fmt.Sscanln("1\n2", &i, &j)
	fmt.Println(n, err)
	n, err = fmt.Sscan("x", &i)
	fmt.Println(n, err)
	n, err = fmt.Sscan("", &i)
	fmt.Println(n, err)
	n, err = fmt.Sscan("1", &i, &j)
	fmt.Println(n, err)
	n, err = fmt.Sscan("300", &u)
	fmt.Println(n, err)
	n, err = fmt.Sscan("0x1f 0b101 0o17 1_000", &i, &j, &u, &r)
	fmt.Println(n, err, i, j, u, r)
	n, err = fmt.Sscanf("2024-05-17", "%d-%d-%d", &i, &j, &u)
	fmt.Println(n, err, i, j, u)
	n, err = fmt.Sscanf("key=value 42", "%3s=%s %d", &s, &t, &i)
	fmt.Println(n, err, s, t, i)
	n, err = fmt.Sscanf("ff 1010 17 x", "%x %b %o %c", &i, &j, &u, &r)
	fmt.Println(n, err, i, j, u, string(r))
	n, err = fmt.Sscanf("12345", "%2d%3d", &i, &j)
	fmt.Println(n, err, i, j)
	n, err = fmt.Sscanf("abc", "%d", &i)
	fmt.Println(n, err)
	n, err = fmt.Sscanf("1,2", "%d;%d", &i, &j)
	fmt.Println(n, err)
	n, err = fmt.Sscanf(`"quoted str" true`, "%q %t", &s, &b)
	fmt.Println(n, err, s, b)
	n, err = fmt.Sscanf("50%", "%d%%", &i)
	fmt.Println(n, err, i)
	rd := strings.NewReader("10 20 30\nend")
	for {
		if n, err = fmt.Fscan(rd, &i); err != nil {
			fmt.Println(n, err)
			break
		}
		fmt.Print(i, ";")
	}
	rest := strings.NewReader("a 1\nb 2\n")
	for {
		n, err := fmt.Fscanf(rest, "%s %d\n", &s, &i)
		if err != nil {
			fmt.Println(n, err)
			break
		}
		fmt.Print(s, i, ";")
	}
	var by []byte
	var z complex128
	n, err = fmt.Sscan("bytes (1+2i)", &by, &z)
	fmt.Println(n, err, string(by), z)
	n, err = fmt.Sscan("5", i)
	fmt.Println(n, err)
}

// Output:
// 4 <nil> 12 word 3.5 true
// 2 <nil> 7 8
// 2 <nil> 1 2
// 1 unexpected newline
// 0 expected integer
// 0 EOF
// 1 EOF
// 0 unsigned integer overflow on token 300
// 4 <nil> 31 5 15 1000
// 3 <nil> 2024 5 17
// 3 <nil> key value 42
// 4 <nil> 255 10 15 x
// 2 <nil> 12 345
// 0 expected integer
// 1 input does not match format
// 2 <nil> quoted str true
// 1 <nil> 50
// 10;20;30;0 expected integer
// a1;b2;0 EOF
// 2 <nil> bytes (1+2i)
// 0 type not a pointer: int

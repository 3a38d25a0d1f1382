package main

import "fmt"

func f(n int) (out []string) {
	switch n {
	case 0:
		out = append(out, "zero")
		fallthrough
	case 1:
		out = append(out, "one")
		if n == 1 {
			break
		}
		fallthrough
	default:
		out = append(out, "default")
		fallthrough
	case 3:
		out = append(out, "three")
	case 4:
		{
			out = append(out, "four")
		}
	case 5:
	case 6:
		fallthrough
	case 7:
		out = append(out, "seven")
	}
	return
}

func main() {
	for i := range 9 {
		fmt.Println(i, f(i))
	}
	n := 0
	for i := range 5 {
		switch {
		case i == 1:
			continue
		case i == 2:
			fallthrough
		case i > 100:
			n += 10
		case i == 3:
			break
		default:
			n++
		}
		n += 100
	}
	fmt.Println(n)
	switch x := 5; true {
	case x > 3:
		x := "inner"
		_ = x
		fallthrough
	case false:
		fmt.Println(x)
	}
}

// Output:
// 0 [zero one default three]
// 1 [one]
// 2 [default three]
// 3 [three]
// 4 [four]
// 5 []
// 6 [seven]
// 7 [seven]
// 8 [default three]
// 412
// 5

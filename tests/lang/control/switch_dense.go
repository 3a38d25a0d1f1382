package main

import "fmt"

func op(code byte, a, b int) int {
	switch code {
	case 0:
		return a + b
	case 1:
		return a - b
	case 2:
		return a * b
	case 3:
		return a / b
	case 4:
		return a % b
	case 5:
		return a & b
	case 6:
		return a | b
	case 7:
		return a ^ b
	case 8:
		return a << b
	case 9:
		return a >> b
	case 200:
		return -a
	case 255:
		return ^a
	}
	return -1
}

func name(s string) int {
	switch s {
	case "alpha", "beta":
		return 1
	case "gamma":
		return 2
	case "delta":
		return 3
	case "epsilon":
		return 4
	case "zeta":
		return 5
	case "eta":
		return 6
	case "theta", "iota", "kappa":
		return 7
	case "":
		return 8
	}
	return 0
}

func sparse(n int64) string {
	switch n {
	case -1 << 63:
		return "min"
	case -1:
		return "minus one"
	case 1000000:
		return "million"
	case 1<<63 - 1:
		return "max"
	}
	return "other"
}

func main() {
	for _, c := range []byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100, 200, 254, 255} {
		fmt.Print(op(c, 29, 3), " ")
	}
	fmt.Println(name("beta"), name("zeta"), name("kappa"), name(""), name("zet"), name("thetaa"))
	fmt.Println(sparse(-1<<63), sparse(-1), sparse(1e6), sparse(1<<63-1), sparse(0))
	for _, r := range "aé\n0 世" {
		switch {
		case 'a' <= r && r <= 'z':
			fmt.Print("lower ")
		case r == '\n', r == ' ':
			fmt.Print("space ")
		default:
			switch r {
			case 'é':
				fmt.Print("e-acute ")
			case '0', '1':
				fmt.Print("digit ")
			default:
				fmt.Print("other")
			}
		}
	}
	fmt.Println()
}

// Output:
// 32 26 87 9 2 1 31 30 232 3 -1 -1 -29 -1 -30 1 5 7 8 0 0
// min minus one million max other
// lower e-acute space digit space other

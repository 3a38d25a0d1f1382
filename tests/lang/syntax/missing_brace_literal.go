package main

func main() {
	_ = []int{1, 2
	y := 3
}

// Error: 4:16: syntax error: unexpected newline in composite literal; possibly missing comma or }

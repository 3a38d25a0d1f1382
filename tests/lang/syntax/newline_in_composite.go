package main

func main() {
	_ = []int{
	1,
	2
	}
}

// Error: 6:3: syntax error: unexpected newline in composite literal; possibly missing comma or }

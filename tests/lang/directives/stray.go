package main

//go:noinline
type (
	t int
)

func main() {
	//go:nosplit
	println(t(1)) //go:noinline
	for i := range 3 {
		_ = i
		//go:norace
	}
}

//go:systemstack
func sys() {}

//go:noinline

// Error: 3:3: misplaced compiler directive
// Error: 9:4: misplaced compiler directive
// Error: 10:18: misplaced compiler directive
// Error: 13:5: misplaced compiler directive
// Error: 17:3: //go:systemstack only allowed in runtime
// Error: 20:3: misplaced compiler directive

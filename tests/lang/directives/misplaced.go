//go:build linux

//go:nosplit
package main

//go:noinline
const answer = 42

//go:noinline
func fine() int { return answer }

type (
	//go:nosplit
	t int
	u int
)

//go:noescape
func body(p *int) {}

func main() {
	//go:noinline
	var x int
	_ = x + fine()
	body(nil)
	//go:unknown
	type local t
	_ = u(local(1))
}

// Error: 3:3: misplaced compiler directive
// Error: 6:3: misplaced compiler directive
// Error: 13:4: misplaced compiler directive
// Error: 19:6: can only use //go:noescape with external func implementations
// Error: 22:4: misplaced compiler directive

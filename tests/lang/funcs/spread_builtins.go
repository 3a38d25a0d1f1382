package main

func two() ([]int, int)           { return []int{1}, 7 }
func cp() ([]byte, string)        { return buf, "hey" }
func del() (map[int]string, int)  { return m, 3 }
func nums() (int, int, int)       { return 4, 9, 2 }
func strs() (string, string)      { return "b", "a" }
func parts() (float64, float64)   { return 1.5, -2 }
func anys() ([]any, int, string)   { return nil, 1, "x" }

var buf = make([]byte, 3)
var m = map[int]string{3: "x", 4: "y"}

func gen[T any](f func() ([]T, T)) []T { return append(f()) }

func main() {
	s := append(two())
	println(len(s), s[1])
	println(copy(cp()), string(buf))
	delete(del())
	println(len(m))
	println(min(nums()), max(nums()), min(strs()), max(strs()))
	println(complex(parts()))
	println(nums())
	print(strs())
	println()
	a := append(anys())
	println(len(a), a[0].(int), a[1].(string))
	println(gen(two)[1])
	defer println(nums())
}

// Stderr: 2 7
// Stderr: 3 hey
// Stderr: 1
// Stderr: 2 9 a b
// Stderr: (1.5-2i)
// Stderr: 4 9 2
// Stderr: ba
// Stderr: 2 1 x
// Stderr: 7
// Stderr: 4 9 2

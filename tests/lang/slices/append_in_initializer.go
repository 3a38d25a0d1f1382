package main

import "fmt"

type point struct{ x, y int }

var (
	words  = append([]string{"a"}, "b", "c")
	small  = append([]byte(nil), 1, 2, 3)
	points = append(make([]point, 0, 1), point{1, 2}, point{3, 4})
	mixed  = []any{append([]int{1}, 2), append([]any(nil), append([]rune("x"), 'y'))}
	byName = map[string][]int{"one": append([]int(nil), 1), "two": append([]int{1}, 2)}
	lazy   = func() []int { return append([]int{7}, 8) }
)

func main() {
	fmt.Println(words, small, len(points), points, mixed, byName, lazy())
}

// Output:
// [a b c] [1 2 3] 2 [{1 2} {3 4}] [[1 2] [[120 121]]] map[one:[1] two:[1 2]] [7 8]

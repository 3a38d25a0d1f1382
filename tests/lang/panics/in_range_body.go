package main

func total(rows [][]int, col int) (sum int) {
	for _, row := range rows {
		sum += row[col]
	}
	return sum
}

func main() {
	println(total([][]int{{1, 2}, {3, 4}}, 1))
	println(total([][]int{{1, 2}, {3}}, 1))
}

// Exit: 2
// Stderr: 6
// Stderr: panic: runtime error: index out of range [1] with length 1
// Frames: main.total:5 main.main:12

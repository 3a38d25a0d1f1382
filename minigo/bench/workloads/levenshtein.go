// Dynamic programming over strings: edit distances with a row of ints.
package main

import "fmt"

func distance(a, b string, row []int) int {
	row = row[:len(b)+1]
	for j := range row {
		row[j] = j
	}
	for i := 0; i < len(a); i++ {
		diagonal := row[0]
		row[0] = i + 1
		for j := 0; j < len(b); j++ {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

func main() {
	words := make([]string, 260)
	x := uint32(5)
	for i := range words {
		letters := make([]byte, 20+i%30)
		for j := range letters {
			x = x*1664525 + 1013904223
			letters[j] = byte('a' + x>>28)
		}
		words[i] = string(letters)
	}
	row := make([]int, 64)
	sum := 0
	for _, a := range words {
		for _, b := range words {
			sum += distance(a, b, row)
		}
	}
	fmt.Println(sum)
}

// Output:
// 2161602

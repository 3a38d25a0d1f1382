// Numbers to text and back with strconv.
package main

import (
	"fmt"
	"strconv"
)

func main() {
	sum, length := 0, 0
	var buf []byte
	for i := range 1_500_000 {
		s := strconv.Itoa(i * 7919)
		n, err := strconv.Atoi(s)
		if err != nil {
			panic(err)
		}
		sum += n & 0xff
		buf = strconv.AppendInt(buf[:0], int64(i), 16)
		length += len(buf)
	}
	total := 0.0
	for i := range 250_000 {
		f := float64(i) / 7
		g, err := strconv.ParseFloat(strconv.FormatFloat(f, 'g', -1, 64), 64)
		if err != nil || g != f {
			panic("round trip")
		}
		total += g
		length += len(strconv.Quote("item\t" + strconv.Itoa(i)))
	}
	fmt.Printf("%d %d %.3f\n", sum, length, total)
}

// Output:
// 191249840 11270410 4464267857.143

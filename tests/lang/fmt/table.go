package main

import "fmt"

type row struct {
	name  string
	qty   int
	price float64
}

func main() {
	rows := []row{{"apple", 3, 0.5}, {"watermelon", 12, 3.25}, {"fig", 100, 0.125}}
	fmt.Printf("%-12s|%6s|%10s|\n", "name", "qty", "price")
	fmt.Printf("%s\n", "------------+------+----------+")
	total := 0.0
	for _, r := range rows {
		fmt.Printf("%-12s|%6d|%10.2f|\n", r.name, r.qty, r.price)
		total += float64(r.qty) * r.price
	}
	fmt.Printf("%*s%.3f\n", 20, "total ", total)
	for i := 1; i <= 5; i++ {
		fmt.Printf("%*s%s\n", 6-i, "", fmt.Sprintf("%0*d", 2*i-1, i))
	}
	fmt.Printf("%3d%%|%-5.1f%%|%+d°\n", 50, 12.345, -3)
	fmt.Printf("%v %v\n", [...]string{2: "c", 0: "a"}, rows[0])
	fmt.Printf("%08b %o %#o %x\n", 37, 37, 37, "hex")
}

// Output:
// name        |   qty|     price|
// ------------+------+----------+
// apple       |     3|      0.50|
// watermelon  |    12|      3.25|
// fig         |   100|      0.12|
//               total 53.000
//      1
//     002
//    00003
//   0000004
//  000000005
//  50%|12.3 %|-3°
// [a  c] {apple 3 0.5}
// 00100101 45 045 686578

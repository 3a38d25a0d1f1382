package main

import (
	"fmt"
	"math"
)

func main() {
	nan := math.NaN()
	m := map[float64]int{}
	m[nan] = 1
	m[nan] = 2
	m[1] = 3
	v, ok := m[nan]
	fmt.Println(len(m), v, ok)
	delete(m, nan)
	fmt.Println(len(m))
	sum := 0
	for k, v := range m {
		if k != k {
			sum += v
		}
	}
	fmt.Println(sum, m[1])
	clear(m)
	fmt.Println(len(m), m)
	z := map[float64]string{0: "zero"}
	fmt.Println(z[math.Copysign(0, -1)], len(z))
	z[math.Copysign(0, -1)] = "minus"
	fmt.Println(z)
	a := map[any]int{nan: 1, float32(nan): 2, [1]float64{nan}: 3}
	a[nan]++
	fmt.Println(len(a), a[nan])
}

// Output:
// 3 0 false
// 3
// 3 3
// 0 map[]
// zero 1
// map[-0:minus]
// 4 0

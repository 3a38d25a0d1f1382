package main

import "fmt"

const (
	t  = true && !false || false
	lt = "abc" < "abd"
	eq = 1.0 == 1
	ne = 'a' != 97
	cc = "con" + "cat"
	cx = (1 + 2i) * (3 - 1i)
	qz = (1 + 2i) / 2i
	bo = 6&3 | 8 ^ 1&^0
)

type Flag bool

const on Flag = 1 == 1

func main() {
	fmt.Println(t, lt, eq, ne, cc, cx, qz, bo)
	fmt.Printf("%T %v %T\n", on, on && true, 1 < 2)
	fmt.Println(10-2-3, 100/7/2, 1<<2<<3, 2+3*4-5%3, -3*-3, ^5&0xF, 7&^2)
	fmt.Println(string(rune(65)), string('é'), []byte("hi"), []rune("hé"))
	fmt.Println(int64(3.0), float32(1)/3, complex64(1), uint('x'))
}

// Output:
// true true true false concat (5+5i) (1-0.5i) 11
// main.Flag true bool
// 5 7 32 12 9 10 5
// A é [104 105] [104 233]
// 3 0.33333334 (1+0i) 120

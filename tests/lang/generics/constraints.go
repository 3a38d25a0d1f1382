package main

import (
	"fmt"
	"strconv"
)

type Integer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64
}

type Number interface {
	Integer | ~float32 | ~float64
}

type Stringish interface {
	~string
	Len() int
}

type MyStr string

func (m MyStr) Len() int { return len(m) }

type Celsius float64

func Sum[N Number](ns ...N) (t N) {
	for _, n := range ns {
		t += n
	}
	return
}

func Abs[I Integer](i I) I {
	if i < 0 {
		return -i
	}
	return i
}

func Show[S Stringish](s S) string { return string(s) + strconv.Itoa(s.Len()) }

type Shape interface{ Area() float64 }

type Sq struct{ s float64 }

func (s Sq) Area() float64 { return s.s * s.s }

func Total[T Shape](shapes []T) (a float64) {
	for _, s := range shapes {
		a += s.Area()
	}
	return
}

type Setter[T any] interface {
	*T
	Set(string)
}

type Conf struct{ v string }

func (c *Conf) Set(s string) { c.v = s }

func Build[T any, P Setter[T]](in []string) []T {
	out := make([]T, len(in))
	for i, s := range in {
		P(&out[i]).Set(s)
	}
	return out
}

func Convert[To, From Number](f From) To { return To(f) }

func Bytes[T ~string | ~[]byte](t T) (n int) {
	for i := 0; i < len(t); i++ {
		if t[i] == 'a' {
			n++
		}
	}
	return
}

func Describe[T any](v T) string {
	switch x := any(v).(type) {
	case int:
		return "int " + strconv.Itoa(x)
	case fmt.Stringer:
		return "stringer " + x.String()
	case []T:
		return "slice of T"
	}
	return fmt.Sprintf("%T", v)
}

func Equal[T comparable](a, b T) bool { return a == b }

type Numeric[T Number] struct{ v T }

func (n Numeric[T]) Double() Numeric[T] { return Numeric[T]{n.v * 2} }

func main() {
	fmt.Println(Sum(1, 2, 3), Sum(1.5, 2), Sum[Celsius](), Abs(int8(-5)), Abs(-7))
	fmt.Println(Show(MyStr("abc")), Total([]Sq{{1}, {2}}), Total([]Shape{Sq{3}}))
	fmt.Println(Build[Conf]([]string{"x", "y"}), Convert[int](3.9), Convert[float32](int8(2)))
	fmt.Println(Bytes("banana"), Bytes([]byte("aa")), Describe(5), Describe("s"), Describe([]int{}), Describe(Celsius(1)))
	fmt.Println(Equal(1, 1), Equal("a", "b"), Equal[any](1, 1.0), Equal(struct{ a int }{1}, struct{ a int }{1}))
	fmt.Println(Numeric[float64]{1.5}.Double(), Numeric[int]{2}.Double().Double().v)
	defer func() { fmt.Println(recover()) }()
	Equal[any]([]int{}, []int{})
}

// Output:
// 6 3.5 0 5 7
// abc3 5 9
// [{x} {y}] 3 2
// 3 2 int 5 string []int main.Celsius
// true false false true
// {3} 8
// runtime error: comparing uncomparable type []int

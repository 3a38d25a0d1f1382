package main

import "fmt"

func t(s string, v int) int { fmt.Print(s, " "); return v }

func fn(s string) func(...int) int {
	fmt.Print(s, " ")
	return func(a ...int) int { fmt.Print("call", a, " "); return len(a) }
}

type T struct{ n int }

func (x T) add(n int) T { fmt.Print("add", n, " "); x.n += n; return x }

func mk(n int) T { fmt.Print("mk "); return T{n} }

func main() {
	fmt.Println(t("a", 1) + t("b", 2)*t("c", 3))
	fmt.Println(fn("f")(t("x", 1), t("y", 2)))
	fmt.Println(mk(1).add(t("p", 2)).add(t("q", 3)).n)
	a := []int{t("e0", 0), t("e1", 1), 2: t("e2", 2)}
	fmt.Println(a[t("i", 1)], a[t("lo", 0):t("hi", 2)])
	m := map[int]int{t("k1", 1): t("v1", 1), t("k2", 2): t("v2", 2)}
	fmt.Println(len(m))
	s := struct{ x, y int }{y: t("y", 1), x: t("x", 2)}
	fmt.Println(s)
	b := t("l", 0) == 1 && t("r", 1) == 1
	c := t("l", 0) == 1 || t("r", 1) == 1
	fmt.Println(b, c)
	arr := [3]int{}
	arr[t("idx", 1)], arr[t("idx2", 2)] = t("val", 5), t("val2", 6)
	fmt.Println(arr)
	func(xs ...int) { fmt.Println(xs) }(t("v1", 1), t("v2", 2))
	p := &arr
	p[t("pi", 0)] += t("pv", 7)
	fmt.Println(arr, min(t("m1", 3), t("m2", 2)))
}

// Output:
// a b c 7
// f x y call[1 2] 2
// mk p add2 q add3 6
// e0 e1 e2 i lo hi 1 [0 1]
// k1 v1 k2 v2 2
// y x {2 1}
// l l r false true
// idx idx2 val val2 [0 5 6]
// v1 v2 [1 2]
// pi pv m1 m2 [7 5 6] 2

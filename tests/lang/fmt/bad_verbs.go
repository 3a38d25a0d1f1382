package main

import "fmt"

type T struct {
	a int
	b string
}

func p(format string, args ...any) { fmt.Printf(format+"|\n", args...) }

func main() {
	p("%d", "str")
	p("%s", 5)
	p("%z %!", 1)
	p("%d %d", 1)
	p("%d", 1, 2, "x")
	p("%")
	p("100%%")
	p("%!d", 5)
	p("%y", nil)
	p("%d", nil)
	p("%d", T{1, "x"})
	p("%t", []int{1})
	p("%s", []any{1, "a", nil, 2.5})
	p("%[3]d", 1, 2)
	p("%[0]d", 1)
	p("%[x]d", 1)
	p("%[1]d %[2]", 1, 2)
	p("%*d", "x", 5)
	p("%.*d", "x", 5)
	p("%-*d|", -5, 7)
	p("%.*f", -1, 3.14159)
	p("%s", error(nil))
	p("%d", []string{"a"})
	p("%d", map[string]int{"a": 1})
	p("%q", 1.5)
	p("%x", true)
	p("%c", "s")
	p("%U", "s")
	p("%e", "s")
	p("%p", 5)
	p("%s %s", "only one")
	p("no args", 1, "two", nil)
	p("%.2", 1.5)
	p("%5", 1)
	p("%é", 1)
	p("%-010d|%+-05d", 5, 5)
	p("%[2]*[1]d|", 12, 6)
	p("%[5]d %d", 1, 2)
	p("%w", fmt.Errorf("w"))
	p("%v %v", 1, 2)
}

// Output:
// %!d(string=str)|
// %!s(int=5)|
// %!z(int=1) %!!(MISSING)|
// 1 %!d(MISSING)|
// 1|
// %!(EXTRA int=2, string=x)%!|(MISSING)
// 100%|
// %!!(int=5)d|
// %!y(<nil>)|
// %!d(<nil>)|
// {1 %!d(string=x)}|
// [%!t(int=1)]|
// [%!s(int=1) a <nil> %!s(float64=2.5)]|
// %!d(BADINDEX)|
// %!d(BADINDEX)|
// %!d(BADINDEX)|
// 1 %!|(int=2)
// %!(BADWIDTH)5|
// %!(BADPREC)5|
// 7    ||
// %!(BADPREC)3.141590|
// %!s(<nil>)|
// [%!d(string=a)]|
// map[%!d(string=a):1]|
// %!q(float64=1.5)|
// %!x(bool=true)|
// %!c(string=s)|
// %!U(string=s)|
// %!e(string=s)|
// %!p(int=5)|
// only one %!s(MISSING)|
// no args|
// %!(EXTRA int=1, string=two, <nil>)%!|(float64=1.5)
// %!|(int=    1)
// %!é(int=1)|
// 5         |+5   |
//     12||
// %!d(BADINDEX) 1|
// %!w(*errors.errorString=&{w})|
// 1 2|

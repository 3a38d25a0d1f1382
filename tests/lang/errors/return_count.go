package main

func a() int           { return } // ERROR 26 "^not enough return values\n\thave \(\)\n\twant \(int\)$"
func b() int           { return 1, 2 } // ERROR 36 "^too many return values\n\thave \(number, number\)\n\twant \(int\)$"
func c() (int, string) { return 1 } // ERROR 33 "^not enough return values\n\thave \(number\)\n\twant \(int, string\)$"
func d()               { return 1 } // ERROR 33 "^too many return values\n\thave \(number\)\n\twant \(\)$"
func e() (int, error)  { return "a", nil } // ERROR 33 `^cannot use "a" \(untyped string constant\) as int value in return statement$`
func f() (x, y int)    { return 1 } // ERROR 33 "^not enough return values\n\thave \(number\)\n\twant \(int, int\)$"
func g() (x int, err error) {
	{
		x := 2 // ERROR 3 "^declared and not used: x$"
		return // ERROR 3 "^result parameter x not in scope at return\n\t11:3: inner declaration of var x int$"
	}
}
func h() string    { return d() } // ERROR 29 "^d\(\) \(no value\) used as value$"
func i() int       { return c() } // ERROR 29 "^too many return values\n\thave \(int, string\)\n\twant \(int\)$"
func j() (int, int) { return c() } // ERROR 30 "^cannot use 2nd function result \(value of type string\) as int value in return statement$"
func k() (int, string) { return c(), "x" } // ERROR 33 "^multiple-value c\(\) \(value of type \(int, string\)\) in single-value context$"

func main() {}

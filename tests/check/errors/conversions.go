package main

type (
	T  struct{ a int }
	U  struct{ a int `tag:"x"` }
	S  []byte
	P  *T
	F  func(int)
	M  map[string]int
	E  int
	Ch chan int
)

func main() {
	var (
		i  int
		s  string
		b  []byte
		f  float64
		t  T
		p  *T
		ch chan int
		e  error
	)
	_ = string(i) + string(f) // ERROR 25 "^cannot convert f \(variable of type float64\) to type string$"
	_ = int(s) // ERROR 10 "^cannot convert s \(variable of type string\) to type int$"
	_ = []byte(i) // ERROR 13 "^cannot convert i \(variable of type int\) to type \[\]byte$"
	_ = []rune(s) == nil
	_ = [4]byte(b)
	_ = (*[4]byte)(b)
	_ = [4]int(b) // ERROR 13 "^cannot convert b \(variable of type \[\]byte\) to type \[4\]int$"
	_ = U(t)
	_ = P(p)
	_ = F(main) // ERROR 8 "^cannot convert main \(value of type func\(\)\) to type F$"
	_ = M(nil)
	_ = (<-chan int)(ch)
	_ = (chan<- string)(ch) // ERROR 22 "^cannot convert ch \(variable of type chan int\) to type chan<- string$"
	_ = bool(1) // ERROR 11 "^cannot convert 1 \(untyped int constant\) to type bool$"
	_ = complex64(i) // ERROR 16 "^cannot convert i \(variable of type int\) to type complex64$"
	_ = error(t) // ERROR 12 "^cannot convert t \(variable of struct type T\) to type error: T does not implement error \(missing method Error\)$"
	_ = e.(int) // ERROR 6 "^impossible type assertion: e\.\(int\)\n\tint does not implement error \(missing method Error\)$"
	_ = T(1, 2) // ERROR 11 "^too many arguments in conversion to T$"
	_ = T() // ERROR 6 "^missing argument in conversion to T$"
	_ = E("a") // ERROR 8 `^cannot convert "a" \(untyped string constant\) to type E$`
	_ = int8(200) // ERROR 11 "^constant 200 overflows int8$"
	_ = uint(-1) // ERROR 11 "^constant -1 overflows uint$"
	_ = float32("1") // ERROR 14 `^cannot convert "1" \(untyped string constant\) to type float32$`
	_ = interface{ M() }(t) // ERROR 23 "^cannot convert t \(variable of struct type T\) to type interface\{M\(\)\}: T does not implement interface\{M\(\)\} \(missing method M\)$"
	_ = S("x")
	_ = []int(nil...) // ERROR 6 "^use of untyped nil in assignment to _ identifier$" 12 "^invalid use of \.\.\. in conversion to \[\]int$"
	_ = uintptr(p) // ERROR 14 "^cannot convert p \(variable of type \*T\) to type uintptr$"
}

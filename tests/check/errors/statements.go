package main

func f(n int, s string, c chan int, b bool) (r int, err error) {
	if n { // ERROR 5 "^non-boolean condition in if statement$"
	}
	if x := n; s == "" { // ERROR 5 "^declared and not used: x$"
	}
	for n { // ERROR 6 "^non-boolean condition in for statement$"
	}
	for i := 0; i < "a"; i++ { // ERROR 18 `^invalid operation: i < "a" \(mismatched types int and untyped string\)$`
	}
	switch n {
	case "a", 1, 1: // ERROR 7 `^cannot convert "a" \(untyped string constant\) to type int$` 15 "^duplicate case 1 \(constant of type int\) in expression switch\n\t13:12: previous case$"
	case 2.0, 2: // ERROR 12 "^duplicate case 2 \(constant of type int\) in expression switch\n\t14:7: previous case$"
	case s: // ERROR 7 "^invalid case s in switch on n \(mismatched types string and int\)$"
	default:
	default: // ERROR 2 "^multiple defaults \(first at 16:2\)$"
	}
	switch {
	case n: // ERROR 7 "^invalid case n in switch on true \(mismatched types int and bool\)$"
	case b, true, true:
	}
	switch f {
	case nil:
	}
	switch x := 5; x {
	case 5:
		fallthrough
	case 6:
		fallthrough // ERROR 3 "^cannot fallthrough final case in switch$"
	}
	select {
	case n: // ERROR 7 "^select case must be send or receive \(possibly with assignment\)$"
	case c <- "a": // ERROR 12 `^cannot use "a" \(untyped string constant\) as int value in send$`
	case x := <-c: // ERROR 7 "^declared and not used: x$"
	case x, ok := <-c:
		_, _ = x, ok
	case s = <-c: // ERROR 11 "^cannot use <-c \(comma, ok expression of type int\) as string value in assignment$"
	default:
	default: // ERROR 2 "^multiple defaults \(first at 39:2\)$"
	}
	n++
	s++ // ERROR 2 "^invalid operation: s\+\+ \(non-numeric type string\)$"
	c <- s // ERROR 7 "^cannot use s \(variable of type string\) as int value in send$"
	<-n // ERROR 4 "^invalid operation: cannot receive from non-channel int n \(variable of type int\)$"
	s <- 1 // ERROR 2 "^invalid operation: cannot send to non-channel string s \(variable of type string\)$"
	var ro <-chan int
	ro <- 1 // ERROR 2 "^invalid operation: cannot send to receive-only channel <-chan int ro \(variable of type <-chan int\)$"
	close(ro) // ERROR 8 "^invalid operation: cannot close receive-only channel ro \(variable of type <-chan int\)$"
	n += "a" // ERROR 2 `^invalid operation: n \+= "a" \(mismatched types int and untyped string\)$`
	n, s := 1, "b" // ERROR 7 "^no new variables on left side of :=$"
	n := 2 // ERROR 4 "^no new variables on left side of :=$"
	n, n := 1, 2 // ERROR 5 "^n repeated on left side of :=$"
	n, z := 1, 2 // ERROR 5 "^declared and not used: z$"
	{
		err := error(nil) // ERROR 3 "^declared and not used: err$"
		return // ERROR 3 "^result parameter err not in scope at return\n\t56:3: inner declaration of var err error$"
	}
	if b {
		return 1 // ERROR 10 "^not enough return values\n\thave \(number\)\n\twant \(int, error\)$"
	}
	if b {
		return 1, nil, 2 // ERROR 18 "^too many return values\n\thave \(number, nil, number\)\n\twant \(int, error\)$"
	}
	return "a", 1 // ERROR 9 `^cannot use "a" \(untyped string constant\) as int value in return statement$` 14 "^cannot use 1 \(constant of type int\) as error value in return statement: int does not implement error \(missing method Error\)$"
}

func main() {
	f(1, "", nil, true)
	_ = f(1, "", nil, true) // ERROR 6 "^assignment mismatch: 1 variable but f returns 2 values$"
	var x int // ERROR 6 "^declared and not used: x$"
	y := 1 // ERROR 2 "^declared and not used: y$"
	var z, w = 1, 2 // ERROR 6 "^declared and not used: z$" 9 "^declared and not used: w$"
	z = 3
	const c = 1
	type T int
	for i := range 3 { // ERROR 6 "^declared and not used: i$"
	}
	func() {
		q := 1 // ERROR 3 "^declared and not used: q$"
	}()
	_ = func(p int) { p = 1 }
	go func() { y = 2 }()
}

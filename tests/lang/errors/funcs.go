package main

func g(a, b) {} // ERROR 8 "^undefined: a$" 11 "^undefined: b$"
func h(a *int, b strin) {} // ERROR 18 "^undefined: strin$"
func noBody(x int) int
func variadic(x ...int) (y int) { y = x } // ERROR 39 "^cannot use x \(variable of type \[\]int\) as int value in assignment$" 41 "^missing return$"
func (T) missing() {} // ERROR 7 "^undefined: T$"
func main(x int) int { return 1 } // ERROR 6 "^func main must have no arguments and no return values$"
func init(x int) {} // ERROR 6 "^func init must have no arguments and no return values$"

package main

var x = f() // ERROR 5 "^initialization cycle for x\n\t3:5: x refers to f\n\t5:6: f refers to g\n\t7:6: g refers to x$"

func f() int { return g() }

func g() int { return x }

var fine, first = 1, 2

type T struct{}

func (T) m() int { return u }

var u = T.m(T{}) // ERROR 5 "^initialization cycle for u\n\t15:5: u refers to m\n\t13:10: m refers to u$"

var self = func() int { return self() } // ERROR 5 "^initialization cycle: self refers to itself$"

func main() { fine = first }

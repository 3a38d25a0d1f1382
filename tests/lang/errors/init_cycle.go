package main

var a = b // ERROR 5 "^initialization cycle for a\n\t3:5: a refers to b\n\t4:5: b refers to c\n\t5:5: c refers to a$"
var b = c + 1
var c = a

var ok = func() int { return h() }

func h() int { return 1 }

const k = l // ERROR 7 "^initialization cycle for k\n\t11:7: k refers to l\n\t12:7: l refers to k$"
const l = k

type T [len(y)]int // ERROR 6 "^invalid recursive type T\n\t14:6: T refers to y\n\t16:5: y refers to T$"

var y T

func main() { _ = ok() }

package main

var v = 1

func f() int { return 1 }

const a = v // ERROR 11 "^v \(variable of type int\) is not constant$"
const b = f() // ERROR 11 "^f\(\) \(value of type int\) is not constant$"
const c = len([]int{1}) // ERROR 11 "^len\(\[\]int\{…\}\) \(value of type int\) is not constant$"
const d []int = nil // ERROR 9 "^invalid constant type \[\]int$"
const e = nil // ERROR 11 "^nil is not constant$"
const g int = "x" // ERROR 15 `^cannot use "x" \(untyped string constant\) as int value in constant declaration$`
const h = undefined // ERROR 11 "^undefined: undefined$"
const i // ERROR 7 "^missing init expr for i$"
const (
	j = 1
	k, l // ERROR 5 "^missing init expr for l$"
	m, n = 1 // ERROR 5 "^missing init expr for n$"
)
const o, p = 1 // ERROR 10 "^missing init expr for p$"
const q = 1, 2 // ERROR 14 "^extra init expr 2$"
const r = "a" + 1 // ERROR 11 `^invalid operation: "a" \+ 1 \(mismatched types untyped string and untyped int\)$`
const s = &v // ERROR 11 "^&v \(value of type \*int\) is not constant$"
const t = [2]int{1, 2} // ERROR 11 "^\[2\]int\{…\} \(value of type \[2\]int\) is not constant$"

func main() {
	const x = v + 1 // ERROR 12 "^v \+ 1 \(value of type int\) is not constant$"
	const y // ERROR 8 "^missing init expr for y$"
	j = 2 // ERROR 2 "^cannot assign to j \(neither addressable nor a map index expression\)$"
	j++ // ERROR 2 "^cannot assign to j \(neither addressable nor a map index expression\)$"
	_ = &j // ERROR 7 "^invalid operation: cannot take address of j \(untyped int constant 1\)$"
	var arr [v]int // ERROR 6 "^declared and not used: arr$" 11 "^invalid array length v$"
	var brr [-1]int // ERROR 6 "^declared and not used: brr$" 11 "^invalid array length -1 \(untyped int constant\)$"
	var crr [1.5]int // ERROR 6 "^declared and not used: crr$" 11 "^array length 1\.5 \(untyped float constant\) must be integer$"
	var drr ["a"]int // ERROR 6 "^declared and not used: drr$" 11 `^array length "a" \(untyped string constant\) must be integer$`
}

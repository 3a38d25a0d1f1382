package main

type ID int

func main() {
	var i int
	var f float64
	var s string
	var u uint8
	var d ID
	_ = i + f // ERROR 6 "^invalid operation: i \+ f \(mismatched types int and float64\)$"
	_ = s + i // ERROR 6 "^invalid operation: s \+ i \(mismatched types string and int\)$"
	_ = i == s // ERROR 11 "^invalid operation: i == s \(mismatched types int and string\)$"
	_ = u & i // ERROR 6 "^invalid operation: u & i \(mismatched types uint8 and int\)$"
	_ = d + i // ERROR 6 "^invalid operation: d \+ i \(mismatched types ID and int\)$"
	_ = i < f // ERROR 10 "^invalid operation: i < f \(mismatched types int and float64\)$"
	i += f // ERROR 2 "^invalid operation: i \+= f \(mismatched types int and float64\)$"
	_ = i + 1.5 // ERROR 10 "^1\.5 \(untyped float constant\) truncated to int$"
	_ = s + 1 // ERROR 6 "^invalid operation: s \+ 1 \(mismatched types string and untyped int\)$"
	_ = 1 + "a" // ERROR 6 `^invalid operation: 1 \+ "a" \(mismatched types untyped int and untyped string\)$`
	_ = u + 256 // ERROR 10 "^256 \(untyped int constant\) overflows uint8$"
	_ = f % 2 // ERROR 6 "^invalid operation: operator % not defined on f \(variable of type float64\)$"
	_ = !i // ERROR 7 "^invalid operation: operator ! not defined on i \(variable of type int\)$"
	_ = -s // ERROR 7 "^invalid operation: operator - not defined on s \(variable of type string\)$"
	_ = ^f // ERROR 7 "^invalid operation: operator \^ not defined on f \(variable of type float64\)$"
	_ = s && true // ERROR 6 "^invalid operation: s && true \(mismatched types string and untyped bool\)$"
}

package main

func two() (bool, bool) { return true, true }

func main() {
	x := 1
	s := "a"
	if x { // ERROR 5 "^non-boolean condition in if statement$"
	}
	if s { // ERROR 5 "^non-boolean condition in if statement$"
	}
	if nil { // ERROR 5 "^non-boolean condition in if statement$"
	}
	for x { // ERROR 6 "^non-boolean condition in for statement$"
	}
	for 1 { // ERROR 6 "^non-boolean condition in for statement$"
	}
	if two() { // ERROR 5 "^multiple-value two\(\) \(value of type \(bool, bool\)\) in single-value context$"
	}
	switch {
	case x: // ERROR 7 "^invalid case x in switch on true \(mismatched types int and bool\)$"
	case s == "a":
	}
	switch main {
	case nil:
	}
	if x = 2; x > 1 {
	}
	if y := two(); y { // ERROR 10 "^assignment mismatch: 1 variable but two returns 2 values$"
	}
	if main() { // ERROR 5 "^main\(\) \(no value\) used as value$"
	}
}

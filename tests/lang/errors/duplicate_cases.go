package main

type T int

func main() {
	x, s, b := 1, "a", true
	switch x {
	case 1, 2, 1: // ERROR 13 "^duplicate case 1 \(constant of type int\) in expression switch\n\t8:7: previous case$"
	case 3:
	case 2: // ERROR 7 "^duplicate case 2 \(constant of type int\) in expression switch\n\t8:10: previous case$"
	}
	switch s {
	case "a", "b":
	case "a": // ERROR 7 `^duplicate case "a" \(constant of type string\) in expression switch\n\t13:7: previous case$`
	}
	switch b {
	case true:
	case true:
	}
	switch any(x).(type) {
	case int, string:
	case T:
	case int: // ERROR 7 "^duplicate case int in type switch\n\t21:7: previous case$"
	case nil, nil: // ERROR 12 "^duplicate case nil in type switch\n\t24:7: previous case$"
	}
	switch x {
	default:
	case 1:
	default: // ERROR 2 "^multiple defaults \(first at 27:2\)$"
	}
	switch any(x).(type) {
	default:
	default: // ERROR 2 "^multiple defaults \(first at 32:2\)$"
	}
	switch x {
	case "a": // ERROR 7 `^cannot convert "a" \(untyped string constant\) to type int$`
	case 1.5: // ERROR 7 "^1\.5 \(untyped float constant\) truncated to int$"
	case nil: // ERROR 7 "^cannot convert nil to type int$"
	case s: // ERROR 7 "^invalid case s in switch on x \(mismatched types string and int\)$"
	}
	_ = map[string]int{"a": 1, "b": 2, "a": 3} // ERROR 37 `^duplicate key "a" in map literal$`
	_ = []int{0: 1, 1: 2, 0: 3} // ERROR 24 "^duplicate index 0 in array or slice literal$"
	_ = [2]int{0, 1, 2} // ERROR 19 "^index 2 is out of bounds \(>= 2\)$"
	_ = [...]int{5: 1, -1: 2} // ERROR 21 "^invalid argument: index -1 \(constant of type int\) must not be negative$"
	_ = struct{ a, b int }{a: 1, a: 2} // ERROR 31 "^duplicate field name a in struct literal$"
}

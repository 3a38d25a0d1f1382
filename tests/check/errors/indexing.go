package main

func main() {
	var (
		a  [3]int
		p  *[3]int
		s  []int
		st string
		m  map[string]int
		i  int
		f  float64
		n  int8
	)
	_ = a[3] // ERROR 8 "^invalid argument: index 3 out of bounds \[0:3\]$"
	_ = a[-1] // ERROR 8 "^invalid argument: index -1 \(constant of type int\) must not be negative$"
	_ = a["x"] // ERROR 8 `^cannot convert "x" \(untyped string constant\) to type int$`
	_ = a[1.0]
	_ = a[1.5] // ERROR 8 "^1\.5 \(untyped float constant\) truncated to int$"
	_ = a[f] // ERROR 8 "^invalid argument: index f \(variable of type float64\) must be integer$"
	_ = a[n]
	_ = p[3] // ERROR 8 "^invalid argument: index 3 out of bounds \[0:3\]$"
	_ = s[-1] // ERROR 8 "^invalid argument: index -1 \(constant of type int\) must not be negative$"
	_ = s[1<<70] // ERROR 8 "^1 << 70 \(untyped int constant 1180591620717411303424\) overflows int$"
	_ = "abc"[3] // ERROR 12 "^invalid argument: index 3 out of bounds \[0:3\]$"
	_ = st[0]
	st[0] = 'a' // ERROR 2 "^cannot assign to st\[0\] \(neither addressable nor a map index expression\)$"
	_ = m[1] // ERROR 8 "^cannot use 1 \(untyped int constant\) as string value in map index$"
	_ = m["a"]["b"] // ERROR 12 `^cannot index m\["a"\] \(map index expression of type int\)$`
	_ = i[0] // ERROR 7 "^cannot index i \(variable of type int\)$"
	_ = s[2:1] // ERROR 10 "^invalid slice indices: 1 < 2$"
	_ = s[:1:0] // ERROR 11 "^invalid slice indices: 0 < 1$"
	_ = a[:4] // ERROR 9 "^invalid argument: index 4 out of bounds \[0:4\]$"
	_ = st[1:2:3] // ERROR 13 "^invalid operation: 3-index slice of string$"
	_ = "abc"[2:5] // ERROR 14 "^invalid argument: index 5 out of bounds \[0:4\]$"
	_ = [3]int{}[:] // ERROR 6 "^cannot slice unaddressable value \[3\]int\{\} \(value of type \[3\]int\)$"
	_ = m[:] // ERROR 6 "^cannot slice m \(variable of type map\[string\]int\)$"
	_ = i[:] // ERROR 6 "^cannot slice i \(variable of type int\)$"
	_ = s[f:] // ERROR 8 "^invalid argument: index f \(variable of type float64\) must be integer$"
	_ = main[0] // ERROR 10 "^cannot index main \(value of type func\(\)\)$"
	_ = nil[0] // ERROR 9 "^cannot index nil$"
	_ = s[i, i] // ERROR 11 "^invalid operation: more than one index$"
	_ = s["a":] // ERROR 8 `^cannot convert "a" \(untyped string constant\) to type int$`
	m["x"]++
	m["x"].y = 1 // ERROR 9 `^m\["x"\]\.y undefined \(type int has no field or method y\)$`
	_ = &m["x"] // ERROR 7 `^invalid operation: cannot take address of m\["x"\] \(map index expression of type int\)$`
	_ = &st[0] // ERROR 7 "^invalid operation: cannot take address of st\[0\] \(value of type byte\)$"
	_ = &s[0]
	s[0], s[1] = 1, "a" // ERROR 18 `^cannot use "a" \(untyped string constant\) as int value in multiple assignment$`
	a[5] = 1 // ERROR 4 "^invalid argument: index 5 out of bounds \[0:3\]$"
	_ = len(a[1:])
	_ = [0]int{}[0] // ERROR 15 "^invalid argument: index 0 out of bounds \[0:0\]$"
	_ = []int{1, 2}[5]
	_ = [-1]int{} // ERROR 7 "^invalid array length -1 \(untyped int constant\)$"
	_ = [i]int{} // ERROR 7 "^invalid array length i$"
	_ = [1.5]int{} // ERROR 7 "^array length 1\.5 \(untyped float constant\) must be integer$"
	_ = ["a"]int{} // ERROR 7 `^array length "a" \(untyped string constant\) must be integer$`
	_ = [1 << 62]int{}
}

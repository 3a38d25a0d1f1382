package main

func two() (int, error) { return 1, nil }

func main() {
	a, err := two() // ERROR 5 "^declared and not used: err$"
	a, err := two() // ERROR 9 "^no new variables on left side of :=$"
	_, err := two() // ERROR 9 "^no new variables on left side of :=$"
	a := 5 // ERROR 4 "^no new variables on left side of :=$"
	_, _ := two() // ERROR 7 "^no new variables on left side of :=$"
	if a, err := two(); err == nil { // ERROR 5 "^declared and not used: a$"
		a, err := two() // ERROR 3 "^declared and not used: a$" 6 "^declared and not used: err$"
		a, err := two() // ERROR 10 "^no new variables on left side of :=$"
	}
	_ = a
}

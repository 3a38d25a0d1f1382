package main

func main() {
	x := []int{1 2} // ERROR 15 "^syntax error: unexpected literal 2 in composite literal; possibly missing comma or \}$"
}

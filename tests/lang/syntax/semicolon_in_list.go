package main

func main() {
	x := []int{1; 2} // ERROR 14 "^syntax error: unexpected semicolon in composite literal; possibly missing comma or \}$"
}

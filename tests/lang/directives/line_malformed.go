package main

var a = 1 + /*line :5:z*/ 2 // ERROR 23 "^invalid line number: z$"

func main() {
	_ = a /*line x:0*/     // ERROR 17 "^invalid line number: 0$"
	_ = a /*line x:3:0*/   // ERROR 19 "^invalid column number: 0$"
	_ = a /*line x:9e1:7*/ // fine: the file is called x:9e1
	_ = a /*line nothing*/
}

package main

var a chan<- chan int = (chan (<-chan int))(nil) // ERROR 25 "^cannot use \(chan \(<-chan int\)\)\(nil\) \(value of type chan \(<-chan int\)\) as chan<- chan int value in variable declaration$"

func main() {}

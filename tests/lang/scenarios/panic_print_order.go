package main

func main() {
	println("start", 2.5, true)
	defer println("deferred println", 1, true, "s")
	panic("end")
}

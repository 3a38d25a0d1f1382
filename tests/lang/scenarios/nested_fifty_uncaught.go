package main

func nest(n int) {
	defer func() {
		if n < 5 {
			nest(n + 1)
		}
	}()
	panic(n)
}

func main() {
	nest(1)
}

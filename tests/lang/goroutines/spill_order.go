package main

import "fmt"

// Three hundred goroutines fill the queue: half of it spills, and every 61st pick comes from there.
func main() {
	var order []int
	done := make(chan bool)
	for i := range 300 {
		go func() {
			order = append(order, i)
			if len(order) == 300 {
				done <- true
			}
		}()
	}
	<-done
	from := 0
	for k, v := range order {
		if k+1 == len(order) || order[k+1] != v+1 {
			fmt.Printf("%d-%d ", order[from], v)
			from = k + 1
		}
	}
	fmt.Println()
}

// Env: GOMAXPROCS=1
// Output:
// 299-299 126-253 255-298 0-125 254-254 

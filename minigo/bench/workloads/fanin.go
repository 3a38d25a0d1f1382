// Many producers share one unbuffered channel of strings.
package main

import (
	"fmt"
	"sync"
)

func main() {
	c := make(chan string)
	var wg sync.WaitGroup
	for k := range 50 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			word := fmt.Sprint("producer ", k)
			for i := range 20000 {
				c <- word[i%8:]
			}
		}()
	}
	go func() {
		wg.Wait()
		close(c)
	}()
	n := 0
	for s := range c {
		n += len(s)
	}
	fmt.Println(n)
}

// Output:
// 7300000

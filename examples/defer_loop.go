// A defer in a loop piles up until the function ends; a function per pass does not.
package main

import "fmt"

type lock struct {
	name string
	held *int
}

func (l lock) release() {
	*l.held--
	fmt.Printf("  release %s, still held: %d\n", l.name, *l.held)
}

func acquire(name string, held *int) lock {
	*held++
	return lock{name, held}
}

func piledUp(names []string) {
	held := 0
	for _, n := range names {
		defer acquire(n, &held).release()
	}
	fmt.Println("held at the end of the loop:", held)
}

func oneByOne(names []string) {
	held, most := 0, 0
	for _, n := range names {
		func() {
			defer acquire(n, &held).release()
			most = max(most, held)
		}()
	}
	fmt.Println("never held more than", most)
}

func main() {
	names := []string{"red", "green", "blue"}
	piledUp(names)
	oneByOne(names)
}

// Output:
// held at the end of the loop: 3
//   release blue, still held: 2
//   release green, still held: 1
//   release red, still held: 0
//   release red, still held: 0
//   release green, still held: 0
//   release blue, still held: 0
// never held more than 1

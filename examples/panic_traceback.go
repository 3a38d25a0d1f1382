// An uncaught panic: deferred calls run, then the report with its traceback, exit status 2.
package main

import "fmt"

type order struct {
	id    int
	items []string
}

func (o *order) last() string {
	return o.items[len(o.items)-1]
}

func ship(orders []*order) {
	for _, o := range orders {
		defer fmt.Println("close order", o.id)
		fmt.Println("shipping", o.last())
	}
}

func main() {
	ship([]*order{
		{1, []string{"book", "lamp"}},
		{2, []string{"chair"}},
		{3, nil},
		{4, []string{"never reached"}},
	})
}

// Exit: 2
// Stderr: panic: runtime error: index out of range [-1]
// Frames: main.(*order).last:12 main.ship:18 main.main:23
// Output:
// shipping lamp
// shipping chair
// close order 3
// close order 2
// close order 1

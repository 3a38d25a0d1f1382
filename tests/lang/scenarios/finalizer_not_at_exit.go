package main

import (
	"fmt"
	"runtime"
)

type handle struct{ id int }

func main() {
	h := &handle{1}
	runtime.SetFinalizer(h, func(h *handle) { fmt.Println("finalizer of", h.id) })
	defer fmt.Println("deferred", h.id)
	fmt.Println("main ends")
}

// Output:
// main ends
// deferred 1

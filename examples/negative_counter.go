// A counter of a WaitGroup that goes below zero is a panic, not a fatal error like the unlock of an
// unlocked mutex.
package main

import (
	"fmt"
	"sync"
)

func main() {
	defer func() { fmt.Println("recovered:", recover()) }()
	var members sync.WaitGroup
	members.Add(1)
	members.Done()
	members.Done()
}

// Output:
// recovered: sync: negative WaitGroup counter

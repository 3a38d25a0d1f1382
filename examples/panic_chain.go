// A failing cleanup does not hide the first failure: the report shows the whole chain.
package main

import (
	"errors"
	"fmt"
)

type connection struct{ id int }

func (c *connection) close() {
	fmt.Println("closing connection", c.id)
}

var errDisk = errors.New("disk full")

func save() {
	var c *connection
	defer c.close()
	defer func() {
		if r := recover(); r != nil {
			panic(fmt.Errorf("save: %v", r))
		}
	}()
	panic(errDisk)
}

func main() {
	save()
}

// Exit: 2
// Stderr: panic: disk full [recovered]
// Stderr: 	panic: save: disk full
// Stderr: 	panic: runtime error: invalid memory address or nil pointer dereference
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0xX]
// Frames: main.(*connection).close:12 main.save.func1:22 main.save:25 main.main:29

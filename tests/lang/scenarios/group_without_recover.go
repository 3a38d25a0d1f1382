package main

import (
	"errors"
	"fmt"
	"sync"
)

type group struct {
	wg   sync.WaitGroup
	once sync.Once
	err  error
}

func (g *group) Go(f func() error) {
	g.wg.Add(1)
	go func() {
		defer g.wg.Done()
		if err := f(); err != nil {
			g.once.Do(func() { g.err = err })
		}
	}()
}

func (g *group) Wait() error {
	g.wg.Wait()
	return g.err
}

func main() {
	defer func() { fmt.Println("never", recover()) }()
	var g group
	g.Go(func() error { return errors.New("first") })
	fmt.Println(g.Wait())
	g.Go(func() error { panic("member panicked") })
	g.Wait()
	select {}
}

// Exit: 2
// Stderr: panic: member panicked
// Frames: main.main.func3:35 main.(*group).Go.func1:19
// Output:
// first

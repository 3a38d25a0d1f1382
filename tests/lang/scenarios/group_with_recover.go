package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

type group struct {
	wg     sync.WaitGroup
	once   sync.Once
	cancel context.CancelCauseFunc
	err    error
}

func (g *group) Go(f func() error) {
	g.wg.Add(1)
	go func() {
		defer g.wg.Done()
		err := func() (err error) {
			defer func() {
				if r := recover(); r != nil {
					err = fmt.Errorf("member panicked: %v", r)
				}
			}()
			return f()
		}()
		if err != nil {
			g.once.Do(func() { g.err = err; g.cancel(err) })
		}
	}()
}

func main() {
	ctx, cancel := context.WithCancelCause(context.Background())
	g := &group{cancel: cancel}
	stopped := make(chan string, 2)
	for i := range 2 {
		g.Go(func() error {
			<-ctx.Done()
			stopped <- fmt.Sprint("sibling stopped: ", context.Cause(ctx))
			return ctx.Err()
		})
		_ = i
	}
	g.Go(func() error {
		var m map[string]int
		m["x"] = 1
		return nil
	})
	g.wg.Wait()
	fmt.Println(g.err, errors.Is(ctx.Err(), context.Canceled))
	fmt.Println(<-stopped)
	fmt.Println(<-stopped)
}

// Output:
// member panicked: assignment to entry in nil map true
// sibling stopped: member panicked: assignment to entry in nil map
// sibling stopped: member panicked: assignment to entry in nil map

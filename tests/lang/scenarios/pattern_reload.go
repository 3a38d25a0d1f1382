package main

import (
	"errors"
	"fmt"
)

type config struct {
	port, workers int
	name          string
}

var current = &config{80, 4, "first"}

func validate(c *config) error {
	var errs []error
	if c.port <= 0 || c.port > 65535 {
		errs = append(errs, fmt.Errorf("port %d", c.port))
	}
	if c.workers <= 0 {
		errs = append(errs, fmt.Errorf("workers %d", c.workers))
	}
	return errors.Join(errs...)
}

type change struct {
	field string
	undo  func()
}

func apply(live *config, next config) (err error) {
	var changes []change
	defer func() {
		if r := recover(); r != nil {
			for i := len(changes) - 1; i >= 0; i-- {
				fmt.Println("undo", changes[i].field)
				changes[i].undo()
			}
			err = fmt.Errorf("apply: %v", r)
		}
	}()
	set := func(field string, p *int, v int) {
		if old := *p; old != v {
			changes = append(changes, change{field, func() { *p = old }})
			*p = v
		}
	}
	set("port", &live.port, next.port)
	set("workers", &live.workers, next.workers)
	if next.name == "" {
		panic("empty name")
	}
	live.name = next.name
	return nil
}

func reload(next config) error {
	if err := validate(&next); err != nil {
		return fmt.Errorf("invalid: %w", err)
	}
	copied := *current
	if err := apply(&copied, next); err != nil {
		return err
	}
	current = &copied
	return nil
}

func main() {
	for _, next := range []config{{8080, 4, "second"}, {0, 0, "bad"}, {9090, 8, ""}, {9090, 8, "third"}} {
		fmt.Printf("%q\n", fmt.Sprint(reload(next)))
		fmt.Println(*current)
	}
	live := *current
	fmt.Println(apply(&live, config{1, 2, ""}), live)
}

// Output:
// "<nil>"
// {8080 4 second}
// "invalid: port 0\nworkers 0"
// {8080 4 second}
// undo workers
// undo port
// "apply: empty name"
// {8080 4 second}
// "<nil>"
// {9090 8 third}
// undo workers
// undo port
// apply: empty name {9090 8 third}

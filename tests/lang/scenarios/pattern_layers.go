package main

import (
	"errors"
	"fmt"
)

type command struct {
	name       string
	idempotent bool
	failures   int
}

var trace []string

func say(format string, args ...any) { trace = append(trace, fmt.Sprintf(format, args...)) }

var errRefused = errors.New("not idempotent, not repeated")

func infrastructure(c *command) {
	if c.failures > 0 {
		c.failures--
		panic(fmt.Sprintf("lost connection for %s", c.name))
	}
	say("done %s", c.name)
}

func healing(c *command) {
	defer func() {
		if r := recover(); r != nil {
			say("heal: %v", r)
			panic(fmt.Errorf("healed %v", r))
		}
	}()
	infrastructure(c)
}

func degrading(c *command) (err error) {
	defer func() {
		if r := recover(); r != nil {
			say("degrade %s", c.name)
			err = r.(error)
		}
	}()
	healing(c)
	return nil
}

func business(c *command) error {
	err := degrading(c)
	for tries := 1; err != nil && tries < 3; tries++ {
		if !c.idempotent {
			return errors.Join(errRefused, err)
		}
		say("repeat %s", c.name)
		err = degrading(c)
	}
	return err
}

func main() {
	for _, c := range []*command{{"get", true, 1}, {"pay", false, 1}, {"list", true, 5}, {"put", false, 0}} {
		trace = nil
		err := business(c)
		fmt.Printf("%q %v %q\n", fmt.Sprint(err), errors.Is(err, errRefused), trace)
	}
}

// Output:
// "<nil>" false ["heal: lost connection for get" "degrade get" "repeat get" "done get"]
// "not idempotent, not repeated\nhealed lost connection for pay" true ["heal: lost connection for pay" "degrade pay"]
// "healed lost connection for list" false ["heal: lost connection for list" "degrade list" "repeat list" "heal: lost connection for list" "degrade list" "repeat list" "heal: lost connection for list" "degrade list"]
// "<nil>" false ["done put"]

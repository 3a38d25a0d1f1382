// A bank whose transactions roll back on errors and on panics alike.
package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
)

type bank struct {
	balance map[string]int
	log     []string
}

type tx struct {
	b    *bank
	undo []func()
}

var errFunds = errors.New("insufficient funds")

// transaction runs f and takes back everything it did when it fails or panics.
func (b *bank) transaction(name string, f func(*tx) error) (err error) {
	t := &tx{b: b}
	defer func() {
		r := recover()
		if r == nil && err == nil {
			b.log = append(b.log, name+": committed")
			return
		}
		for i := len(t.undo) - 1; i >= 0; i-- {
			t.undo[i]()
		}
		b.log = append(b.log, fmt.Sprintf("%s: rolled back %d steps", name, len(t.undo)))
		if r != nil {
			err = fmt.Errorf("%s panicked: %v", name, r)
		}
	}()
	return f(t)
}

func (t *tx) add(who string, amount int) {
	old, known := t.b.balance[who]
	t.undo = append(t.undo, func() {
		if known {
			t.b.balance[who] = old
		} else {
			delete(t.b.balance, who)
		}
	})
	t.b.balance[who] = old + amount
}

func (t *tx) transfer(from, to string, amount int) error {
	t.add(to, amount)
	t.add(from, -amount)
	if t.b.balance[from] < 0 {
		return fmt.Errorf("%s to %s: %w", from, to, errFunds)
	}
	return nil
}

func (b *bank) String() string {
	names := make([]string, 0, len(b.balance))
	for n := range b.balance {
		names = append(names, n)
	}
	sort.Strings(names)
	for i, n := range names {
		names[i] = fmt.Sprintf("%s=%d", n, b.balance[n])
	}
	return strings.Join(names, " ")
}

func main() {
	b := &bank{balance: map[string]int{"ann": 100, "bob": 50}}
	fmt.Println(b.transaction("gift", func(t *tx) error { return t.transfer("ann", "bob", 30) }), "|", b)
	err := b.transaction("greed", func(t *tx) error {
		if err := t.transfer("bob", "carl", 60); err != nil {
			return err
		}
		return t.transfer("bob", "carl", 60)
	})
	fmt.Println(err, errors.Is(err, errFunds), "|", b)
	fmt.Println(b.transaction("bug", func(t *tx) error {
		t.add("ann", 1_000_000)
		var rates []int
		t.add("bob", rates[1])
		return nil
	}), "|", b)
	fmt.Println(strings.Join(b.log, "\n"))
}

// Output:
// <nil> | ann=70 bob=80
// bob to carl: insufficient funds true | ann=70 bob=80
// bug panicked: runtime error: index out of range [1] with length 0 | ann=70 bob=80
// gift: committed
// greed: rolled back 4 steps
// bug: rolled back 1 steps

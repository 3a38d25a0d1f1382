package sync

import "unsafe"

// A Cond is where goroutines wait for an event; L is held to look at what the event changes.
type Cond struct {
	noCopy noCopy

	L Locker

	notify  notifyList
	checker copyChecker
}

// A copyChecker holds its own address after the first use.
type copyChecker uintptr

func (c *copyChecker) check() {
	if *c == 0 {
		*c = copyChecker(unsafe.Pointer(c))
	}
	if uintptr(*c) != uintptr(unsafe.Pointer(c)) {
		panic("sync.Cond is copied")
	}
}

// NewCond returns a Cond with l as its L.
func NewCond(l Locker) *Cond { return &Cond{L: l} }

// Wait unlocks L, waits to be woken, and locks L again.
func (c *Cond) Wait() {
	c.checker.check()
	ticket := runtime_notifyListAdd(&c.notify)
	c.L.Unlock()
	runtime_notifyListWait(&c.notify, ticket)
	c.L.Lock()
}

// Signal wakes the goroutine that waits longest.
func (c *Cond) Signal() {
	c.checker.check()
	runtime_notifyListNotifyOne(&c.notify)
}

// Broadcast wakes all goroutines that wait.
func (c *Cond) Broadcast() {
	c.checker.check()
	runtime_notifyListNotifyAll(&c.notify)
}

// Package signal has the signals that come from outside sent on channels.
package signal

import (
	"context"
	"os"
	"sync"
	"syscall"
)

// What the machine does with signals. Each signal that comes in while it is enabled is pending until signal_recv returns it;
// the same signal coming in again meanwhile is not counted. Numbers that are no signal, KILL, STOP, PROF and the signals the
// machine or libc needs for themselves are left alone by all of these functions.

// signal_enable makes sig pending when it comes in, instead of what the machine does with it. An ignored signal is no longer
// ignored.
func signal_enable(sig uint32)

// signal_disable undoes signal_enable, so that the machine does with sig what it does by default; HUP and INT are ignored again
// if they were when they were enabled. It does not undo signal_ignore.
func signal_disable(sig uint32)

// signal_ignore has the system ignore sig.
func signal_ignore(sig uint32)

// signal_ignored reports whether sig is ignored, by signal_ignore or from the start.
func signal_ignored(sig uint32) bool

// signal_recv waits until a signal is pending and takes the lowest one. Only the one goroutine of this package calls it. While it
// waits it counts as being in a system call: it has that status in tracebacks, and with it there is no deadlock, ever.
func signal_recv() uint32

// signalWaitUntilIdle lets other goroutines run until no signal is pending and the goroutine of this package waits again.
func signalWaitUntilIdle()

const signals = 65 // their numbers are below

// A handler is a channel and the signals it gets.
type handler struct {
	c    chan<- os.Signal
	mask [signals]bool
}

var (
	mu       sync.Mutex
	handlers []*handler   // in the order of their first Notify
	stopping []*handler   // still get what was pending when Stop was called
	wanted   [signals]int // handlers of a signal
	loopOnce sync.Once
)

// number returns the number of a signal, -1 if it has none.
func number(sig os.Signal) int {
	if s, ok := sig.(syscall.Signal); ok && s >= 0 && s < signals {
		return int(s)
	}
	return -1
}

// each calls f with the number of each signal in sigs, of all signals if there are none.
func each(sigs []os.Signal, f func(n int)) {
	if len(sigs) == 0 {
		for n := range signals {
			f(n)
		}
		return
	}
	for _, sig := range sigs {
		if n := number(sig); n >= 0 {
			f(n)
		}
	}
}

// Notify has signals sent on c, all if none are given; a signal for which c has no room is dropped.
func Notify(c chan<- os.Signal, sig ...os.Signal) {
	if c == nil {
		panic("os/signal: Notify using nil channel")
	}
	mu.Lock()
	defer mu.Unlock()
	var h *handler
	for _, other := range handlers {
		if other.c == c {
			h = other
		}
	}
	if h == nil {
		h = &handler{c: c}
		handlers = append(handlers, h)
	}
	each(sig, func(n int) {
		if h.mask[n] {
			return
		}
		h.mask[n] = true
		if wanted[n] == 0 {
			signal_enable(uint32(n))
			loopOnce.Do(func() { go loop() })
		}
		wanted[n]++
	})
}

// loop sends signals for ever.
func loop() {
	for {
		process(syscall.Signal(signal_recv()))
	}
}

func process(sig syscall.Signal) {
	n := number(sig)
	if n < 0 {
		return
	}
	mu.Lock()
	defer mu.Unlock()
	for _, list := range [][]*handler{handlers, stopping} {
		for _, h := range list {
			if h.mask[n] {
				select {
				case h.c <- sig:
				default:
				}
			}
		}
	}
}

// without returns list without h.
func without(list []*handler, h *handler) []*handler {
	var rest []*handler
	for _, other := range list {
		if other != h {
			rest = append(rest, other)
		}
	}
	return rest
}

// Stop ends the sending of signals on c.
func Stop(c chan<- os.Signal) {
	mu.Lock()
	var h *handler
	for _, other := range handlers {
		if other.c == c {
			h = other
		}
	}
	if h == nil {
		mu.Unlock()
		return
	}
	handlers = without(handlers, h)
	for n := range signals {
		if h.mask[n] {
			release(n)
		}
	}
	stopping = append(stopping, h)
	mu.Unlock()
	signalWaitUntilIdle()
	mu.Lock()
	stopping = without(stopping, h)
	mu.Unlock()
}

// release takes away a handler of signal n.
func release(n int) {
	wanted[n]--
	if wanted[n] == 0 {
		signal_disable(uint32(n))
	}
}

// Reset undoes Notify for signals, for all if none are given.
func Reset(sig ...os.Signal) { cancel(sig, signal_disable) }

// Ignore undoes Notify for signals and has them ignored, all if none are given.
func Ignore(sig ...os.Signal) { cancel(sig, signal_ignore) }

// Ignored reports whether sig is ignored.
func Ignored(sig os.Signal) bool {
	n := number(sig)
	return n >= 0 && signal_ignored(uint32(n))
}

// cancel takes signals away from all handlers and ends with an action for each of them.
func cancel(sigs []os.Signal, action func(uint32)) {
	mu.Lock()
	defer mu.Unlock()
	each(sigs, func(n int) {
		for _, h := range handlers {
			if h.mask[n] {
				h.mask[n] = false
				wanted[n]--
				if h.mask == [signals]bool{} {
					handlers = without(handlers, h)
				}
			}
		}
		action(uint32(n))
	})
}

// NotifyContext returns a context derived from parent that is canceled by a signal, and a function that cancels it and ends its
// interest in signals.
func NotifyContext(parent context.Context, signals ...os.Signal) (ctx context.Context, stop context.CancelFunc) {
	ctx, cancel := context.WithCancelCause(parent)
	c := &signalCtx{Context: ctx, cancel: cancel, signals: signals, ch: make(chan os.Signal, 1)}
	Notify(c.ch, c.signals...)
	if ctx.Err() == nil {
		go func() {
			select {
			case sig := <-c.ch:
				c.cancel(signalError(sig.String() + " signal received"))
			case <-c.Done():
			}
		}()
	}
	return c, c.stop
}

// A signalCtx is canceled by a signal.
type signalCtx struct {
	context.Context

	cancel  context.CancelCauseFunc
	signals []os.Signal
	ch      chan os.Signal
}

func (c *signalCtx) stop() {
	c.cancel(nil)
	Stop(c.ch)
}

// String shows the parent, without the cancellation that was added to it, and the signals.
func (c *signalCtx) String() string {
	name := c.Context.(interface{ String() string }).String()
	name = name[:len(name)-len(".WithCancel")]
	text := "signal.NotifyContext(" + name
	if len(c.signals) != 0 {
		text += ", ["
		for i, s := range c.signals {
			if i > 0 {
				text += " "
			}
			text += s.String()
		}
		text += "]"
	}
	return text + ")"
}

// A signalError is the cause of a cancellation by a signal.
type signalError string

func (e signalError) Error() string { return string(e) }

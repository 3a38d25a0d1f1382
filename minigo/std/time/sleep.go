package time

import "unsafe"

// A Timer and a Ticker are the first words of an object of the machine, which knows more of it: when it expires next, its
// period, which goroutines wait for it. There are two sorts.
//
// A function timer (c is nil) is in the machine's heap of timers from when it is set until it expires or is stopped. When
// it expires it becomes idle, and a new goroutine runs f; in tracebacks that one is "created by time.goFunc". If f is nil the
// program ends with the fatal error "go of nil func value".
//
// A channel timer sends the time on its channel, which is made with room for one value but behaves as one without: len and cap
// are 0. It is in the heap only while a goroutine is parked on its channel (also in a select), so that a timer nobody waits for
// neither wakes the machine nor hides a deadlock. Whatever looks at the channel (a receive, a select, Stop, Reset)
// first brings an expired timer up to date. To expire means: put the time it was due into the channel unless a value is there
// already (the reading of both clocks now, moved back by how late it is, in loc, in the form that Now gives it); then
// set it to the first multiple of its period that is still to come, or to idle if the period is 0.
//
// Timers that are due expire in the order of their times, before the machine picks the next goroutine to run. All times are
// those of the monotonic clock; a time that does not fit is the latest one that does.

// newTimer returns a timer that is set to expire d from now, or now if d is not positive, and then every period if that is not
// 0. Its C is c.
func newTimer(d, period Duration, f func(), c chan Time, loc *Location) *Timer

// stopTimer sets t to idle and reports whether it was set, or had a value in its channel, which is dropped.
func stopTimer(t *Timer) bool

// resetTimer stops t, sets it as newTimer does, and reports what stopTimer would.
func resetTimer(t *Timer, d, period Duration) bool

// A Timer sends the time on C once, or calls a function.
type Timer struct {
	C         <-chan Time
	initTimer bool // made by newTimer
}

// NewTimer returns a Timer that sends the time on its channel after d.
func NewTimer(d Duration) *Timer { return newTimer(d, 0, nil, make(chan Time, 1), Local) }

// AfterFunc returns a Timer that calls f in its own goroutine after d.
func AfterFunc(d Duration, f func()) *Timer { return newTimer(d, 0, f, nil, nil) }

// After returns a channel on which the time is sent after d.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// Stop keeps t from expiring and reports whether it was in time. For a channel it is until the time was received.
func (t *Timer) Stop() bool {
	if !t.initTimer {
		panic("time: Stop called on uninitialized Timer")
	}
	return stopTimer(t)
}

// Reset has t expire after d from now and reports what Stop would.
func (t *Timer) Reset(d Duration) bool {
	if !t.initTimer {
		panic("time: Reset called on uninitialized Timer")
	}
	return resetTimer(t, d, 0)
}

// A Ticker sends the time on C again and again; a receiver that is late misses ticks.
type Ticker struct {
	C          <-chan Time
	initTicker bool // made by newTimer
}

// NewTicker returns a Ticker that sends the time on its channel every d.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	return (*Ticker)(unsafe.Pointer(newTimer(d, d, nil, make(chan Time, 1), Local)))
}

// Tick returns the channel of a new Ticker, nil if d is not positive.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}

// Stop stops the ticks. The channel is not closed.
func (t *Ticker) Stop() {
	if t.initTicker {
		stopTimer((*Timer)(unsafe.Pointer(t)))
	}
}

// Reset has t tick every d from now on.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if !t.initTicker {
		panic("time: Reset called on uninitialized Ticker")
	}
	resetTimer((*Timer)(unsafe.Pointer(t)), d, d)
}

// Package iter holds the types of iterator functions, and turns an iterator that pushes values into one they are pulled from.
package iter

import "runtime"

// A Seq calls yield with each value of a sequence and stops when yield returns false.
type Seq[V any] func(yield func(V) bool)

// A Seq2 calls yield with each pair of a sequence and stops when yield returns false.
type Seq2[K, V any] func(yield func(K, V) bool)

// A coro is a coroutine of the machine: a goroutine that runs only while another one waits for it. At any time exactly one
// goroutine is parked on a coro, with the wait reason "coroutine": the one that is not its turn.
type coro struct{ opaque byte }

// newcoro makes a goroutine that will run f with the new coro. It is parked on the coro and has not started. When f
// returns, panics (the program ends), or exits by Goexit, its goroutine ends and whoever is parked on the coro runs next,
// at once and in the same time slice.
func newcoro(f func(*coro)) *coro

// coroswitch parks the calling goroutine on c and runs the one that was parked there, at once and in the same time
// slice; no run queue is involved.
func coroswitch(c *coro)

// A pull is the state of a pull iterator, shared by its two goroutines, which take turns.
type pull struct {
	coro     *coro
	asked    bool // next was called and yield not yet
	done     bool // the sequence is over or is to stop
	ended    bool // the sequence returned
	panicked any  // what it panicked with
	exited   bool // it called Goexit
}

// ask precedes the switch to the sequence for its next value.
func (p *pull) ask() {
	if p.asked {
		panic("iter.Pull: next called again before yield")
	}
	p.asked = true
}

// answer precedes the switch back with a value.
func (p *pull) answer() {
	if !p.asked {
		panic("iter.Pull: yield called again before next")
	}
	p.asked = false
}

// finish is deferred around the sequence.
func (p *pull) finish() {
	if value := recover(); value != nil {
		p.panicked = value
	} else if !p.ended {
		p.exited = true
	}
	p.done = true
}

// failed brings on a panic or an exit that ended the sequence in the goroutine that had switched to it.
func (p *pull) failed() {
	if p.panicked != nil {
		panic(p.panicked)
	}
	if p.exited {
		runtime.Goexit()
	}
}

// Pull returns functions that take the values of seq one by one and that end it; next reports whether there was one.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	p := &pull{}
	var value, zero V
	var ok bool
	p.coro = newcoro(func(c *coro) {
		yield := func(v V) bool {
			if p.done {
				return false
			}
			p.answer()
			value, ok = v, true
			coroswitch(c)
			return !p.done
		}
		if p.done {
			return
		}
		defer p.finish()
		seq(yield)
		p.ended = true
	})
	next = func() (V, bool) {
		if p.done {
			return zero, false
		}
		p.ask()
		value, ok = zero, false
		coroswitch(p.coro)
		p.failed()
		return value, ok
	}
	stop = func() {
		if !p.done {
			p.done = true
			coroswitch(p.coro)
			p.failed()
		}
	}
	return next, stop
}

// Pull2 returns functions that take the pairs of seq one by one and that end it; next reports whether there was one.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	p := &pull{}
	var key, noKey K
	var value, noValue V
	var ok bool
	p.coro = newcoro(func(c *coro) {
		yield := func(k K, v V) bool {
			if p.done {
				return false
			}
			p.answer()
			key, value, ok = k, v, true
			coroswitch(c)
			return !p.done
		}
		if p.done {
			return
		}
		defer p.finish()
		seq(yield)
		p.ended = true
	})
	next = func() (K, V, bool) {
		if p.done {
			return noKey, noValue, false
		}
		p.ask()
		key, value, ok = noKey, noValue, false
		coroswitch(p.coro)
		p.failed()
		return key, value, ok
	}
	stop = func() {
		if !p.done {
			p.done = true
			coroswitch(p.coro)
			p.failed()
		}
	}
	return next, stop
}

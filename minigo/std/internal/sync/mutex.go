package sync

// A Mutex is a lock. Most of the time it is held for so short that a goroutine which is running anyway had better take it
// than one that must be woken first: an Unlock wakes the first waiter, but that one competes with whoever comes along, and
// when it loses it waits at the front of the queue. When a waiter has not got the mutex for a millisecond, the mutex is
// starving: Unlock hands it to the first waiter, and newcomers go to the end of the queue. The waiter that gets it ends
// that state if it is the last one or has waited for less than a millisecond.
//
// There is one processor, so spinning never helps, and steps without calls and loops need no atomic instructions.
type Mutex struct {
	state int32 // three bits, and above them the number of waiters
	sema  uint32
}

const (
	mutexLocked   = 1 << 0
	mutexWoken    = 1 << 1 // a waiter was woken and competes: no need to wake another
	mutexStarving = 1 << 2

	mutexWaiter = 1 << 3 // one waiter

	starvation = 1e6 // nanoseconds
)

// Lock waits until m is unlocked and locks it.
func (m *Mutex) Lock() {
	if m.state == 0 {
		m.state = mutexLocked
		return
	}
	m.lockSlow()
}

// TryLock locks m if nobody has it or is about to get it, and reports whether it did.
func (m *Mutex) TryLock() bool {
	if m.state&(mutexLocked|mutexStarving) != 0 {
		return false
	}
	m.state |= mutexLocked
	return true
}

func (m *Mutex) lockSlow() {
	var since int64 // when this goroutine began to wait
	starving := false
	for {
		held := m.state&(mutexLocked|mutexStarving) != 0
		if held {
			m.state += mutexWaiter
			if starving && m.state&mutexLocked != 0 {
				m.state |= mutexStarving
			}
		} else {
			m.state |= mutexLocked
		}
		if since != 0 {
			m.state &^= mutexWoken // it was this goroutine
		}
		if !held {
			return
		}
		again := since != 0
		if !again {
			since = runtime_nanotime()
		}
		runtime_SemacquireMutex(&m.sema, again, 2)
		starving = starving || runtime_nanotime()-since > starvation
		if m.state&mutexStarving != 0 {
			// The mutex was handed over: it is not marked as locked, and this goroutine still counts as a waiter.
			if m.state&(mutexLocked|mutexWoken) != 0 || m.state < mutexWaiter {
				throw("sync: inconsistent mutex state")
			}
			if !starving || m.state < 2*mutexWaiter {
				m.state &^= mutexStarving
			}
			m.state += mutexLocked - mutexWaiter
			return
		}
	}
}

// Unlock unlocks m; that it is not locked is a fatal error.
func (m *Mutex) Unlock() {
	m.state -= mutexLocked
	if m.state != 0 {
		m.unlockSlow(m.state)
	}
}

// unlockSlow gets the state right after the subtraction; by now another goroutine may have locked m.
func (m *Mutex) unlockSlow(state int32) {
	if state&mutexLocked != 0 { // it was not before
		fatal("sync: unlock of unlocked mutex")
	}
	if state&mutexStarving != 0 {
		runtime_Semrelease(&m.sema, true, 2)
		return
	}
	if m.state >= mutexWaiter && m.state&(mutexLocked|mutexWoken|mutexStarving) == 0 {
		m.state += mutexWoken - mutexWaiter
		runtime_Semrelease(&m.sema, false, 2)
	}
}

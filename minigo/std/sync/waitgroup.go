package sync

// A WaitGroup counts tasks and waits until there are none.
type WaitGroup struct {
	noCopy noCopy
	state  groupState // tasks in the high half, waiters in the low one
	sema   uint32
}

// A groupState has the form of an atomic.Uint64; changing it takes no call.
type groupState struct {
	_ noCopy
	_ struct{}
	v uint64
}

// Add adds delta, which may be negative, to the number of tasks; at 0 all waiters go on.
func (wg *WaitGroup) Add(delta int) {
	wg.state.v += uint64(delta) << 32
	tasks, waiters := int32(wg.state.v>>32), uint32(wg.state.v)
	if tasks < 0 {
		panic("sync: negative WaitGroup counter")
	}
	if waiters != 0 && delta > 0 && tasks == int32(delta) {
		panic("sync: WaitGroup misuse: Add called concurrently with Wait")
	}
	if tasks > 0 || waiters == 0 {
		return
	}
	wg.state.v = 0
	for range waiters {
		runtime_Semrelease(&wg.sema, false, 0)
	}
}

// Done takes away one task.
func (wg *WaitGroup) Done() { wg.Add(-1) }

// Wait waits until there are no tasks.
func (wg *WaitGroup) Wait() {
	if wg.state.v>>32 == 0 {
		return
	}
	wg.state.v++
	runtime_SemacquireWaitGroup(&wg.sema)
	if wg.state.v != 0 {
		panic("sync: WaitGroup is reused before previous Wait has returned")
	}
}

// Go runs f in a new goroutine, as a task that is done when f returns. f must not panic.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		defer func() {
			// After a panic the task is never done, so that the program does not end by itself before the panic ends it.
			if value := recover(); value != nil {
				panic(value)
			}
			wg.Done()
		}()
		f()
	}()
}

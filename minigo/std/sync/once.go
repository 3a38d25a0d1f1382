package sync

// A Once makes one call.
type Once struct {
	_ noCopy

	done flag
	m    Mutex // held during the call
}

// A flag has the form of an atomic.Bool; reading it takes no call.
type flag struct {
	_ noCopy
	v uint32
}

// Do calls f if it is the first call of Do, and otherwise waits for that call to end; a panic ends it, too.
func (o *Once) Do(f func()) {
	if o.done.v == 0 {
		o.doSlow(f)
	}
}

func (o *Once) doSlow(f func()) {
	o.m.Lock()
	defer o.m.Unlock()
	if o.done.v == 0 {
		defer func() { o.done.v = 1 }()
		f()
	}
}

// OnceFunc returns a function that calls f once; when f panics, every call panics with the same value.
func OnceFunc(f func()) func() {
	var once Once
	returned := false // f has
	var panicked any  // else with what it panicked
	return func() {
		once.Do(func() {
			defer func() {
				panicked = recover()
				if !returned {
					panic(panicked)
				}
			}()
			f()
			f = nil
			returned = true
		})
		if !returned {
			panic(panicked)
		}
	}
}

// OnceValue returns a function that calls f once and always returns its result; when f panics, every call panics with the
// same value.
func OnceValue[T any](f func() T) func() T {
	var once Once
	returned := false
	var panicked any
	var result T
	return func() T {
		once.Do(func() {
			defer func() {
				panicked = recover()
				if !returned {
					panic(panicked)
				}
			}()
			result = f()
			f = nil
			returned = true
		})
		if !returned {
			panic(panicked)
		}
		return result
	}
}

// OnceValues returns a function that calls f once and always returns its results; when f panics, every call panics with the
// same value.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	var once Once
	returned := false
	var panicked any
	var r1 T1
	var r2 T2
	return func() (T1, T2) {
		once.Do(func() {
			defer func() {
				panicked = recover()
				if !returned {
					panic(panicked)
				}
			}()
			r1, r2 = f()
			f = nil
			returned = true
		})
		if !returned {
			panic(panicked)
		}
		return r1, r2
	}
}

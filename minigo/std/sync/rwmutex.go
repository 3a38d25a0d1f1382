package sync

// An RWMutex is a lock for any number of readers or one writer. A writer that waits keeps new readers out. The zero RWMutex is
// unlocked.
type RWMutex struct {
	w           Mutex  // held by a writer that has the lock or waits for readers to leave
	writerSem   uint32 // where the writer waits for readers to leave
	readerSem   uint32 // where readers wait for the writer to leave
	readerCount count  // readers, less maxReaders when there is a writer
	readerWait  count  // readers that the writer waits for
}

const maxReaders = 1 << 30

// A count has the form of an atomic.Int32; changing it takes no call.
type count struct {
	_ noCopy
	v int32
}

// RLock waits until there is no writer and locks rw for reading.
func (rw *RWMutex) RLock() {
	rw.readerCount.v++
	if rw.readerCount.v < 0 {
		runtime_SemacquireRWMutexR(&rw.readerSem, false, 0)
	}
}

// TryRLock locks rw for reading if there is no writer, and reports whether it did.
func (rw *RWMutex) TryRLock() bool {
	if rw.readerCount.v < 0 {
		return false
	}
	rw.readerCount.v++
	return true
}

// RUnlock undoes one RLock; that there was none is a fatal error.
func (rw *RWMutex) RUnlock() {
	rw.readerCount.v--
	if rw.readerCount.v < 0 {
		rw.rUnlockSlow(rw.readerCount.v)
	}
}

func (rw *RWMutex) rUnlockSlow(count int32) {
	if count == -1 || count == -maxReaders-1 {
		fatal("sync: RUnlock of unlocked RWMutex")
	}
	rw.readerWait.v--
	if rw.readerWait.v == 0 {
		runtime_Semrelease(&rw.writerSem, false, 1)
	}
}

// Lock waits until rw is not locked at all and locks it for writing.
func (rw *RWMutex) Lock() {
	rw.w.Lock()
	readers := rw.readerCount.v
	rw.readerCount.v -= maxReaders
	rw.readerWait.v += readers
	if readers != 0 && rw.readerWait.v != 0 {
		runtime_SemacquireRWMutex(&rw.writerSem, false, 0)
	}
}

// TryLock locks rw for writing if that needs no waiting, and reports whether it did.
func (rw *RWMutex) TryLock() bool {
	if !rw.w.TryLock() {
		return false
	}
	if rw.readerCount.v != 0 {
		rw.w.Unlock()
		return false
	}
	rw.readerCount.v = -maxReaders
	return true
}

// Unlock undoes a Lock; that there was none is a fatal error.
func (rw *RWMutex) Unlock() {
	rw.readerCount.v += maxReaders
	readers := rw.readerCount.v // that came while it was locked
	if readers >= maxReaders {
		fatal("sync: Unlock of unlocked RWMutex")
	}
	for range readers {
		runtime_Semrelease(&rw.readerSem, false, 0)
	}
	rw.w.Unlock()
}

// RLocker returns a Locker that locks rw for reading.
func (rw *RWMutex) RLocker() Locker { return (*rlocker)(rw) }

type rlocker RWMutex

func (r *rlocker) Lock()   { (*RWMutex)(r).RLock() }
func (r *rlocker) Unlock() { (*RWMutex)(r).RUnlock() }

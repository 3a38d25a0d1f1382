package sync

import "unsafe"

// The semaphores of package internal/sync, with wait reasons of their own. skipframes is for profiles alone.

// runtime_SemacquireRWMutexR acquires a permit; the wait reason is "sync.RWMutex.RLock".
func runtime_SemacquireRWMutexR(s *uint32, lifo bool, skipframes int)

// runtime_SemacquireRWMutex acquires a permit; the wait reason is "sync.RWMutex.Lock".
func runtime_SemacquireRWMutex(s *uint32, lifo bool, skipframes int)

// runtime_SemacquireWaitGroup acquires a permit, in the order of the callers; the wait reason is "sync.WaitGroup.Wait".
func runtime_SemacquireWaitGroup(s *uint32)

// runtime_Semrelease releases a permit.
func runtime_Semrelease(s *uint32, handoff bool, skipframes int)

// A notifyList is the queue of a Cond. Waiters draw tickets from wait; those below notify (which may wrap around) have been
// notified. head and tail are the machine's queue of parked goroutines, in the order in which they were parked.
type notifyList struct {
	wait   uint32
	notify uint32
	lock   uintptr // unused; as in Go
	head   unsafe.Pointer
	tail   unsafe.Pointer
}

// runtime_notifyListAdd draws a ticket: it returns l.wait and adds 1 to it.
func runtime_notifyListAdd(l *notifyList) uint32

// runtime_notifyListWait returns at once if ticket t was notified already, that is int32(t-l.notify) < 0. Otherwise it parks
// the goroutine at the end of the queue, with the wait reason "sync.Cond.Wait".
func runtime_notifyListWait(l *notifyList, t uint32)

// runtime_notifyListNotifyAll sets l.notify to l.wait and makes all goroutines in the queue runnable, first to last.
func runtime_notifyListNotifyAll(l *notifyList)

// runtime_notifyListNotifyOne does nothing if l.notify is l.wait. Otherwise it takes the ticket l.notify, adds 1 to l.notify, and
// if a goroutine with that ticket is in the queue, it removes it and makes it runnable.
func runtime_notifyListNotifyOne(l *notifyList)

// runtime_gcCycles returns how many garbage collections have begun.
func runtime_gcCycles() uint32

// fatal ends the program as internal/sync.fatal does.
func fatal(s string)

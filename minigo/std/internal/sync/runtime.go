// Package sync holds the mutex and what it needs of the machine. Package sync builds on it; programs import that one.
//
// # Semaphores
//
// A semaphore is a uint32 in Go memory: the number of permits. The machine keeps a queue of parked goroutines for each
// address that has any; the queue must keep the memory alive. All semaphore functions, here and in package sync, are
// natives with one meaning and differ in the wait reason only:
//
// acquire(s, lifo): if *s > 0, take one permit (*s--) and go on. Otherwise park the goroutine, at the front of the queue of s
// if lifo is set, else at the end. A goroutine that is woken with its permit in hand goes on; one woken without tries again
// from the start, with the same lifo.
//
// release(s, handoff): *s++. If the queue of s is not empty, remove its first goroutine and make it runnable (through
// runnext, as every waking does). If handoff is set and *s > 0, take the permit back (*s--) and give it to that
// goroutine, and let it run at once: the caller becomes runnable at the tail of the local queue, and the woken goroutine
// inherits the rest of its time slice.
package sync

// runtime_SemacquireMutex acquires a permit; the wait reason is "sync.Mutex.Lock". skipframes is for profiles alone.
func runtime_SemacquireMutex(s *uint32, lifo bool, skipframes int)

// runtime_Semrelease releases a permit.
func runtime_Semrelease(s *uint32, handoff bool, skipframes int)

// runtime_nanotime reads the monotonic clock in nanoseconds.
func runtime_nanotime() int64

// fatal ends the program with a fatal error that is the program's fault: "fatal error: " and s, then the traceback of the
// calling goroutine; no deferred call runs, and the status is 2.
func fatal(s string)

// throw ends the program with a fatal error that is not the program's fault, with the tracebacks of all goroutines.
func throw(s string)

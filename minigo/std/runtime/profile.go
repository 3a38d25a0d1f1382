package runtime

// The profiles of the Go runtime, which the machine does not keep: they are empty, whatever rate is set.

// MemProfileRate is the number of bytes of allocation per record of the memory profile.
var MemProfileRate int = 512 * 1024

// A StackRecord is a stack in a profile.
type StackRecord struct {
	Stack0 [32]uintptr
}

// Stack returns the stack without the unused rest.
func (r *StackRecord) Stack() []uintptr { return usedPart(r.Stack0[:]) }

func usedPart(stack []uintptr) []uintptr {
	for i, pc := range stack {
		if pc == 0 {
			return stack[:i]
		}
	}
	return stack
}

// A MemProfileRecord tells what was allocated from one stack.
type MemProfileRecord struct {
	AllocBytes, FreeBytes     int64
	AllocObjects, FreeObjects int64
	Stack0                    [32]uintptr
}

// InUseBytes returns the bytes not freed.
func (r *MemProfileRecord) InUseBytes() int64 { return r.AllocBytes - r.FreeBytes }

// InUseObjects returns the objects not freed.
func (r *MemProfileRecord) InUseObjects() int64 { return r.AllocObjects - r.FreeObjects }

// Stack returns the stack without the unused rest.
func (r *MemProfileRecord) Stack() []uintptr { return usedPart(r.Stack0[:]) }

// A BlockProfileRecord tells of blocking at one stack.
type BlockProfileRecord struct {
	Count  int64
	Cycles int64
	StackRecord
}

// MemProfile returns the number of records of the memory profile.
func MemProfile(p []MemProfileRecord, inuseZero bool) (n int, ok bool) { return 0, true }

// BlockProfile returns the number of records of the blocking profile.
func BlockProfile(p []BlockProfileRecord) (n int, ok bool) { return 0, true }

// MutexProfile returns the number of records of the mutex profile.
func MutexProfile(p []BlockProfileRecord) (n int, ok bool) { return 0, true }

// ThreadCreateProfile returns the number of records of the thread profile.
func ThreadCreateProfile(p []StackRecord) (n int, ok bool) { return 0, true }

// GoroutineProfile returns the number of records of the goroutine profile.
func GoroutineProfile(p []StackRecord) (n int, ok bool) { return 0, true }

// SetBlockProfileRate sets the rate of the blocking profile.
func SetBlockProfileRate(rate int) {}

// SetCPUProfileRate sets the rate of the CPU profile.
func SetCPUProfileRate(hz int) {}

var mutexFraction int

// SetMutexProfileFraction sets the rate of the mutex profile, if it is not negative, and returns the one before.
func SetMutexProfileFraction(rate int) int {
	before := mutexFraction
	if rate >= 0 {
		mutexFraction = rate
	}
	return before
}

// CPUProfile panics.
//
// Deprecated: as in Go.
func CPUProfile() []byte { panic("CPUProfile no longer available") }

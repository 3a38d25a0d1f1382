// Package debug changes how the machine collects garbage and prints tracebacks, and shows stacks.
package debug

import (
	"os"
	"runtime"
	"syscall"
	"time"
)

// The machine's settings; each returns the value before.

func setGCPercent(percent int) int
func setMemoryLimit(limit int64) int64
func setMaxStack(bytes int) int
func setMaxThreads(threads int) int
func setPanicOnFault(enabled bool) bool
func setTraceback(level string)
func setCrashFD(fd int) int

// SetGCPercent sets how much the heap may grow between collections, in percent of what is live; negative is off.
func SetGCPercent(percent int) int { return setGCPercent(percent) }

// SetMemoryLimit sets the memory the program is to keep to, if limit is not negative.
func SetMemoryLimit(limit int64) int64 { return setMemoryLimit(limit) }

// SetMaxStack sets the size to which a goroutine's stack may grow.
func SetMaxStack(bytes int) int { return setMaxStack(bytes) }

// SetMaxThreads sets the number of threads the program may have.
func SetMaxThreads(threads int) int { return setMaxThreads(threads) }

// SetPanicOnFault makes faults at unexpected addresses panics of the goroutine instead of deaths of the program.
func SetPanicOnFault(enabled bool) bool { return setPanicOnFault(enabled) }

// SetTraceback sets the detail of tracebacks, as the environment variable GOTRACEBACK does, but never below it.
func SetTraceback(level string) { setTraceback(level) }

// CrashOptions are options of SetCrashOutput, of which there are none.
type CrashOptions struct{}

// SetCrashOutput has the report of the program's death written to f as well, if f is not nil. It works on a copy of the descriptor,
// so f may be closed.
func SetCrashOutput(f *os.File, opts CrashOptions) error {
	fd := -1
	if f != nil {
		copied, err := syscall.Dup(int(f.Fd()))
		if err != nil {
			return err
		}
		syscall.CloseOnExec(copied)
		fd = copied
	}
	if old := setCrashFD(fd); old >= 0 {
		syscall.Close(old)
	}
	return nil
}

// FreeOSMemory collects garbage and gives memory back to the system.
func FreeOSMemory() { runtime.GC() }

// Stack returns the traceback of the goroutine.
func Stack() []byte {
	buf := make([]byte, 1024)
	for {
		n := runtime.Stack(buf, false)
		if n < len(buf) {
			return buf[:n]
		}
		buf = make([]byte, 2*len(buf))
	}
}

// PrintStack writes the traceback of the goroutine to standard error.
func PrintStack() { os.Stderr.Write(Stack()) }

// GCStats tells of the collections so far.
type GCStats struct {
	LastGC         time.Time
	NumGC          int64
	PauseTotal     time.Duration
	Pause          []time.Duration // the latest first
	PauseEnd       []time.Time     // the latest first
	PauseQuantiles []time.Duration
}

// ReadGCStats fills stats; of pauses only the last is known one by one.
func ReadGCStats(stats *GCStats) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	stats.LastGC = time.Unix(0, int64(m.LastGC))
	stats.NumGC = int64(m.NumGC)
	stats.PauseTotal = time.Duration(m.PauseTotalNs)
	stats.Pause = stats.Pause[:0]
	stats.PauseEnd = stats.PauseEnd[:0]
	if m.NumGC > 0 {
		last := (m.NumGC + 255) % 256
		stats.Pause = append(stats.Pause, time.Duration(m.PauseNs[last]))
		stats.PauseEnd = append(stats.PauseEnd, time.Unix(0, int64(m.PauseEnd[last])))
	}
	for i := range stats.PauseQuantiles {
		stats.PauseQuantiles[i] = 0
		if len(stats.Pause) > 0 {
			stats.PauseQuantiles[i] = stats.Pause[0]
		}
	}
}

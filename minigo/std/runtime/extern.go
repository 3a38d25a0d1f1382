package runtime

// What the program runs on, or is to believe it runs on.
const (
	Compiler        = "gc"
	GOOS     string = "linux"
	GOARCH   string = "amd64"

	version = "go1.27.3"
)

// Version returns the version of Go whose behaviour the machine has.
func Version() string { return version }

// GOROOT returns the root of the Go tree, of which there is none.
//
// Deprecated: as in Go.
func GOROOT() string { return "" }

// Callers and their positions. A pc is a return address: one past the call that the frame is in.

// callers fills pc with the frames above the one that calls it; 0 skips none, not even that one.
func callers(skip int, pc []uintptr) int

// pcFunction returns the name and the entry of the function a pc is in, "" when there is none.
func pcFunction(pc uintptr) (name string, entry uintptr)

// pcPosition returns the position a pc was compiled from.
func pcPosition(pc uintptr) (file string, line int)

// Caller returns the position of a call on the stack; 0 is the call of Caller's caller.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	var one [1]uintptr
	if callers(skip+1, one[:]) == 0 {
		return 0, "", 0, false
	}
	file, line = pcPosition(one[0] - 1)
	return one[0], file, line, true
}

// Callers fills pc with the calls on the stack; 0 is Callers itself.
func Callers(skip int, pc []uintptr) int {
	if len(pc) == 0 {
		return 0
	}
	return callers(skip, pc)
}

// A Func is a function of the program.
type Func struct {
	name  string
	entry uintptr
}

// FuncForPC returns the function pc is in, or nil.
func FuncForPC(pc uintptr) *Func {
	name, entry := pcFunction(pc)
	if name == "" {
		return nil
	}
	return &Func{name, entry}
}

// Name returns the function's name with its package path.
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

// Entry returns the address of the function.
func (f *Func) Entry() uintptr { return f.entry }

// FileLine returns the position of a pc in the function.
func (f *Func) FileLine(pc uintptr) (file string, line int) { return pcPosition(pc) }

// A Frame is one call on the stack.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr
}

// Frames tells of the calls that Callers found.
type Frames struct {
	left []uintptr
}

// CallersFrames begins to tell of callers.
func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

// Next returns the next frame, and whether there are more after it.
func (ci *Frames) Next() (frame Frame, more bool) {
	for len(ci.left) > 0 {
		pc := ci.left[0] - 1
		ci.left = ci.left[1:]
		f := FuncForPC(pc)
		if f == nil {
			continue
		}
		frame = Frame{PC: pc, Func: f, Function: f.name, Entry: f.entry}
		frame.File, frame.Line = pcPosition(pc)
		return frame, len(ci.left) > 0
	}
	return Frame{}, false
}

// Stack writes the traceback of the calling goroutine, or of all of them, and returns its length, cut to that of buf.
func Stack(buf []byte, all bool) int

// Goroutines

// Gosched lets other goroutines run.
func Gosched()

// Goexit runs the deferred calls of the goroutine and ends it.
func Goexit()

// NumGoroutine returns the number of goroutines.
func NumGoroutine() int

// LockOSThread keeps the goroutine on its thread until as many calls of UnlockOSThread. There is one thread.
func LockOSThread()

// UnlockOSThread takes back one LockOSThread.
func UnlockOSThread()

// NumCPU returns the number of processors the process may use.
func NumCPU() int

// procs is what GOMAXPROCS tells; 0 until asked or set. The machine runs on one processor, whatever it says.
var procs int

// startProcs returns what procs is at the start of the program.
func startProcs() int

// setProcs tells the machine of a change: with one processor fewer things can come between what a goroutine does.
func setProcs(n int)

// GOMAXPROCS sets the number of processors the program may use, if n is positive, and returns the one before.
func GOMAXPROCS(n int) int {
	if procs == 0 {
		procs = startProcs()
	}
	before := procs
	if n > 0 {
		procs = n
		setProcs(n)
	}
	return before
}

// SetDefaultGOMAXPROCS sets GOMAXPROCS to what it is at the start of the program.
func SetDefaultGOMAXPROCS() {
	procs = startProcs()
	setProcs(procs)
}

// NumCgoCall returns the number of calls of C functions, of which there are none.
func NumCgoCall() int64 { return 0 }

// Breakpoint stops the program in the debugger.
func Breakpoint()

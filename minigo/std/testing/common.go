// Package testing runs tests, benchmarks and examples; `minigo test` makes a program of them.
package testing

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"
	"unicode"
)

// TB is what T, B and F have in common.
type TB interface {
	ArtifactDir() string
	Attr(key, value string)
	Chdir(dir string)
	Cleanup(func())
	Context() context.Context
	Error(args ...any)
	Errorf(format string, args ...any)
	Fail()
	FailNow()
	Failed() bool
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Helper()
	Log(args ...any)
	Logf(format string, args ...any)
	Name() string
	Output() io.Writer
	Setenv(key, value string)
	Skip(args ...any)
	SkipNow()
	Skipf(format string, args ...any)
	Skipped() bool
	TempDir() string

	private()
}

// A common is a running test or benchmark. What it prints goes to its output, and from there to its parent's when it has ended;
// the root's output is standard output. A chatty one prints at once.
type common struct {
	mu       sync.Mutex
	output   []byte
	tail     []byte // of Output, not ended by a newline
	name     string
	level    int
	parent   *common
	runner   string // function that runs it
	creator  []uintptr
	ran      bool // it, or a subtest
	failed   bool
	skipped  bool
	finished bool // its function has returned
	done     bool // so have its subtests
	isBench  bool
	helpers  map[string]bool
	cleanups []func()
	cleaning atomic.Bool
	cleanup  string // function that registered the cleanup being run
	callers  []uintptr
	start    time.Time
	duration time.Duration
	barrier  chan bool // closed when parallel subtests may run
	signal   chan bool // to the parent: it is done, or goes on in parallel
	subtests []*T
	hasSub   atomic.Bool
	parallel bool
	denyPar  bool // Setenv or Chdir was called
	chatty   *chatty
	ctx      context.Context
	cancel   context.CancelFunc

	tempOnce sync.Once
	tempDir  string
	tempErr  error
	tempN    int
}

func (c *common) private() {}

// Name returns the name of the test.
func (c *common) Name() string { return c.name }

// Fail marks the test as failed and goes on.
func (c *common) Fail() {
	if c.parent != nil {
		c.parent.Fail()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.done {
		panic("Fail in goroutine after " + c.name + " has completed")
	}
	c.failed = true
}

// Failed reports whether the test has failed.
func (c *common) Failed() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.failed
}

// FailNow marks the test as failed and ends its goroutine.
func (c *common) FailNow() {
	c.Fail()
	c.leave()
}

// leave ends the goroutine as one that has finished.
func (c *common) leave() {
	c.mu.Lock()
	c.finished = true
	c.mu.Unlock()
	runtime.Goexit()
}

// SkipNow marks the test as skipped and ends its goroutine.
func (c *common) SkipNow() {
	c.mu.Lock()
	c.skipped = true
	c.mu.Unlock()
	c.leave()
}

// Skipped reports whether the test was skipped.
func (c *common) Skipped() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.skipped
}

func (c *common) setRan() {
	for ; c != nil; c = c.parent {
		c.mu.Lock()
		c.ran = true
		c.mu.Unlock()
	}
}

// ---- what a test prints

// Log prints its arguments as Println does, if the test fails or -v is given.
func (c *common) Log(args ...any) { c.log(fmt.Sprintln(args...), 2, false) }

// Logf is Log with a format.
func (c *common) Logf(format string, args ...any) { c.log(fmt.Sprintf(format, args...), 2, false) }

// Error is Log and Fail.
func (c *common) Error(args ...any) {
	c.log(fmt.Sprintln(args...), 2, true)
	c.Fail()
}

// Errorf is Logf and Fail.
func (c *common) Errorf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...), 2, true)
	c.Fail()
}

// Fatal is Log and FailNow.
func (c *common) Fatal(args ...any) {
	c.log(fmt.Sprintln(args...), 2, true)
	c.FailNow()
}

// Fatalf is Logf and FailNow.
func (c *common) Fatalf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...), 2, true)
	c.FailNow()
}

// Skip is Log and SkipNow.
func (c *common) Skip(args ...any) {
	c.log(fmt.Sprintln(args...), 2, false)
	c.SkipNow()
}

// Skipf is Logf and SkipNow.
func (c *common) Skipf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...), 2, false)
	c.SkipNow()
}

// log prints a text behind the place of the caller so many frames up.
func (c *common) log(s string, skip int, isError bool) {
	s = strings.TrimSuffix(s, "\n")
	s = c.place(skip+1) + strings.ReplaceAll(s, "\n", "\n    ")
	if isError && c.chatty != nil && c.chatty.json {
		s = errorMark + s + errorEnd
	}
	c.print(s + "\n")
}

// print appends lines, indented, to the output of the test, or of the nearest ancestor that still runs.
func (c *common) print(s string) {
	c.mu.Lock()
	if c.done {
		c.mu.Unlock()
		for p := c.parent; p != nil; p = p.parent {
			p.mu.Lock()
			done := p.done
			if !done {
				p.output = append(p.output, "    "+s...)
			}
			p.mu.Unlock()
			if !done {
				return
			}
		}
		panic("Log in goroutine after " + c.name + " has completed: " + strings.TrimLeft(s, " "))
	}
	defer c.mu.Unlock()
	s = indent(s)
	if c.chatty != nil {
		if c.isBench {
			c.chatty.write(s)
		} else {
			c.chatty.print(c.name, s)
		}
		return
	}
	c.output = append(c.output, s...)
}

func indent(s string) string {
	lines := strings.SplitAfter(s, "\n")
	var b strings.Builder
	for _, line := range lines {
		if line != "" {
			b.WriteString("    " + line)
		}
	}
	return b.String()
}

// An outputWriter is what Output returns.
type outputWriter struct{ c *common }

// Write prints whole lines and keeps the rest.
func (w outputWriter) Write(p []byte) (int, error) {
	w.c.mu.Lock()
	text := string(w.c.tail) + string(p)
	i := strings.LastIndexByte(text, '\n') + 1
	w.c.tail = []byte(text[i:])
	w.c.mu.Unlock()
	if i > 0 {
		w.c.print(text[:i])
	}
	return len(p), nil
}

// endLine prints what Output has kept.
func (c *common) endLine() {
	c.mu.Lock()
	tail := string(c.tail)
	c.tail = nil
	c.mu.Unlock()
	if tail != "" {
		c.print(tail + "\n")
	}
}

// Output returns a writer whose lines are printed as those of Log, without the place.
func (c *common) Output() io.Writer { return outputWriter{c} }

// Attr prints an attribute of the test.
func (c *common) Attr(key, value string) {
	if strings.ContainsFunc(key, unicode.IsSpace) {
		c.Errorf("disallowed whitespace in attribute key %q", key)
		return
	}
	if strings.ContainsAny(value, "\r\n") {
		c.Errorf("disallowed newline in attribute value %q", value)
		return
	}
	if c.chatty != nil {
		c.chatty.update(c.name, "=== ATTR  "+c.name+" "+key+" "+value+"\n")
	}
}

// Helper marks the calling function as one whose callers' places are printed instead of its own.
func (c *common) Helper() {
	var pc [1]uintptr
	runtime.Callers(2, pc[:])
	frame, _ := runtime.CallersFrames(pc[:]).Next()
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.helpers == nil {
		c.helpers = map[string]bool{}
	}
	c.helpers[frame.Function] = true
}

// place returns "file:line: " of the nearest frame that is no helper.
func (c *common) place(skip int) string {
	frame := c.frame(skip + 1)
	file := frame.File
	if file == "" {
		file = "???"
	} else if !*fullPath {
		file = filepath.Base(file)
	}
	return fmt.Sprintf("%s:%d: ", file, max(frame.Line, 1))
}

func (c *common) frame(skip int) runtime.Frame {
	var pcs [50]uintptr
	list := pcs[:runtime.Callers(skip+1, pcs[:])]
	var first, previous runtime.Frame
	for test := c; ; {
		frames := runtime.CallersFrames(list)
		list = nil
		for more := len(pcs) > 0; more; {
			var f runtime.Frame
			f, more = frames.Next()
			if f.Function == "" {
				break
			}
			if first.Function == "" {
				first = f
			}
			if f.Function == test.cleanup {
				frames = runtime.CallersFrames(test.callers)
				more = len(test.callers) > 0
				continue
			}
			if f.Function == test.runner {
				// The test's own function is a helper: of a subtest go on where it was started.
				if test.level > 1 {
					list = test.creator
					test = test.parent
					break
				}
				return previous
			}
			test.mu.Lock()
			helper := c.isHelper(test, f.Function)
			test.mu.Unlock()
			if !helper {
				return f
			}
			previous = f
		}
		if list == nil {
			return first
		}
	}
}

func (c *common) isHelper(test *common, name string) bool { return test.helpers[name] }

// ---- surroundings of a test

// Context returns a context that is canceled just before the cleanup functions are called.
func (c *common) Context() context.Context { return c.ctx }

// Cleanup registers a function to be called when the test and its subtests have ended, the last one first.
func (c *common) Cleanup(f func()) {
	var pcs [50]uintptr
	callers := pcs[:runtime.Callers(2, pcs[:])]
	fn := func() {
		c.mu.Lock()
		c.callers = callers
		c.cleanup = "testing.(*common).Cleanup.func1"
		c.mu.Unlock()
		f()
		c.mu.Lock()
		c.cleanup = ""
		c.mu.Unlock()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.cleanups = append(c.cleanups, fn)
}

// runCleanups calls the cleanup functions; the value of a panic is returned, or raised again unless it is caught.
func (c *common) runCleanups(catch bool) (value any) {
	c.cleaning.Store(true)
	defer c.cleaning.Store(false)
	if catch {
		defer func() { value = recover() }()
	}
	// A cleanup that panics or ends the goroutine does not keep the others from being called.
	defer func() {
		c.mu.Lock()
		more := len(c.cleanups) > 0
		c.mu.Unlock()
		if more {
			c.runCleanups(false)
		}
	}()
	if c.cancel != nil {
		c.cancel()
	}
	for {
		c.mu.Lock()
		n := len(c.cleanups) - 1
		if n < 0 {
			c.mu.Unlock()
			return nil
		}
		f := c.cleanups[n]
		c.cleanups = c.cleanups[:n]
		c.mu.Unlock()
		f()
	}
}

// TempDir returns a new folder, which is removed when the test has ended.
func (c *common) TempDir() string {
	c.tempOnce.Do(func() {
		name := strings.Map(func(r rune) rune {
			const allowed = "!#$%&()+,-.=@^_{}~ "
			if '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || strings.ContainsRune(allowed, r) {
				return r
			}
			if r < 0x80 || !unicode.IsLetter(r) && !unicode.IsNumber(r) {
				return -1
			}
			return r
		}, c.name)
		if c.tempDir, c.tempErr = os.MkdirTemp("", name); c.tempErr == nil {
			c.Cleanup(func() {
				if err := os.RemoveAll(c.tempDir); err != nil {
					c.Errorf("TempDir RemoveAll cleanup: %v", err)
				}
			})
		}
	})
	if c.tempErr != nil {
		c.Fatalf("TempDir: %v", c.tempErr)
	}
	c.mu.Lock()
	c.tempN++
	dir := fmt.Sprintf("%s%c%03d", c.tempDir, os.PathSeparator, c.tempN)
	c.mu.Unlock()
	if err := os.Mkdir(dir, 0o777); err != nil {
		c.Fatalf("TempDir: %v", err)
	}
	return dir
}

// ArtifactDir returns a folder for files that the test leaves behind.
func (c *common) ArtifactDir() string { return c.TempDir() }

// Setenv sets an environment variable until the test has ended.
func (c *common) Setenv(key, value string) {
	c.forbidParallel("Setenv")
	old, ok := os.LookupEnv(key)
	if err := os.Setenv(key, value); err != nil {
		c.Fatalf("cannot set environment variable: %v", err)
	}
	c.Cleanup(func() {
		if ok {
			os.Setenv(key, old)
		} else {
			os.Unsetenv(key)
		}
	})
}

// Chdir changes the working directory until the test has ended.
func (c *common) Chdir(dir string) {
	c.forbidParallel("Chdir")
	old, err := os.Getwd()
	if err != nil {
		c.Fatal(err)
	}
	if err := os.Chdir(dir); err != nil {
		c.Fatal(err)
	}
	if !filepath.IsAbs(dir) {
		if dir, err = os.Getwd(); err != nil {
			c.Fatal(err)
		}
	}
	pwd, ok := os.LookupEnv("PWD")
	os.Setenv("PWD", dir)
	c.Cleanup(func() {
		if ok {
			os.Setenv("PWD", pwd)
		}
		if err := os.Chdir(old); err != nil {
			panic("testing.Chdir: " + err.Error())
		}
	})
}

func (c *common) forbidParallel(method string) {
	for p := c; p != nil; p = p.parent {
		if p.parallel {
			panic("testing: test using t.Setenv, t.Chdir, or cryptotest.SetGlobalRandom can not use t.Parallel")
		}
	}
	c.denyPar = true
}

package testing

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// InternalTest is a test function with its name.
type InternalTest struct {
	Name string
	F    func(*T)
}

// A T is a running test.
type T struct {
	common
	state *testState
}

// A testState is shared by the tests of one run. Parallel tests wait until there is room for them.
type testState struct {
	match    *matcher
	deadline time.Time
	mu       sync.Mutex
	start    chan bool
	running  int
	waiting  int
	limit    int
}

func newTestState(limit int, m *matcher) *testState {
	return &testState{match: m, start: make(chan bool), limit: limit, running: 1}
}

func (s *testState) waitParallel() {
	s.mu.Lock()
	if s.running < s.limit {
		s.running++
		s.mu.Unlock()
		return
	}
	s.waiting++
	s.mu.Unlock()
	<-s.start
}

func (s *testState) release() {
	s.mu.Lock()
	if s.waiting == 0 {
		s.running--
		s.mu.Unlock()
		return
	}
	s.waiting--
	s.mu.Unlock()
	s.start <- true
}

// The tests that run, with the time each was started.
var running sync.Map

var failures atomic.Uint32

func failFastNow() bool { return *failFast && failures.Load() > 0 }

// Deadline returns when the tests' time is up, if -timeout set one.
func (t *T) Deadline() (deadline time.Time, ok bool) {
	return t.state.deadline, !t.state.deadline.IsZero()
}

// Parallel lets the test run together with other parallel ones, once its parent's function has returned.
func (t *T) Parallel() {
	if t.parallel {
		panic("testing: t.Parallel called multiple times")
	}
	if t.denyPar {
		panic("testing: test using t.Setenv, t.Chdir, or cryptotest.SetGlobalRandom can not use t.Parallel")
	}
	if t.parent.barrier == nil {
		return
	}
	t.parallel = true
	t.duration += time.Since(t.start)
	t.parent.subtests = append(t.parent.subtests, t)
	if t.chatty != nil {
		t.chatty.update(t.name, "=== PAUSE "+t.name+"\n")
	}
	running.Delete(t.name)
	t.signal <- true
	<-t.parent.barrier
	t.state.waitParallel()
	if t.chatty != nil {
		t.chatty.update(t.name, "=== CONT  "+t.name+"\n")
	}
	running.Store(t.name, time.Now())
	t.start = time.Now()
}

// Run runs f as a subtest and reports whether it passed, or waits to run in parallel.
func (t *T) Run(name string, f func(t *T)) bool {
	if t.cleaning.Load() {
		panic("testing: t.Run called during t.Cleanup")
	}
	t.hasSub.Store(true)
	full, ok, _ := t.state.match.fullName(&t.common, name)
	if !ok || failFastNow() {
		return true
	}
	var pcs [50]uintptr
	n := runtime.Callers(2, pcs[:])
	ctx, cancel := context.WithCancel(context.Background())
	sub := &T{
		common: common{
			barrier: make(chan bool), signal: make(chan bool, 1), name: full, parent: &t.common, level: t.level + 1,
			creator: pcs[:n], chatty: t.chatty, runner: "testing.tRunner", ctx: ctx, cancel: cancel,
		},
		state: t.state,
	}
	if sub.chatty != nil {
		sub.chatty.update(sub.name, "=== RUN   "+sub.name+"\n")
	}
	running.Store(sub.name, time.Now())
	go tRunner(sub, f)
	if !<-sub.signal {
		runtime.Goexit() // the subtest has failed this test
	}
	return !sub.Failed()
}

var errGoexit = errors.New("test executed panic(nil) or runtime.Goexit")

// tRunner runs the function of a test, and then what there is to do whatever way it ended.
func tRunner(t *T, fn func(t *T)) {
	defer func() {
		if t.Failed() {
			failures.Add(1)
		}
		value, signal := recover(), true
		t.mu.Lock()
		finished := t.finished
		t.mu.Unlock()
		if !finished && value == nil {
			value = errGoexit
			for p := t.parent; p != nil; p = p.parent {
				p.mu.Lock()
				left := p.finished
				p.mu.Unlock()
				if left {
					if !t.parallel {
						t.Errorf("%v: subtest may have called FailNow on a parent test", value)
						value, signal = nil, false
					}
					break
				}
			}
		}
		panicked := false
		defer func() {
			if panicked {
				return
			}
			if value != nil {
				panic(value)
			}
			running.Delete(t.name)
			t.signal <- signal
		}()
		fail := func(value any) {
			t.Fail()
			if again := t.runCleanups(true); again != nil {
				t.Logf("cleanup panicked with %v", again)
			}
			t.die()
			panicked = true
			panic(value)
		}
		if value != nil {
			fail(value)
		}
		t.duration += time.Since(t.start)
		if len(t.subtests) > 0 {
			t.state.release()
			close(t.barrier)
			for _, sub := range t.subtests {
				<-sub.signal
			}
			start := time.Now()
			value := t.runCleanups(true)
			t.duration += time.Since(start)
			if value != nil {
				fail(value)
			}
			if !t.parallel {
				t.state.waitParallel()
			}
		} else if t.parallel {
			t.state.release()
		}
		t.endLine()
		t.report()
		t.mu.Lock()
		t.done = true
		t.mu.Unlock()
		if t.parent != nil && !t.hasSub.Load() {
			t.setRan()
		}
	}()
	defer func() {
		if len(t.subtests) == 0 {
			t.runCleanups(false)
		}
	}()
	t.start = time.Now()
	fn(t)
	t.mu.Lock()
	t.finished = true
	t.mu.Unlock()
}

// die reports the test and its ancestors as failed, before a panic ends the program.
func (c *common) die() {
	c.duration += time.Since(c.start)
	for ; c.parent != nil; c = c.parent {
		c.flush(fmt.Sprintf("--- FAIL: %s (%s)\n", c.name, seconds(c.duration)))
		c.parent.duration += time.Since(c.parent.start)
		if value := c.parent.runCleanups(true); value != nil {
			fmt.Printf("cleanup panicked with %v", value)
		}
	}
}

// runTests runs the tests that -run names, with each number of processors -count times.
func (m *M) runTests() (ran, ok bool) {
	ok = true
	for _, n := range processors {
		runtime.GOMAXPROCS(n)
		ranNow, passed := m.repeatTests()
		ran = ran || ranNow
		ok = ok && passed
	}
	return ran, ok
}

func (m *M) repeatTests() (ran, ok bool) {
	ok = true
	for i := uint(0); i < *count; i++ {
		if failFastNow() {
			break
		}
		if i > 0 && !ran {
			break
		}
		state := newTestState(*parallel, newMatcher(m.deps.MatchString, *run, "-test.run", *skip))
		state.deadline = m.deadline
		root := &T{common: common{signal: make(chan bool, 1), barrier: make(chan bool), runner: "testing.tRunner"}, state: state}
		root.ctx, root.cancel = context.WithCancel(context.Background())
		if verbose() {
			root.chatty = &chatty{json: chattyMode == "test2json"}
		}
		tRunner(root, func(t *T) {
			for _, test := range m.tests {
				t.Run(test.Name, test.F)
			}
			for _, target := range m.fuzzTargets {
				target.run(t)
			}
		})
		<-root.signal
		ok = ok && !root.Failed()
		ran = ran || root.ran
	}
	return ran, ok
}

// runningTests lists the tests that run, longest first.
func runningTests() string {
	var list []string
	running.Range(func(name, start any) bool {
		list = append(list, fmt.Sprintf("%s (%s)", name, time.Since(start.(time.Time)).Round(time.Second)))
		return true
	})
	if len(list) == 0 {
		return ""
	}
	return "\nrunning tests:\n\t" + strings.Join(list, "\n\t")
}

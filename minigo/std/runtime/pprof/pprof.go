// Package pprof shows profiles, of which the machine keeps that of the goroutines alone; those of memory and of waiting are empty.
//
// Profiles are written as text. Where Go writes a compressed protocol buffer (debug is 0), so is the text, which
// profile viewers read as well.
package pprof

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sort"
	"strings"
	"sync"
	"text/tabwriter"
	"unsafe"
)

// A Profile is a collection of stacks.
type Profile struct {
	name  string
	mu    sync.Mutex
	m     map[any][]uintptr // of a profile of the program
	count func() int        // of a profile of the machine
	write func(io.Writer, int) error
}

var (
	profilesMu sync.Mutex
	profiles   map[string]*Profile // nil until the first use
)

// lockProfiles locks the profiles by their names.
func lockProfiles() {
	profilesMu.Lock()
	if profiles != nil {
		return
	}
	none := func() int { return 0 }
	profiles = map[string]*Profile{
		"goroutine":     {name: "goroutine", count: runtime.NumGoroutine, write: writeGoroutine},
		"goroutineleak": {name: "goroutineleak", count: none, write: writeGoroutineLeak},
		"threadcreate":  {name: "threadcreate", count: none, write: writeThreadCreate},
		"heap":          {name: "heap", count: none, write: writeHeap},
		"allocs":        {name: "allocs", count: none, write: writeHeap},
		"block":         {name: "block", count: none, write: writeBlock},
		"mutex":         {name: "mutex", count: none, write: writeMutex},
	}
}

// NewProfile returns a new profile with a name of its own.
func NewProfile(name string) *Profile {
	lockProfiles()
	defer profilesMu.Unlock()
	if name == "" {
		panic("pprof: NewProfile with empty name")
	}
	if profiles[name] != nil {
		panic("pprof: NewProfile name already in use: " + name)
	}
	p := &Profile{name: name, m: make(map[any][]uintptr)}
	profiles[name] = p
	return p
}

// Lookup returns the profile of a name, or nil.
func Lookup(name string) *Profile {
	lockProfiles()
	defer profilesMu.Unlock()
	return profiles[name]
}

// Profiles returns all profiles in the order of their names.
func Profiles() []*Profile {
	lockProfiles()
	defer profilesMu.Unlock()
	all := make([]*Profile, 0, len(profiles))
	for _, p := range profiles {
		all = append(all, p)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].name < all[j].name })
	return all
}

// Name returns the profile's name.
func (p *Profile) Name() string { return p.name }

// Count returns the number of stacks.
func (p *Profile) Count() int {
	if p.count != nil {
		return p.count()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.m)
}

// Add adds the stack, without the skip innermost frames above the caller, for a value that is not in the profile.
func (p *Profile) Add(value any, skip int) {
	if p.write != nil {
		panic("pprof: Add called on built-in Profile " + p.name)
	}
	stack := make([]uintptr, 32)
	stack = stack[:runtime.Callers(skip+1, stack)]
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.m[value] != nil {
		panic("pprof: Profile.Add of duplicate value")
	}
	p.m[value] = stack
}

// Remove removes the stack of a value.
func (p *Profile) Remove(value any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.m, value)
}

// WriteTo writes the profile. With debug 2 goroutines are written as in a traceback.
func (p *Profile) WriteTo(w io.Writer, debug int) error {
	if p.write != nil {
		return p.write(w, debug)
	}
	p.mu.Lock()
	var stacks []stack
	for _, pcs := range p.m {
		stacks = append(stacks, stack{pcs: pcs})
	}
	p.mu.Unlock()
	return writeStacks(w, p.name, stacks)
}

// A stack is one entry of a profile.
type stack struct {
	pcs    []uintptr
	labels *labelMap
	key    string // equal for entries that are counted together
	count  int
}

// writeStacks writes the entries, the most frequent first.
func writeStacks(w io.Writer, name string, stacks []stack) error {
	var kinds []*stack
	byKey := make(map[string]*stack)
	for _, s := range stacks {
		var key strings.Builder
		key.WriteString("@")
		for _, pc := range s.pcs {
			fmt.Fprintf(&key, " %#x", pc)
		}
		if s.labels != nil {
			key.WriteString("\n# labels: " + s.labels.String())
		}
		s.key = key.String()
		if byKey[s.key] == nil {
			kind := &s
			byKey[s.key] = kind
			kinds = append(kinds, kind)
		}
		byKey[s.key].count++
	}
	sort.SliceStable(kinds, func(i, j int) bool {
		if kinds[i].count != kinds[j].count {
			return kinds[i].count > kinds[j].count
		}
		return kinds[i].key < kinds[j].key
	})
	tw := tabwriter.NewWriter(w, 1, 8, 1, '\t', 0)
	fmt.Fprintf(tw, "%s profile: total %d\n", name, len(stacks))
	for _, kind := range kinds {
		fmt.Fprintf(tw, "%d %s\n", kind.count, kind.key)
		writeFrames(tw, kind.pcs, false)
	}
	return tw.Flush()
}

// writeFrames writes a stack, without the innermost frames in package runtime unless all frames are in it.
func writeFrames(w io.Writer, pcs []uintptr, all bool) {
	shown := all
	frames := runtime.CallersFrames(pcs)
	for {
		frame, more := frames.Next()
		if frame.Function == "" {
			shown = true
			fmt.Fprintf(w, "#\t%#x\n", frame.PC)
		} else if frame.Function != "runtime.goexit" && (shown || !strings.HasPrefix(frame.Function, "runtime.")) {
			shown = true
			fmt.Fprintf(w, "#\t%#x\t%s+%#x\t%s:%d\n", frame.PC, frame.Function, frame.PC-frame.Entry, frame.File, frame.Line)
		}
		if !more {
			break
		}
	}
	if !shown {
		writeFrames(w, pcs, true)
		return
	}
	fmt.Fprintln(w)
}

// goroutineStacks writes the stacks of all goroutines of the program into words, the caller's first: for each of them the
// address of its *labelMap or 0, the number of its pcs, and the pcs as runtime.Callers returns them, at most 128. It
// returns how many words there are; when words is shorter, not all of them are written.
func goroutineStacks(words []uintptr) int

func writeGoroutine(w io.Writer, debug int) error {
	if debug >= 2 {
		return writeGoroutineStacks(w)
	}
	return writeRuntimeProfile(w)
}

func writeRuntimeProfile(w io.Writer) error {
	var words []uintptr
	n := goroutineStacks(nil)
	for n > len(words) {
		words = make([]uintptr, n+n/8)
		n = goroutineStacks(words)
	}
	var stacks []stack
	for words = words[:n]; len(words) > 0; {
		labels, end := (*labelMap)(*(*unsafe.Pointer)(unsafe.Pointer(&words[0]))), 2+int(words[1])
		stacks = append(stacks, stack{pcs: words[2:end], labels: labels})
		words = words[end:]
	}
	return writeStacks(w, "goroutine", stacks)
}

func writeGoroutineStacks(w io.Writer) error {
	for size := 1 << 16; ; size *= 2 {
		buf := make([]byte, size)
		if n := runtime.Stack(buf, true); n < len(buf) {
			_, err := w.Write(buf[:n])
			return err
		}
	}
}

func writeGoroutineLeak(w io.Writer, debug int) error {
	if debug >= 2 {
		return writeGoroutineStacks(w)
	}
	return writeStacks(w, "goroutineleak", nil)
}

func writeThreadCreate(w io.Writer, debug int) error { return writeStacks(w, "threadcreate", nil) }

func writeBlock(w io.Writer, debug int) error {
	_, err := fmt.Fprintf(w, "--- contention:\ncycles/second=%v\n", 1000000000)
	return err
}

func writeMutex(w io.Writer, debug int) error {
	fraction := runtime.SetMutexProfileFraction(-1)
	_, err := fmt.Fprintf(w, "--- mutex:\ncycles/second=%v\nsampling period=%d\n", 1000000000, fraction)
	return err
}

// writeHeap writes the figures of the heap below a profile without entries.
func writeHeap(w io.Writer, debug int) error {
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	var b bytes.Buffer
	fmt.Fprintf(&b, "heap profile: 0: 0 [0: 0] @ heap/%d\n", 2*runtime.MemProfileRate)
	fmt.Fprintf(&b, "\n# runtime.MemStats\n# Alloc = %d\n# TotalAlloc = %d\n# Sys = %d\n", s.Alloc, s.TotalAlloc, s.Sys)
	fmt.Fprintf(&b, "# Lookups = %d\n# Mallocs = %d\n# Frees = %d\n", s.Lookups, s.Mallocs, s.Frees)
	fmt.Fprintf(&b, "# HeapAlloc = %d\n# HeapSys = %d\n# HeapIdle = %d\n", s.HeapAlloc, s.HeapSys, s.HeapIdle)
	fmt.Fprintf(&b, "# HeapInuse = %d\n# HeapReleased = %d\n# HeapObjects = %d\n", s.HeapInuse, s.HeapReleased, s.HeapObjects)
	fmt.Fprintf(&b, "# Stack = %d / %d\n# MSpan = %d / %d\n", s.StackInuse, s.StackSys, s.MSpanInuse, s.MSpanSys)
	fmt.Fprintf(&b, "# MCache = %d / %d\n# BuckHashSys = %d\n", s.MCacheInuse, s.MCacheSys, s.BuckHashSys)
	fmt.Fprintf(&b, "# GCSys = %d\n# OtherSys = %d\n# NextGC = %d\n", s.GCSys, s.OtherSys, s.NextGC)
	fmt.Fprintf(&b, "# LastGC = %d\n# PauseNs = %d\n# PauseEnd = %d\n", s.LastGC, s.PauseNs, s.PauseEnd)
	fmt.Fprintf(&b, "# NumGC = %d\n# NumForcedGC = %d\n# GCCPUFraction = %v\n", s.NumGC, s.NumForcedGC, s.GCCPUFraction)
	fmt.Fprintf(&b, "# DebugGC = %v\n", s.DebugGC)
	_, err := w.Write(b.Bytes())
	return err
}

// WriteHeapProfile writes the profile "heap".
func WriteHeapProfile(w io.Writer) error { return writeHeap(w, 0) }

var cpuProfile struct {
	sync.Mutex
	on bool
}

// StartCPUProfile begins a profile of processor time, which remains empty: nothing is written to w.
func StartCPUProfile(w io.Writer) error {
	cpuProfile.Lock()
	defer cpuProfile.Unlock()
	if cpuProfile.on {
		return errors.New("cpu profiling already in use")
	}
	cpuProfile.on = true
	return nil
}

// StopCPUProfile ends the profile of processor time.
func StopCPUProfile() {
	cpuProfile.Lock()
	defer cpuProfile.Unlock()
	cpuProfile.on = false
}

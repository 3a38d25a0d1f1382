package testing

import (
	"context"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// InternalBenchmark is a benchmark function with its name.
type InternalBenchmark struct {
	Name string
	F    func(b *B)
}

// A benchTimeFlag is how long a benchmark is to run, or how often.
type benchTimeFlag struct {
	d time.Duration
	n int
}

func (f *benchTimeFlag) String() string {
	if f.n > 0 {
		return fmt.Sprintf("%dx", f.n)
	}
	return f.d.String()
}

func (f *benchTimeFlag) Set(s string) error {
	if times, ok := strings.CutSuffix(s, "x"); ok {
		n, err := strconv.ParseInt(times, 10, 0)
		if err != nil || n < 0 || n == 0 {
			return fmt.Errorf("invalid count")
		}
		*f = benchTimeFlag{n: int(n)}
		return nil
	}
	d, err := time.ParseDuration(s)
	if err != nil || d <= 0 {
		return fmt.Errorf("invalid duration")
	}
	*f = benchTimeFlag{d: d}
	return nil
}

func initBenchmarkFlags() {
	bench = flag.String("test.bench", "", "run only benchmarks matching `regexp`")
	benchMem = flag.Bool("test.benchmem", false, "print memory allocations for benchmarks")
	flag.Var(&benchTime, "test.benchtime", "run each benchmark for duration `d` or N times if `d` is of the form Nx")
}

// A B is a running benchmark.
type B struct {
	common
	N int // how often the function is to do what it measures

	state      *benchState
	f          func(b *B)
	importPath string
	time       benchTimeFlag
	timerOn    bool
	showAllocs bool
	bytes      int64
	missing    bool // b.Run was called: it only has subbenchmarks
	extra      map[string]float64
	result     BenchmarkResult
	previousN  int
	parallelBy int

	mallocs, heap         uint64 // counters when the timer was started
	netMallocs, netHeap   uint64
	loopN, loopI          int // of Loop: how often it is to be true, and was
	loopTimed, calledLoop bool
}

type benchState struct {
	match  *matcher
	maxLen int // of names
	extLen int // of what is added to them
	once   sync.Once
}

// Lies here so that reading it allocates nothing.
var memory runtime.MemStats

func counters() (mallocs, bytes uint64) {
	runtime.ReadMemStats(&memory)
	return memory.Mallocs, memory.TotalAlloc
}

// StartTimer goes on measuring.
func (b *B) StartTimer() {
	if !b.timerOn {
		b.mallocs, b.heap = counters()
		b.start = time.Now()
		b.timerOn = true
	}
}

// StopTimer stops measuring.
func (b *B) StopTimer() {
	if b.timerOn {
		b.duration += time.Since(b.start)
		mallocs, heap := counters()
		b.netMallocs += mallocs - b.mallocs
		b.netHeap += heap - b.heap
		b.timerOn = false
	}
}

// ResetTimer forgets what was measured.
func (b *B) ResetTimer() {
	if b.extra == nil {
		b.extra = map[string]float64{}
	} else {
		clear(b.extra)
	}
	if b.timerOn {
		b.mallocs, b.heap = counters()
		b.start = time.Now()
	}
	b.duration = 0
	b.netMallocs, b.netHeap = 0, 0
}

// Elapsed returns the time measured so far.
func (b *B) Elapsed() time.Duration {
	d := b.duration
	if b.timerOn {
		d += time.Since(b.start)
	}
	return d
}

// SetBytes tells how many bytes one iteration works on.
func (b *B) SetBytes(n int64) { b.bytes = n }

// ReportAllocs makes the benchmark tell of its allocations.
func (b *B) ReportAllocs() { b.showAllocs = true }

// ReportMetric adds a figure to the result.
func (b *B) ReportMetric(n float64, unit string) {
	if unit == "" {
		panic("metric unit must not be empty")
	}
	if strings.ContainsAny(unit, " \t\n\r") {
		panic("metric unit must not contain whitespace")
	}
	if b.extra == nil {
		b.extra = map[string]float64{}
	}
	b.extra[unit] = n
}

// Loop is the condition of a loop around what is measured; it is true as long as it takes to measure it.
func (b *B) Loop() bool {
	if b.loopN == 0 { // the first time
		b.calledLoop = true
		b.ResetTimer()
		b.StartTimer()
		b.loopN = 1
		if b.time.n > 0 {
			b.loopN = b.time.n
		}
		b.loopI = 1
		b.N = 0
		return true
	}
	if b.loopI < b.loopN {
		b.loopI++
		return true
	}
	if b.time.n == 0 {
		if spent := b.Elapsed(); spent < b.time.d && b.loopN < 1e9 {
			next := predict(b.time.d, b.loopN, spent, b.loopN)
			b.loopN = next
			b.loopI++
			return true
		}
	}
	b.StopTimer()
	b.N = b.loopN
	return false
}

// predict tells how often to run so that it takes about the wanted time.
func predict(goal time.Duration, n int, spent time.Duration, last int) int {
	ns := max(int64(spent), 1)
	next := int64(goal) * int64(n) / ns
	next += next / 5
	next = min(next, 100*int64(last))
	next = max(next, int64(last)+1)
	return int(min(next, 1e9))
}

// runN runs the function for n iterations.
func (b *B) runN(n int) {
	defer b.runCleanups(false)
	b.ctx, b.cancel = context.WithCancel(context.Background())
	runtime.GC()
	b.N = n
	b.loopN, b.loopI = 0, 0
	b.calledLoop = false
	b.parallelBy = 1
	b.ResetTimer()
	b.StartTimer()
	b.f(b)
	b.StopTimer()
	b.previousN = n
	if b.calledLoop && b.loopN > 0 && b.N == 0 && !b.failed {
		b.Fatal("benchmark function returned without B.Loop() == false (break or return in loop?)")
	}
}

// inGoroutine runs f as a benchmark's function runs: it may end its goroutine.
func (b *B) inGoroutine(f func()) {
	go func() {
		defer func() { b.signal <- true }()
		f()
	}()
	<-b.signal
}

// once runs the function for one iteration and reports whether it can be measured.
func (b *B) once() bool {
	if b.state != nil {
		if n := len(b.name) + b.state.extLen + 1; n > b.state.maxLen {
			b.state.maxLen = n + 8
		}
	}
	b.inGoroutine(func() { b.runN(1) })
	if b.failed {
		fmt.Printf("--- FAIL: %s\n%s", b.name, b.output)
		return false
	}
	if b.hasSub.Load() || b.finished {
		verdict := "BENCH"
		if b.skipped {
			verdict = "SKIP"
		}
		if b.chatty != nil && (len(b.output) > 0 || b.finished) {
			fmt.Printf("--- %s: %s\n%s", verdict, b.name, b.output)
		}
		return false
	}
	return true
}

// launch measures.
func (b *B) launch() {
	defer func() {
		if value := recover(); value != nil {
			panic(value)
		}
	}()
	if b.calledLoop {
		b.result = BenchmarkResult{b.N, b.duration, b.bytes, b.netMallocs, b.netHeap, b.extra}
		return
	}
	if b.time.n > 0 {
		if b.time.n > 1 {
			b.runN(b.time.n)
		}
	} else {
		for n := 1; !b.failed && b.duration < b.time.d && n < 1e9; {
			last := n
			n = predict(b.time.d, b.N, b.duration, last)
			b.runN(n)
		}
	}
	b.result = BenchmarkResult{b.N, b.duration, b.bytes, b.netMallocs, b.netHeap, b.extra}
}

func (b *B) measure() BenchmarkResult {
	if b.importPath != "" || b.state != nil {
		b.labels()
	}
	b.inGoroutine(b.launch)
	return b.result
}

// labels prints once what the figures were measured on.
func (b *B) labels() {
	if b.state == nil {
		return
	}
	b.state.once.Do(func() {
		fmt.Printf("goos: %s\n", runtime.GOOS)
		fmt.Printf("goarch: %s\n", runtime.GOARCH)
		if b.importPath != "" {
			fmt.Printf("pkg: %s\n", b.importPath)
		}
		if name := processor(); name != "" {
			fmt.Printf("cpu: %s\n", name)
		}
	})
}

func processor() string {
	text, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return ""
	}
	for line := range strings.SplitSeq(string(text), "\n") {
		if key, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(key) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// Run runs f as a subbenchmark and reports whether it passed.
func (b *B) Run(name string, f func(b *B)) bool {
	b.hasSub.Store(true)
	full, ok, partial := name, true, false
	if b.state != nil {
		full, ok, partial = b.state.match.fullName(&b.common, name)
	}
	if !ok {
		return true
	}
	sub := &B{
		common: common{
			signal: make(chan bool), name: full, parent: &b.common, level: b.level + 1, chatty: b.chatty, isBench: true,
			runner: "testing.(*B).runN",
		},
		importPath: b.importPath, f: f, time: b.time, state: b.state,
	}
	if partial {
		sub.hasSub.Store(true) // only its subbenchmarks are asked for
	}
	if b.chatty != nil {
		b.labels()
		if b.chatty.json {
			b.chatty.update(full, "=== RUN   "+full+"\n")
		}
		fmt.Println(full)
	}
	if sub.once() {
		sub.finish()
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if sub.failed {
		b.failed = true
	}
	return !sub.failed
}

// finish measures and prints the result, with each number of processors -count times.
func (b *B) finish() {
	if b.state == nil {
		b.measure()
		return
	}
	first := true
	for _, n := range processors {
		runtime.GOMAXPROCS(n)
		for range *count {
			b.finishOnce(n, first)
			first = false
		}
	}
}

func (b *B) finishOnce(processors int, first bool) {
	name := benchmarkName(b.name, processors)
	b.labels()
	if b.chatty == nil {
		fmt.Printf("%-*s\t", b.state.maxLen, name)
	}
	if !first {
		b = &B{
			common: common{signal: make(chan bool), name: b.name, parent: b.parent, level: b.level, chatty: b.chatty, isBench: true,
				runner: "testing.(*B).runN"},
			importPath: b.importPath, f: b.f, time: b.time, state: b.state,
		}
		b.inGoroutine(func() { b.runN(1) })
	}
	r := b.measure()
	if b.failed {
		fmt.Printf("--- FAIL: %s\n%s", name, b.output)
		return
	}
	line := r.String()
	if b.chatty != nil {
		fmt.Printf("%-*s\t", b.state.maxLen, name)
	}
	if *benchMem || b.showAllocs {
		line += "\t" + r.MemString()
	}
	fmt.Println(line)
	if len(b.output) > 0 {
		fmt.Printf("--- BENCH: %s\n%s", name, b.output)
	}
}

func benchmarkName(name string, n int) string {
	if n != 1 {
		return fmt.Sprintf("%s-%d", name, n)
	}
	return name
}

func (m *M) runBenchmarks() bool {
	if *bench == "" {
		return true
	}
	state := &benchState{match: newMatcher(m.deps.MatchString, *bench, "-test.bench", *skip)}
	for _, n := range processors {
		state.extLen = max(state.extLen, len(benchmarkName("", n)))
	}
	var chosen []InternalBenchmark
	for _, b := range m.benchmarks {
		if _, ok, _ := state.match.fullName(nil, b.Name); ok {
			chosen = append(chosen, b)
			state.maxLen = max(state.maxLen, len(b.Name)+2*state.extLen+1)
		}
	}
	root := &B{common: common{name: "Main", isBench: true}, importPath: m.deps.ImportPath(), time: benchTime, state: state}
	if verbose() {
		root.chatty = &chatty{json: chattyMode == "test2json"}
	}
	for _, b := range chosen {
		root.Run(b.Name, b.F)
	}
	return !root.failed
}

// A BenchmarkResult is what a benchmark measured.
type BenchmarkResult struct {
	N         int
	T         time.Duration
	Bytes     int64
	MemAllocs uint64
	MemBytes  uint64
	Extra     map[string]float64
}

// NsPerOp returns the nanoseconds of an iteration.
func (r BenchmarkResult) NsPerOp() int64 {
	if v, ok := r.Extra["ns/op"]; ok {
		return int64(v)
	}
	if r.N <= 0 {
		return 0
	}
	return r.T.Nanoseconds() / int64(r.N)
}

func (r BenchmarkResult) megabytes() float64 {
	if v, ok := r.Extra["MB/s"]; ok {
		return v
	}
	if r.Bytes <= 0 || r.T <= 0 || r.N <= 0 {
		return 0
	}
	return float64(r.Bytes) * float64(r.N) / 1e6 / r.T.Seconds()
}

// AllocsPerOp returns the allocations of an iteration.
func (r BenchmarkResult) AllocsPerOp() int64 { return r.perOp("allocs/op", r.MemAllocs) }

// AllocedBytesPerOp returns the bytes allocated by an iteration.
func (r BenchmarkResult) AllocedBytesPerOp() int64 { return r.perOp("B/op", r.MemBytes) }

func (r BenchmarkResult) perOp(unit string, n uint64) int64 {
	if v, ok := r.Extra[unit]; ok {
		return int64(v)
	}
	if r.N <= 0 {
		return 0
	}
	return int64(n) / int64(r.N)
}

// String returns the result but for allocations, as benchmarks are printed.
func (r BenchmarkResult) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%8d", r.N)
	ns, ok := r.Extra["ns/op"]
	if !ok {
		ns = float64(r.T.Nanoseconds()) / float64(r.N)
	}
	if ns != 0 {
		b.WriteByte('\t')
		figure(&b, ns, "ns/op")
	}
	if mb := r.megabytes(); mb != 0 {
		fmt.Fprintf(&b, "\t%7.2f MB/s", mb)
	}
	var units []string
	for unit := range r.Extra {
		switch unit {
		case "ns/op", "MB/s", "B/op", "allocs/op":
			continue
		}
		units = append(units, unit)
	}
	slices.Sort(units)
	for _, unit := range units {
		b.WriteByte('\t')
		figure(&b, r.Extra[unit], unit)
	}
	return b.String()
}

// figure prints about four significant digits, the points one below the other.
func figure(w io.Writer, x float64, unit string) {
	width, precision := 10, 0
	if y := math.Abs(x); y != 0 && y < 999.95 {
		width, precision = 12, 1
		for limit := 99.995; y < limit && precision < 7; limit /= 10 {
			width++
			precision++
		}
	}
	fmt.Fprintf(w, "%*.*f %s", width, precision, x, unit)
}

// MemString returns the allocations.
func (r BenchmarkResult) MemString() string {
	return fmt.Sprintf("%8d B/op\t%8d allocs/op", r.AllocedBytesPerOp(), r.AllocsPerOp())
}

// Benchmark measures one function.
func Benchmark(f func(b *B)) BenchmarkResult {
	b := &B{common: common{signal: make(chan bool), isBench: true, runner: "testing.(*B).runN"}, f: f, time: benchTime}
	if b.once() {
		b.measure()
	}
	return b.result
}

// A PB tells the goroutines of RunParallel how often to go round.
type PB struct {
	left *atomic.Int64
}

// Next reports whether there is another iteration.
func (pb *PB) Next() bool { return pb.left.Add(-1) >= 0 }

// SetParallelism sets how many goroutines RunParallel has for each processor.
func (b *B) SetParallelism(p int) {
	if p >= 1 {
		b.parallelBy = p
	}
}

// RunParallel shares the iterations among several goroutines.
func (b *B) RunParallel(body func(*PB)) {
	if b.N == 0 {
		return
	}
	var left atomic.Int64
	left.Store(int64(b.N))
	var group sync.WaitGroup
	for range b.parallelBy * runtime.GOMAXPROCS(0) {
		group.Add(1)
		go func() {
			defer group.Done()
			body(&PB{&left})
		}()
	}
	group.Wait()
}

// AllocsPerRun returns the average number of allocations of a call of f.
func AllocsPerRun(runs int, f func()) (avg float64) {
	f()
	before, _ := counters()
	for range runs {
		f()
	}
	after, _ := counters()
	return float64((after - before) / uint64(runs))
}

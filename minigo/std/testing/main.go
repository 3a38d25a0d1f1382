package testing

import (
	"flag"
	"fmt"
	"math/rand"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A testDeps is what the program made of the tests tells of them.
type testDeps interface {
	ImportPath() string
	MatchString(pat, str string) (bool, error)
}

// M is a run of the tests; TestMain gets it.
type M struct {
	deps        testDeps
	tests       []InternalTest
	benchmarks  []InternalBenchmark
	fuzzTargets []InternalFuzzTarget
	examples    []InternalExample
	deadline    time.Time
	timer       *time.Timer
	exitCode    int // for the program, when TestMain returns
}

var (
	initialised bool
	short       *bool
	failFast    *bool
	fullPath    = new(bool)
	run         *string
	skip        *string
	list        *string
	count       *uint
	parallel    *int
	timeout     *time.Duration
	bench       *string
	benchMem    *bool
	shuffle     *string
	cpus        *string
	processors  []int // of -test.cpu; the tests run with each
	benchTime   = benchTimeFlag{d: time.Second}
	chattyMode  string // of -test.v: "", "true" or "test2json"
	isTest      bool
)

type chattyFlag struct{}

func (chattyFlag) IsBoolFlag() bool { return true }
func (chattyFlag) String() string   { return "" }
func (chattyFlag) Set(s string) error {
	switch s {
	case "true", "test2json":
		chattyMode = s
	case "false":
		chattyMode = ""
	default:
		return fmt.Errorf("invalid flag -test.v=%s", s)
	}
	return nil
}

// Init declares the flags of tests; only programs that use this package without `minigo test` need it.
func Init() {
	if initialised {
		return
	}
	initialised = true
	short = flag.Bool("test.short", false, "run smaller test suite to save time")
	failFast = flag.Bool("test.failfast", false, "do not start new tests after the first test failure")
	flag.Var(chattyFlag{}, "test.v", "verbose: print additional output")
	count = flag.Uint("test.count", 1, "run tests and benchmarks `n` times")
	run = flag.String("test.run", "", "run only tests and examples matching `regexp`")
	skip = flag.String("test.skip", "", "do not list or run tests matching `regexp`")
	list = flag.String("test.list", "", "list tests, examples, and benchmarks matching `regexp` then exit")
	timeout = flag.Duration("test.timeout", 0, "panic test binary after duration `d` (default 0, timeout disabled)")
	parallel = flag.Int("test.parallel", runtime.GOMAXPROCS(0), "run at most `n` tests in parallel")
	fullPath = flag.Bool("test.fullpath", false, "show full file names in error messages")
	shuffle = flag.String("test.shuffle", "off", "randomize the execution order of tests and benchmarks")
	cpus = flag.String("test.cpu", "", "comma-separated `list` of cpu counts to run each test with")
	initBenchmarkFlags()
}

func verbose() bool { return chattyMode != "" }

// Verbose reports whether -v is given.
func Verbose() bool {
	if !initialised || !flag.Parsed() {
		panic("testing: Verbose called before Parse")
	}
	return verbose()
}

// Short reports whether -short is given.
func Short() bool {
	if short == nil {
		panic("testing: Short called before Init")
	}
	if !flag.Parsed() {
		panic("testing: Short called before Parse")
	}
	return *short
}

// Testing reports whether the program was made by `minigo test`.
func Testing() bool { return isTest }

// CoverMode returns "": coverage is not measured.
func CoverMode() string { return "" }

// Coverage returns 0: coverage is not measured.
func Coverage() float64 { return 0 }

// MainStart is called by the program that `minigo test` makes.
func MainStart(deps testDeps, tests []InternalTest, benchmarks []InternalBenchmark, fuzzTargets []InternalFuzzTarget, examples []InternalExample) *M {
	isTest = true
	Init()
	return &M{deps: deps, tests: tests, benchmarks: benchmarks, fuzzTargets: fuzzTargets, examples: examples}
}

// Run runs everything and returns the exit status.
func (m *M) Run() (code int) {
	defer func() { code = m.exitCode }()
	if !flag.Parsed() {
		flag.Parse()
	}
	if *parallel < 1 {
		fmt.Fprintln(os.Stderr, "testing: -parallel can only be given a positive integer")
		flag.Usage()
		m.exitCode = 2
		return
	}
	if *list != "" {
		m.listAll()
		return
	}
	if err := m.shuffle(); err != nil {
		fmt.Fprintln(os.Stderr, `testing: -shuffle should be "off", "on", or a valid integer:`, err)
		m.exitCode = 2
		return
	}
	processors = parseProcessors(*cpus)
	m.startAlarm()
	testRan, testOK := m.runTests()
	exampleRan, exampleOK := m.runExamples()
	m.stopAlarm()
	if !testRan && !exampleRan && *bench == "" {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	ok := testOK && exampleOK
	if ok {
		ok = m.runBenchmarks()
	}
	mark := ""
	if chattyMode == "test2json" {
		mark = frameMark
	}
	if !ok {
		fmt.Print(mark, "FAIL\n")
		m.exitCode = 1
		return
	}
	fmt.Print(mark, "PASS\n")
	return
}

// shuffle puts tests and benchmarks in a random order if -test.shuffle asks for it.
func (m *M) shuffle() error {
	if *shuffle == "off" {
		return nil
	}
	seed := time.Now().UnixNano()
	if *shuffle != "on" {
		n, err := strconv.ParseInt(*shuffle, 10, 64)
		if err != nil {
			return err
		}
		seed = n
	}
	fmt.Println("-test.shuffle", seed)
	random := rand.New(rand.NewSource(seed))
	random.Shuffle(len(m.tests), func(i, j int) { m.tests[i], m.tests[j] = m.tests[j], m.tests[i] })
	random.Shuffle(len(m.benchmarks), func(i, j int) {
		m.benchmarks[i], m.benchmarks[j] = m.benchmarks[j], m.benchmarks[i]
	})
	return nil
}

// parseProcessors reads -test.cpu. What is no number of processors ends the program.
func parseProcessors(list string) []int {
	var all []int
	for text := range strings.SplitSeq(list, ",") {
		text = strings.TrimSpace(text)
		if text == "" {
			continue
		}
		n, err := strconv.Atoi(text)
		if err != nil || n <= 0 {
			fmt.Fprintf(os.Stderr, "testing: invalid value %q for -test.cpu\n", text)
			os.Exit(1)
		}
		all = append(all, n)
	}
	if all == nil {
		all = append(all, runtime.GOMAXPROCS(0))
	}
	return all
}

func (m *M) startAlarm() {
	if *timeout <= 0 {
		return
	}
	m.deadline = time.Now().Add(*timeout)
	m.timer = time.AfterFunc(*timeout, func() {
		panic(fmt.Sprintf("test timed out after %v%s", *timeout, runningTests()))
	})
}

func (m *M) stopAlarm() {
	if m.timer != nil {
		m.timer.Stop()
	}
}

// listAll prints the names that match -list.
func (m *M) listAll() {
	var names []string
	for _, test := range m.tests {
		names = append(names, test.Name)
	}
	for _, b := range m.benchmarks {
		names = append(names, b.Name)
	}
	for _, f := range m.fuzzTargets {
		names = append(names, f.Name)
	}
	for _, e := range m.examples {
		names = append(names, e.Name)
	}
	if _, err := m.deps.MatchString(*list, "non-empty"); err != nil {
		fmt.Fprintf(os.Stderr, "testing: invalid regexp in -test.list (%q): %s\n", *list, err)
		os.Exit(1)
	}
	for _, name := range slices.Clone(names) {
		if ok, _ := m.deps.MatchString(*list, name); ok {
			fmt.Println(name)
		}
	}
}

package testing

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"
)

// InternalExample is an example function with its name and the output it promises.
type InternalExample struct {
	Name      string
	F         func()
	Output    string
	Unordered bool
}

func (m *M) runExamples() (ran, ok bool) {
	ok = true
	match := newMatcher(m.deps.MatchString, *run, "-test.run", *skip)
	for _, example := range m.examples {
		if _, matched, _ := match.fullName(nil, example.Name); matched {
			ran = true
			ok = example.run() && ok
		}
	}
	return ran, ok
}

func (e InternalExample) run() (ok bool) {
	if verbose() {
		fmt.Printf("%s=== RUN   %s\n", e.mark(), e.Name)
	}
	stdout := os.Stdout
	r, w, err := os.Pipe()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Stdout = w
	output := make(chan string)
	go func() {
		text, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			fmt.Fprintf(os.Stderr, "testing: copying pipe: %v\n", err)
			os.Exit(1)
		}
		output <- string(text)
	}()
	finished := false
	start := time.Now()
	defer func() {
		spent := time.Since(start)
		w.Close()
		os.Stdout = stdout
		ok = e.result(<-output, spent, finished, recover())
	}()
	e.F()
	finished = true
	return
}

func (e InternalExample) mark() string {
	if chattyMode == "test2json" {
		return frameMark
	}
	return ""
}

// result reports whether the output is what was promised; a panic is raised again.
func (e InternalExample) result(got string, spent time.Duration, finished bool, value any) bool {
	got, want := strings.TrimSpace(got), strings.TrimSpace(e.Output)
	failure := ""
	if e.Unordered {
		if sortedLines(got) != sortedLines(want) && value == nil {
			failure = fmt.Sprintf("got:\n%s\nwant (unordered):\n%s\n", got, want)
		}
	} else if got != want && value == nil {
		failure = fmt.Sprintf("got:\n%s\nwant:\n%s\n", got, want)
	}
	if failure != "" || !finished || value != nil {
		fmt.Printf("%s--- FAIL: %s (%s)\n%s", e.mark(), e.Name, seconds(spent), failure)
		failures.Add(1)
		if value != nil {
			panic(value)
		}
		if !finished && failure == "" {
			panic(errGoexit)
		}
		return false
	}
	if verbose() {
		fmt.Printf("%s--- PASS: %s (%s)\n", e.mark(), e.Name, seconds(spent))
	}
	return true
}

func sortedLines(s string) string {
	lines := strings.Split(s, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

package testing

import (
	"fmt"
	"os"
	"sync"
	"time"
)

// Marks for the command that reads the output of -test.v=test2json: a line that tells of a test, and a text of Error.
const (
	frameMark = "\x16"
	errorMark = "\x0f"
	errorEnd  = "\x0e"
)

// A chatty printer writes what tests print at once; a line tells which test is meant when that changes.
type chatty struct {
	mu   sync.Mutex
	last string
	json bool
}

// update prints a line that names its test itself.
func (p *chatty) update(name, line string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.last = name
	p.write(p.mark() + line)
}

// print prints a text of a test.
func (p *chatty) print(name, text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.last == "" {
		p.last = name
	} else if p.last != name {
		p.write(p.mark() + "=== NAME  " + name + "\n")
		p.last = name
	}
	p.write(text)
}

func (p *chatty) mark() string {
	if p.json {
		return frameMark
	}
	return ""
}

func (p *chatty) write(s string) { os.Stdout.WriteString(s) }

// seconds formats a duration as reports show it.
func seconds(d time.Duration) string { return fmt.Sprintf("%.2fs", d.Seconds()) }

// report prints how the test ended, with its output behind that unless it has been printed already.
func (c *common) report() {
	if c.parent == nil {
		return
	}
	verdict := ""
	switch {
	case c.failed:
		verdict = "FAIL"
	case c.chatty == nil:
		return
	case c.skipped:
		verdict = "SKIP"
	default:
		verdict = "PASS"
	}
	c.flush(fmt.Sprintf("--- %s: %s (%s)\n", verdict, c.name, seconds(c.duration)))
}

// flush hands a line and the output to the parent.
func (c *common) flush(line string) {
	c.mu.Lock()
	output := string(c.output)
	c.output = nil
	c.mu.Unlock()
	if c.chatty != nil && (c.level == 1 || c.chatty.json) && !c.isBench {
		c.chatty.update(c.name, line)
		c.chatty.mu.Lock()
		c.chatty.write(output)
		c.chatty.mu.Unlock()
		return
	}
	p := c.parent
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.level == 0 {
		os.Stdout.WriteString(line + output)
		return
	}
	p.output = append(p.output, indent(line+output)...)
}

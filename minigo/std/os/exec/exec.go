// Package exec runs other programs.
package exec

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// ErrWaitDelay is the error of Wait when a program had ended but its pipes were still open after WaitDelay.
var ErrWaitDelay = errors.New("exec: WaitDelay expired before I/O complete")

// A Cmd is a program that is to be run, is running, or has run. It can be used once.
type Cmd struct {
	Path         string   // the program
	Args         []string // its arguments, the first being its name; nil: just Path
	Env          []string // its environment; nil: that of this process. Of several values for a name the last counts
	Dir          string   // its current directory; empty: that of this process
	Stdin        io.Reader
	Stdout       io.Writer
	Stderr       io.Writer
	ExtraFiles   []*os.File // its descriptors from 3 on
	SysProcAttr  *syscall.SysProcAttr
	Process      *os.Process      // once it was started
	ProcessState *os.ProcessState // once it was waited for
	Err          error            // why the program was not found
	Cancel       func() error     // called when the context of CommandContext ends
	WaitDelay    time.Duration    // how long pipes may stay open after the end or the cancellation; 0: for ever

	ctx         context.Context
	childFiles  []io.Closer // to close once the program is running
	parentFiles []io.Closer // to close when it has ended
	copies      []func() error
	copied      chan error    // one for each of copies
	watched     chan struct{} // closed when the program has ended
	interrupted chan error    // what the goroutine that waits for the context did
	captured    *prefixSuffix
	waited      bool
}

// Command returns the Cmd for a program with arguments; a name without a slash is looked for with LookPath.
func Command(name string, arg ...string) *Cmd {
	cmd := &Cmd{Path: name, Args: append([]string{name}, arg...)}
	if filepath.Base(name) == name {
		path, err := LookPath(name)
		if path != "" {
			cmd.Path = path
		}
		cmd.Err = err
	}
	return cmd
}

// CommandContext is like Command, but the program is killed when ctx ends before it does.
func CommandContext(ctx context.Context, name string, arg ...string) *Cmd {
	if ctx == nil {
		panic("nil Context")
	}
	cmd := Command(name, arg...)
	cmd.ctx = ctx
	cmd.Cancel = func() error { return cmd.Process.Kill() }
	return cmd
}

// String shows the program and its arguments.
func (c *Cmd) String() string {
	if c.Err != nil {
		return strings.Join(c.Args, " ")
	}
	text := c.Path
	if len(c.Args) > 1 {
		text += " " + strings.Join(c.Args[1:], " ")
	}
	return text
}

// Environ returns the environment the program would run in.
func (c *Cmd) Environ() []string {
	env, _ := c.environ()
	return env
}

func (c *Cmd) environ() ([]string, error) {
	env := c.Env
	if env == nil {
		env = os.Environ()
		if c.Dir != "" {
			if dir, err := filepath.Abs(c.Dir); err == nil {
				env = append(env, "PWD="+dir)
			}
		}
	}
	return unique(env)
}

// unique keeps the last value of each name, in the order of those.
func unique(env []string) ([]string, error) {
	var err error
	seen := map[string]bool{}
	kept := make([]string, 0, len(env))
	for i := len(env) - 1; i >= 0; i-- {
		entry := env[i]
		if strings.IndexByte(entry, 0) >= 0 {
			err = errors.New("exec: environment variable contains NUL")
			continue
		}
		name, _, ok := strings.Cut(entry, "=")
		if !ok {
			if entry != "" {
				kept = append(kept, entry)
			}
			continue
		}
		if !seen[name] {
			seen[name] = true
			kept = append(kept, entry)
		}
	}
	for i, j := 0, len(kept)-1; i < j; i, j = i+1, j-1 {
		kept[i], kept[j] = kept[j], kept[i]
	}
	return kept, err
}

// Run starts the program and waits for its end.
func (c *Cmd) Run() error {
	if err := c.Start(); err != nil {
		return err
	}
	return c.Wait()
}

func closeAll(files []io.Closer) {
	for _, f := range files {
		f.Close()
	}
}

// Start starts the program. Wait must be called later.
func (c *Cmd) Start() error {
	if c.Process != nil {
		return errors.New("exec: already started")
	}
	started := false
	defer func() {
		closeAll(c.childFiles)
		c.childFiles = nil
		if !started {
			closeAll(c.parentFiles)
			c.parentFiles = nil
		}
	}()
	if c.Path == "" && c.Err == nil {
		c.Err = errors.New("exec: no command")
	}
	if c.Err != nil {
		return c.Err
	}
	if c.Cancel != nil && c.ctx == nil {
		return errors.New("exec: command with a non-nil Cancel was not created with CommandContext")
	}
	if c.ctx != nil {
		select {
		case <-c.ctx.Done():
			return c.ctx.Err()
		default:
		}
	}
	files, err := c.files()
	if err != nil {
		return err
	}
	env, err := c.environ()
	if err != nil {
		return err
	}
	args := c.Args
	if len(args) == 0 {
		args = []string{c.Path}
	}
	c.Process, err = os.StartProcess(c.Path, args, &os.ProcAttr{Dir: c.Dir, Env: env, Files: files, Sys: c.SysProcAttr})
	if err != nil {
		return err
	}
	started = true
	c.copied = make(chan error, len(c.copies))
	for _, copy := range c.copies {
		go func() { c.copied <- copy() }()
	}
	c.watch()
	return nil
}

// files returns what the program's descriptors are to be.
func (c *Cmd) files() ([]*os.File, error) {
	in, err := c.input()
	if err != nil {
		return nil, err
	}
	out, err := c.output(c.Stdout)
	if err != nil {
		return nil, err
	}
	var errs *os.File
	if c.Stderr != nil && same(c.Stderr, c.Stdout) {
		errs = out
	} else if errs, err = c.output(c.Stderr); err != nil {
		return nil, err
	}
	return append([]*os.File{in, out, errs}, c.ExtraFiles...), nil
}

// same reports whether two writers are one; those that can't be compared are not.
func same(a, b io.Writer) bool {
	defer func() { recover() }()
	return a == b
}

func (c *Cmd) input() (*os.File, error) {
	if f, ok := c.Stdin.(*os.File); ok {
		return f, nil
	}
	if c.Stdin == nil {
		return c.null(os.O_RDONLY)
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.childFiles = append(c.childFiles, r)
	c.parentFiles = append(c.parentFiles, w)
	c.copies = append(c.copies, func() error {
		_, err := io.Copy(w, c.Stdin)
		if errors.Is(err, syscall.EPIPE) {
			err = nil // the program did not want all of it
		}
		if closeErr := w.Close(); err == nil {
			err = closeErr
		}
		return err
	})
	return r, nil
}

func (c *Cmd) output(to io.Writer) (*os.File, error) {
	if f, ok := to.(*os.File); ok {
		return f, nil
	}
	if to == nil {
		return c.null(os.O_WRONLY)
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.childFiles = append(c.childFiles, w)
	c.parentFiles = append(c.parentFiles, r)
	c.copies = append(c.copies, func() error {
		_, err := io.Copy(to, r)
		r.Close()
		return err
	})
	return w, nil
}

func (c *Cmd) null(flag int) (*os.File, error) {
	f, err := os.OpenFile(os.DevNull, flag, 0)
	if err != nil {
		return nil, err
	}
	c.childFiles = append(c.childFiles, f)
	return f, nil
}

// watch has a goroutine interrupt the program when the context ends.
func (c *Cmd) watch() {
	if c.ctx == nil || c.ctx.Done() == nil || c.Cancel == nil && c.WaitDelay == 0 {
		return
	}
	c.watched = make(chan struct{})
	c.interrupted = make(chan error, 1)
	go func() {
		select {
		case <-c.watched:
			c.interrupted <- nil
			return
		case <-c.ctx.Done():
		}
		var err error
		if c.Cancel != nil {
			switch cancelErr := c.Cancel(); {
			case cancelErr == nil:
				err = c.ctx.Err()
			case !errors.Is(cancelErr, os.ErrProcessDone):
				err = cancelErr
			}
		}
		if c.WaitDelay > 0 {
			select {
			case <-c.watched:
			case <-time.After(c.WaitDelay):
				c.Process.Kill()
			}
		}
		c.interrupted <- err
	}()
}

// An ExitError is the end of a program with a status other than 0, or by a signal.
type ExitError struct {
	*os.ProcessState
	Stderr []byte // the beginning and the end of what it wrote there, from Output only
}

func (e *ExitError) Error() string { return e.ProcessState.String() }

// Wait waits for the end of the program, and until its input and output have been copied.
func (c *Cmd) Wait() error {
	if c.Process == nil {
		return errors.New("exec: not started")
	}
	if c.waited {
		return errors.New("exec: Wait was already called")
	}
	c.waited = true
	state, err := c.Process.Wait()
	if err == nil && !state.Success() {
		err = &ExitError{ProcessState: state}
	}
	c.ProcessState = state
	if c.watched != nil {
		close(c.watched)
		if interruptErr := <-c.interrupted; interruptErr != nil && err == nil {
			err = interruptErr
		}
	}
	if copyErr := c.waitForCopies(); err == nil {
		err = copyErr
	}
	closeAll(c.parentFiles)
	c.parentFiles = nil
	return err
}

func (c *Cmd) waitForCopies() error {
	var expired <-chan time.Time
	if c.WaitDelay > 0 {
		timer := time.NewTimer(c.WaitDelay)
		defer timer.Stop()
		expired = timer.C
	}
	var err error
	for range c.copies {
		select {
		case copyErr := <-c.copied:
			if err == nil {
				err = copyErr
			}
		case <-expired:
			closeAll(c.parentFiles)
			if err == nil {
				err = ErrWaitDelay
			}
			return err
		}
	}
	return err
}

// Output runs the program and returns what it writes to its standard output.
func (c *Cmd) Output() ([]byte, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	var out bytes.Buffer
	c.Stdout = &out
	if c.Stderr == nil {
		c.captured = &prefixSuffix{}
		c.Stderr = c.captured
	}
	err := c.Run()
	if exit, ok := err.(*ExitError); ok && c.captured != nil {
		exit.Stderr = c.captured.Bytes()
	}
	return out.Bytes(), err
}

// CombinedOutput runs the program and returns what it writes to its standard output and error.
func (c *Cmd) CombinedOutput() ([]byte, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	if c.Stderr != nil {
		return nil, errors.New("exec: Stderr already set")
	}
	var out bytes.Buffer
	c.Stdout = &out
	c.Stderr = &out
	err := c.Run()
	return out.Bytes(), err
}

// StdinPipe returns what is connected to the program's standard input. Wait closes it.
func (c *Cmd) StdinPipe() (io.WriteCloser, error) {
	if c.Stdin != nil {
		return nil, errors.New("exec: Stdin already set")
	}
	if c.Process != nil {
		return nil, errors.New("exec: StdinPipe after process started")
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.Stdin = r
	c.childFiles = append(c.childFiles, r)
	c.parentFiles = append(c.parentFiles, w)
	return w, nil
}

// StdoutPipe returns what is connected to the program's standard output. Wait closes it.
func (c *Cmd) StdoutPipe() (io.ReadCloser, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	if c.Process != nil {
		return nil, errors.New("exec: StdoutPipe after process started")
	}
	r, w, err := c.outputPipe()
	if err == nil {
		c.Stdout = w
	}
	return r, err
}

// StderrPipe returns what is connected to the program's standard error. Wait closes it.
func (c *Cmd) StderrPipe() (io.ReadCloser, error) {
	if c.Stderr != nil {
		return nil, errors.New("exec: Stderr already set")
	}
	if c.Process != nil {
		return nil, errors.New("exec: StderrPipe after process started")
	}
	r, w, err := c.outputPipe()
	if err == nil {
		c.Stderr = w
	}
	return r, err
}

func (c *Cmd) outputPipe() (io.ReadCloser, io.Writer, error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, nil, err
	}
	c.childFiles = append(c.childFiles, w)
	c.parentFiles = append(c.parentFiles, r)
	return r, w, nil
}

const keptBytes = 32 << 10

// A prefixSuffix keeps the first and the last keptBytes of what is written to it.
type prefixSuffix struct {
	prefix, suffix []byte
	skipped        int64
}

func (w *prefixSuffix) Write(p []byte) (n int, err error) {
	n = len(p)
	k := min(len(p), keptBytes-len(w.prefix))
	w.prefix = append(w.prefix, p[:k]...)
	w.suffix = append(w.suffix, p[k:]...)
	if excess := len(w.suffix) - keptBytes; excess > 0 {
		w.skipped += int64(excess)
		w.suffix = append([]byte(nil), w.suffix[excess:]...)
	}
	return n, nil
}

func (w *prefixSuffix) Bytes() []byte {
	var b bytes.Buffer
	b.Write(w.prefix)
	if w.skipped > 0 {
		b.WriteString("\n... omitting ")
		b.WriteString(strconv.FormatInt(w.skipped, 10))
		b.WriteString(" bytes ...\n")
	}
	b.Write(w.suffix)
	return b.Bytes()
}

package os

import (
	"errors"
	"syscall"
	"time"
)

// A Process is a process that was started or found.
type Process struct {
	Pid    int
	handle int  // a descriptor that becomes readable when the process ends, or -1
	done   bool // it ended
}

// A ProcAttr tells what a new process begins with.
type ProcAttr struct {
	Dir   string   // its current directory, if not that of this process
	Env   []string // its environment; nil: that of this process
	Files []*File  // its descriptors 0, 1, ...; nil: closed
	Sys   *syscall.SysProcAttr
}

// StartProcess starts a process that runs the program name with the arguments argv, the first of which is its own name.
func StartProcess(name string, argv []string, attr *ProcAttr) (*Process, error) {
	if attr == nil {
		attr = &ProcAttr{}
	}
	if attr.Dir != "" && (attr.Sys == nil || attr.Sys.Chroot == "") {
		if _, err := Stat(attr.Dir); err != nil {
			if pathErr, ok := err.(*PathError); ok {
				pathErr.Op = "chdir"
			}
			return nil, err
		}
	}
	sys := &syscall.ProcAttr{Dir: attr.Dir, Env: attr.Env, Sys: attr.Sys}
	if sys.Env == nil {
		sys.Env = Environ()
	}
	for _, f := range attr.Files {
		sys.Files = append(sys.Files, f.Fd())
	}
	pid, err := syscall.ForkExec(name, argv, sys)
	if err != nil {
		return nil, &PathError{Op: "fork/exec", Path: name, Err: err}
	}
	return &Process{Pid: pid, handle: openProcess(pid)}, nil
}

// openProcess returns a descriptor that becomes readable when a process ends, -1 if there is no such process.
func openProcess(pid int) (fd int)

// FindProcess returns the process with a number; it may not exist.
func FindProcess(pid int) (*Process, error) { return &Process{Pid: pid, handle: openProcess(pid)}, nil }

// Signal sends a signal to the process.
func (p *Process) Signal(sig Signal) error {
	if p.Pid == -1 {
		return errors.New("os: process already released")
	}
	if p.Pid == 0 {
		return errors.New("os: process not initialized")
	}
	s, ok := sig.(syscall.Signal)
	if !ok {
		return errors.New("os: unsupported signal type")
	}
	if p.done {
		return ErrProcessDone
	}
	err := syscall.Kill(p.Pid, s)
	if err == syscall.ESRCH {
		return ErrProcessDone
	}
	return err
}

// Kill ends the process.
func (p *Process) Kill() error { return p.Signal(Kill) }

// Release gives up the process.
func (p *Process) Release() error {
	p.Pid = -1
	p.forget()
	return nil
}

// forget closes the handle.
func (p *Process) forget() {
	if p.handle >= 0 {
		syscall.Close(p.handle)
		p.handle = -1
	}
}

// Wait waits for the process, which must be a child, to end.
func (p *Process) Wait() (*ProcessState, error) {
	if p.Pid == -1 {
		return nil, syscall.EINVAL
	}
	if p.handle >= 0 {
		waitRead(p.handle)
	}
	state := &ProcessState{}
	err := retry(func() (err error) {
		state.pid, err = syscall.Wait4(p.Pid, &state.status, 0, &state.usage)
		return err
	})
	if err != nil {
		return nil, NewSyscallError("wait", err)
	}
	p.done = true
	p.forget()
	return state, nil
}

// A ProcessState tells how a process ended.
type ProcessState struct {
	pid    int
	status syscall.WaitStatus
	usage  syscall.Rusage
}

// Pid returns the process's number.
func (p *ProcessState) Pid() int { return p.pid }

// Exited reports whether the process exited.
func (p *ProcessState) Exited() bool { return p.status.Exited() }

// Success reports whether the process exited with status 0.
func (p *ProcessState) Success() bool { return p.status.ExitStatus() == 0 }

// ExitCode returns the exit status, -1 if the process did not exit.
func (p *ProcessState) ExitCode() int {
	if p == nil {
		return -1
	}
	return p.status.ExitStatus()
}

// Sys returns the syscall.WaitStatus.
func (p *ProcessState) Sys() any { return p.status }

// SysUsage returns the *syscall.Rusage.
func (p *ProcessState) SysUsage() any { return &p.usage }

// UserTime returns the processor time the process used.
func (p *ProcessState) UserTime() time.Duration { return time.Duration(p.usage.Utime.Nano()) }

// SystemTime returns the processor time the system used for the process.
func (p *ProcessState) SystemTime() time.Duration { return time.Duration(p.usage.Stime.Nano()) }

// String describes how the process ended.
func (p *ProcessState) String() string {
	if p == nil {
		return "<nil>"
	}
	text := ""
	switch status := p.status; {
	case status.Exited():
		text = "exit status " + decimal(uint32(status.ExitStatus()))
	case status.Signaled():
		text = "signal: " + status.Signal().String()
	case status.Stopped():
		text = "stop signal: " + status.StopSignal().String()
	case status.Continued():
		text = "continued"
	}
	if p.status.CoreDump() {
		text += " (core dumped)"
	}
	return text
}

package os

import (
	"errors"
	"syscall"
	"time"
)

// Args are the program's name and arguments.
var Args []string = runtimeArgs()

func runtimeArgs() []string

// Exit ends the program at once, without running deferred functions.
func Exit(code int) { syscall.Exit(code) }

// Getpid returns the process's number.
func Getpid() int { return syscall.Getpid() }

// Getppid returns the number of the parent process.
func Getppid() int { return syscall.Getppid() }

// Getuid returns the user's number.
func Getuid() int { return syscall.Getuid() }

// Geteuid returns the effective user's number.
func Geteuid() int { return syscall.Geteuid() }

// Getgid returns the group's number.
func Getgid() int { return syscall.Getgid() }

// Getegid returns the effective group's number.
func Getegid() int { return syscall.Getegid() }

// Getgroups returns the numbers of all groups.
func Getgroups() ([]int, error) {
	groups, err := syscall.Getgroups()
	return groups, NewSyscallError("getgroups", err)
}

// Getpagesize returns the size of a page of memory.
func Getpagesize() int { return syscall.Getpagesize() }

// Hostname returns the name of the system.
func Hostname() (name string, err error) {
	name, errno := hostname()
	if errno != 0 {
		return "", NewSyscallError("gethostname", errno)
	}
	return name, nil
}

func hostname() (name string, errno syscall.Errno)

// Executable returns the path of the program, as far as its name tells.
func Executable() (string, error) {
	if len(Args) == 0 {
		return "", errors.New("os: no program name")
	}
	name := Args[0]
	if name != "" && name[0] == '/' {
		return name, nil
	}
	dir, err := Getwd()
	if err != nil {
		return "", err
	}
	return dir + "/" + name, nil
}

// A Signal is a signal of the system.
type Signal interface {
	String() string
	Signal()
}

// The signals that every system has.
var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

// A Process is a process that was found.
type Process struct {
	Pid  int
	done bool // it ended or was released
}

// FindProcess returns the process with a number; it may not exist.
func FindProcess(pid int) (*Process, error) { return &Process{Pid: pid}, nil }

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
	return nil
}

// Wait waits for the process, which must be a child, to end.
func (p *Process) Wait() (*ProcessState, error) {
	if p.Pid == -1 {
		return nil, syscall.EINVAL
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

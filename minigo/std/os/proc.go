package os

import (
	"errors"
	"syscall"
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

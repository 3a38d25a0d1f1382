package os

import (
	"errors"
	"internal/oserror"
	"io/fs"
	"syscall"
)

// Errors to be tested for with errors.Is.
var (
	ErrInvalid    = fs.ErrInvalid
	ErrPermission = fs.ErrPermission
	ErrExist      = fs.ErrExist
	ErrNotExist   = fs.ErrNotExist
	ErrClosed     = fs.ErrClosed

	ErrNoDeadline             = errors.New("file type does not support deadline")
	ErrDeadlineExceeded error = &deadlineError{}

	ErrProcessDone = errors.New("os: process already finished")
	ErrNoHandle    = errors.New("os: process handle unavailable")
)

// errClosedFile is what operations tell of a closed file that do not name it in a PathError with ErrClosed.
var errClosedFile = errors.New("use of closed file")

type deadlineError struct{}

func (*deadlineError) Error() string { return "i/o timeout" }

func (*deadlineError) Timeout() bool { return true }

func (*deadlineError) Temporary() bool { return true }

// PathError tells which operation failed on which file.
type PathError = fs.PathError

// A LinkError tells which operation failed on which two paths.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

// Error returns the operation, the paths and the cause.
func (e *LinkError) Error() string { return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error() }

// Unwrap returns the cause.
func (e *LinkError) Unwrap() error { return e.Err }

// A SyscallError tells which system call failed.
type SyscallError struct {
	Syscall string
	Err     error
}

// Error returns the system call and the cause.
func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }

// Unwrap returns the cause.
func (e *SyscallError) Unwrap() error { return e.Err }

// Timeout reports whether the cause is a timeout.
func (e *SyscallError) Timeout() bool { return timedOut(e.Err) }

// NewSyscallError returns err as a SyscallError, nil for nil.
func NewSyscallError(syscall string, err error) error {
	if err == nil {
		return nil
	}
	return &SyscallError{syscall, err}
}

func timedOut(err error) bool {
	t, ok := err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// cause returns the error in one of this package's.
func cause(err error) error {
	switch e := err.(type) {
	case *PathError:
		return e.Err
	case *LinkError:
		return e.Err
	case *SyscallError:
		return e.Err
	}
	return err
}

// means reports whether the cause of err is target or an error number that means it.
func means(err, target error) bool {
	err = cause(err)
	if err == target {
		return true
	}
	e, ok := err.(syscall.Errno)
	return ok && e.Is(target)
}

// IsExist reports whether err tells that a file exists already. It does not unwrap errors of other packages.
func IsExist(err error) bool { return means(err, oserror.ErrExist) }

// IsNotExist reports whether err tells that a file does not exist. It does not unwrap errors of other packages.
func IsNotExist(err error) bool { return means(err, oserror.ErrNotExist) }

// IsPermission reports whether err tells of a lack of permission. It does not unwrap errors of other packages.
func IsPermission(err error) bool { return means(err, oserror.ErrPermission) }

// IsTimeout reports whether err tells that time ran out.
func IsTimeout(err error) bool { return timedOut(cause(err)) }

// pathErr returns err as a PathError, nil for nil.
func pathErr(op, path string, err error) error {
	if err == nil {
		return nil
	}
	return &PathError{Op: op, Path: path, Err: err}
}

// retry repeats a system call while signals interrupt it.
func retry(call func() error) error {
	for {
		if err := call(); err != syscall.EINTR {
			return err
		}
	}
}

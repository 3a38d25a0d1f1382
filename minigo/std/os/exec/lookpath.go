package exec

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

var (
	// ErrNotFound is the error of a program that is in no directory of the path.
	ErrNotFound = errors.New("executable file not found in $PATH")
	// ErrDot is the error of a program that the path leads to through the current directory.
	ErrDot = errors.New("cannot run executable found relative to current directory")
)

// An Error is the failure to find a program.
type Error struct {
	Name string
	Err  error
}

func (e *Error) Error() string { return "exec: " + strconv.Quote(e.Name) + ": " + e.Err.Error() }

// Unwrap returns the reason.
func (e *Error) Unwrap() error { return e.Err }

// findExecutable tells why a file is not one that can be run.
func findExecutable(file string) error {
	info, err := os.Stat(file)
	if err != nil {
		return err
	}
	mode := info.Mode()
	if mode.IsDir() {
		return syscall.EISDIR
	}
	if mode&0111 == 0 {
		return fs.ErrPermission
	}
	return nil
}

// LookPath looks for a program in the directories that the environment variable PATH names; a name with a slash is
// that of the file.
func LookPath(file string) (string, error) {
	if strings.Contains(file, "/") {
		if err := findExecutable(file); err != nil {
			return "", &Error{file, err}
		}
		return file, nil
	}
	for _, dir := range filepath.SplitList(os.Getenv("PATH")) {
		if dir == "" {
			dir = "."
		}
		path := filepath.Join(dir, file)
		if err := findExecutable(path); err != nil {
			continue
		}
		if !filepath.IsAbs(path) {
			if dir == "." {
				path = "./" + strings.TrimPrefix(path, "./")
			}
			return path, &Error{file, ErrDot}
		}
		return path, nil
	}
	return "", &Error{file, ErrNotFound}
}

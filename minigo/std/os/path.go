package os

import (
	"errors"
	"internal/sysrand"
	"io/fs"
	"syscall"
)

var errEmptyRoot = errors.New("os: DirFS with empty root")

// Mkdir makes a directory.
func Mkdir(name string, perm FileMode) error {
	err := retry(func() error { return syscall.Mkdir(name, syscallMode(perm)) })
	return pathErr("mkdir", name, err)
}

// MkdirAll makes a directory and those above it that are missing.
func MkdirAll(path string, perm FileMode) error {
	if info, err := Stat(path); err == nil {
		if info.IsDir() {
			return nil
		}
		return &PathError{Op: "mkdir", Path: path, Err: syscall.ENOTDIR}
	}
	end := len(path)
	for end > 0 && path[end-1] == '/' {
		end--
	}
	for end > 0 && path[end-1] != '/' {
		end--
	}
	if end > 1 {
		if err := MkdirAll(path[:end-1], perm); err != nil {
			return err
		}
	}
	err := Mkdir(path, perm)
	if err != nil {
		if info, statErr := Lstat(path); statErr == nil && info.IsDir() {
			return nil
		}
	}
	return err
}

// Remove removes a file or an empty directory.
func Remove(name string) error {
	unlinkErr := retry(func() error { return syscall.Unlink(name) })
	if unlinkErr == nil {
		return nil
	}
	err := retry(func() error { return syscall.Rmdir(name) })
	if err == nil {
		return nil
	}
	// Whichever of the two was meant, its error is the one to tell.
	if err == syscall.ENOTDIR {
		err = unlinkErr
	}
	return &PathError{Op: "remove", Path: name, Err: err}
}

// RemoveAll removes a path and everything below it. It returns the first error, but tries everything; a path that does
// not exist is none.
func RemoveAll(path string) error {
	if path == "" {
		return nil
	}
	if path == "." || len(path) >= 2 && path[len(path)-2:] == "/." {
		return &PathError{Op: "RemoveAll", Path: path, Err: syscall.EINVAL}
	}
	err := Remove(path)
	if err == nil || IsNotExist(err) {
		return nil
	}
	failure := &PathError{Op: "unlinkat", Path: path, Err: cause(err)}
	info, err := Lstat(path)
	if err != nil || !info.IsDir() {
		if IsNotExist(err) {
			return nil
		}
		return failure
	}
	entries, err := ReadDir(path)
	if err != nil {
		if IsNotExist(err) {
			return nil
		}
		return err
	}
	var first error
	for _, entry := range entries {
		if err := RemoveAll(path + "/" + entry.Name()); err != nil && first == nil {
			first = err
		}
	}
	err = Remove(path)
	if err == nil || IsNotExist(err) {
		return nil
	}
	if first != nil {
		return first
	}
	failure.Err = cause(err)
	return failure
}

// Rename moves a file, also onto another that is no directory.
func Rename(oldpath, newpath string) error {
	if info, err := Lstat(newpath); err == nil && info.IsDir() {
		// rename(2) may take it; this function does not, except for a change in case only.
		if old, err := Lstat(oldpath); err != nil {
			return &LinkError{"rename", oldpath, newpath, cause(err)}
		} else if newpath == oldpath || !SameFile(old, info) {
			return &LinkError{"rename", oldpath, newpath, syscall.EEXIST}
		}
	}
	err := retry(func() error { return syscall.Rename(oldpath, newpath) })
	return linkErr("rename", oldpath, newpath, err)
}

func linkErr(op, oldname, newname string, err error) error {
	if err == nil {
		return nil
	}
	return &LinkError{op, oldname, newname, err}
}

// Link gives a file one more name.
func Link(oldname, newname string) error {
	return linkErr("link", oldname, newname, retry(func() error { return syscall.Link(oldname, newname) }))
}

// Symlink makes newname a symbolic link to oldname.
func Symlink(oldname, newname string) error {
	return linkErr("symlink", oldname, newname, retry(func() error { return syscall.Symlink(oldname, newname) }))
}

// Readlink returns what a symbolic link points to.
func Readlink(name string) (string, error) {
	for size := 128; ; size *= 2 {
		b := make([]byte, size)
		var n int
		err := retry(func() (err error) {
			n, err = syscall.Readlink(name, b)
			return err
		})
		if err != nil {
			return "", &PathError{Op: "readlink", Path: name, Err: err}
		}
		if n < size {
			return string(b[:n]), nil
		}
	}
}

// Truncate changes the size of a file.
func Truncate(name string, size int64) error {
	return pathErr("truncate", name, retry(func() error { return syscall.Truncate(name, size) }))
}

// Chdir changes the current directory.
func Chdir(dir string) error { return pathErr("chdir", dir, syscall.Chdir(dir)) }

// Getwd returns the current directory: $PWD if that names it, else as the system tells.
func Getwd() (dir string, err error) {
	if pwd := Getenv("PWD"); len(pwd) > 0 && pwd[0] == '/' {
		here, err1 := Stat(".")
		there, err2 := Stat(pwd)
		if err1 == nil && err2 == nil && SameFile(here, there) {
			return pwd, nil
		}
	}
	dir, err = syscall.Getwd()
	return dir, NewSyscallError("getwd", err)
}

// TempDir returns the directory for temporary files.
func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

// temporary calls attempt with names made of a pattern until one is free.
func temporary(op, dir, pattern string, attempt func(name string) error) error {
	if dir == "" {
		dir = TempDir()
	}
	prefix, suffix := pattern, ""
	for i := range len(pattern) {
		switch pattern[i] {
		case '/':
			return &PathError{Op: op, Path: pattern, Err: errors.New("pattern contains path separator")}
		case '*':
			prefix, suffix = pattern[:i], pattern[i+1:]
		}
	}
	if dir[len(dir)-1] != '/' {
		dir += "/"
	}
	for tries := 1; ; tries++ {
		err := attempt(dir + prefix + decimal(uint32(sysrand.Uint64())) + suffix)
		if !IsExist(err) {
			return err
		}
		if tries == 10000 {
			return &PathError{Op: op, Path: dir + prefix + "*" + suffix, Err: ErrExist}
		}
	}
}

func decimal(u uint32) string {
	var b [10]byte
	at := len(b)
	for {
		at--
		b[at] = byte('0' + u%10)
		u /= 10
		if u == 0 {
			return string(b[at:])
		}
	}
}

// CreateTemp makes and opens a new file in dir, or TempDir if that is "". Its name is the pattern with a random number
// for its last star, or at its end.
func CreateTemp(dir, pattern string) (*File, error) {
	var f *File
	err := temporary("createtemp", dir, pattern, func(name string) (err error) {
		f, err = OpenFile(name, O_RDWR|O_CREATE|O_EXCL, 0600)
		return err
	})
	return f, err
}

// MkdirTemp makes a new directory, named as by CreateTemp.
func MkdirTemp(dir, pattern string) (string, error) {
	var made string
	err := temporary("mkdirtemp", dir, pattern, func(name string) error {
		made = name
		return Mkdir(name, 0700)
	})
	if err != nil {
		return "", err
	}
	return made, nil
}

// CopyFS copies a file system to a directory. It does not overwrite files.
func CopyFS(dir string, fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		target := dir + "/" + path
		switch d.Type() {
		case ModeDir:
			return MkdirAll(target, 0777)
		case ModeSymlink:
			link, err := fs.ReadLink(fsys, path)
			if err != nil {
				return err
			}
			return Symlink(link, target)
		case 0:
			return copyFile(target, fsys, path)
		}
		return &PathError{Op: "CopyFS", Path: path, Err: ErrInvalid}
	})
}

func copyFile(target string, fsys fs.FS, path string) error {
	r, err := fsys.Open(path)
	if err != nil {
		return err
	}
	defer r.Close()
	info, err := r.Stat()
	if err != nil {
		return err
	}
	w, err := OpenFile(target, O_CREATE|O_EXCL|O_WRONLY, 0666|info.Mode()&0777)
	if err != nil {
		return err
	}
	if _, err := w.ReadFrom(r); err != nil {
		w.Close()
		return &PathError{Op: "Copy", Path: target, Err: err}
	}
	return w.Close()
}

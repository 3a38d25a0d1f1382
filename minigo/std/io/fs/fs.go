// Package fs defines file systems by what can be asked of them.
package fs

import (
	"errors"
	"internal/oserror"
	"io"
	"time"
	"unicode/utf8"
)

// An FS is a tree of files.
type FS interface {
	// Open opens a file; its errors are of type *PathError.
	Open(name string) (File, error)
}

// A File is an open file of an FS.
type File interface {
	Stat() (FileInfo, error)
	Read([]byte) (int, error)
	Close() error
}

// A DirEntry is an entry of a directory.
type DirEntry interface {
	Name() string
	IsDir() bool
	Type() FileMode
	Info() (FileInfo, error)
}

// A ReadDirFile is a directory whose entries ReadDir returns: all the rest, or at most n if n > 0.
type ReadDirFile interface {
	File
	ReadDir(n int) ([]DirEntry, error)
}

// A FileInfo describes a file.
type FileInfo interface {
	Name() string
	Size() int64
	Mode() FileMode
	ModTime() time.Time
	IsDir() bool
	Sys() any
}

// Errors to be tested for with errors.Is.
var (
	ErrInvalid    = oserror.ErrInvalid
	ErrPermission = oserror.ErrPermission
	ErrExist      = oserror.ErrExist
	ErrNotExist   = oserror.ErrNotExist
	ErrClosed     = oserror.ErrClosed
)

// A PathError tells which operation failed on which file.
type PathError struct {
	Op   string
	Path string
	Err  error
}

// Error returns the operation, the path and the cause.
func (e *PathError) Error() string { return e.Op + " " + e.Path + ": " + e.Err.Error() }

// Unwrap returns the cause.
func (e *PathError) Unwrap() error { return e.Err }

// Timeout reports whether the cause is a timeout.
func (e *PathError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// ValidPath reports whether an FS may be asked for name: no leading, trailing or double slashes, no "." or ".." but ".".
func ValidPath(name string) bool {
	if !utf8.ValidString(name) {
		return false
	}
	if name == "." {
		return true
	}
	start := 0
	for i := 0; i <= len(name); i++ {
		if i < len(name) && name[i] != '/' {
			continue
		}
		if elem := name[start:i]; elem == "" || elem == "." || elem == ".." {
			return false
		}
		start = i + 1
	}
	return true
}

// A ReadFileFS is an FS with its own ReadFile.
type ReadFileFS interface {
	FS
	ReadFile(name string) ([]byte, error)
}

// ReadFile returns the contents of a file.
func ReadFile(fsys FS, name string) ([]byte, error) {
	if r, ok := fsys.(ReadFileFS); ok {
		return r.ReadFile(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	size := 0
	if info, err := file.Stat(); err == nil && int64(int(info.Size())) == info.Size() {
		size = int(info.Size())
	}
	data := make([]byte, 0, size+1)
	for {
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
		n, err := file.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err != nil {
			if err == io.EOF {
				err = nil
			}
			return data, err
		}
	}
}

// A StatFS is an FS with its own Stat.
type StatFS interface {
	FS
	Stat(name string) (FileInfo, error)
}

// Stat describes a file.
func Stat(fsys FS, name string) (FileInfo, error) {
	if s, ok := fsys.(StatFS); ok {
		return s.Stat(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return file.Stat()
}

// A ReadLinkFS is an FS that knows symbolic links.
type ReadLinkFS interface {
	FS
	ReadLink(name string) (string, error)
	Lstat(name string) (FileInfo, error)
}

// ReadLink returns what a symbolic link points to.
func ReadLink(fsys FS, name string) (string, error) {
	if l, ok := fsys.(ReadLinkFS); ok {
		return l.ReadLink(name)
	}
	return "", &PathError{Op: "readlink", Path: name, Err: ErrInvalid}
}

// Lstat is Stat, but describes a symbolic link itself.
func Lstat(fsys FS, name string) (FileInfo, error) {
	if l, ok := fsys.(ReadLinkFS); ok {
		return l.Lstat(name)
	}
	return Stat(fsys, name)
}

// A ReadDirFS is an FS with its own ReadDir.
type ReadDirFS interface {
	FS
	ReadDir(name string) ([]DirEntry, error)
}

// ReadDir returns the entries of a directory, sorted by name.
func ReadDir(fsys FS, name string) ([]DirEntry, error) {
	if r, ok := fsys.(ReadDirFS); ok {
		return r.ReadDir(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	dir, ok := file.(ReadDirFile)
	if !ok {
		return nil, &PathError{Op: "readdir", Path: name, Err: errors.New("not implemented")}
	}
	list, err := dir.ReadDir(-1)
	sortEntries(list)
	return list, err
}

// sortEntries sorts by name, by merging: directories come in long sorted runs as often as not.
func sortEntries(list []DirEntry) {
	if len(list) < 2 {
		return
	}
	middle := len(list) / 2
	low, high := list[:middle], list[middle:]
	sortEntries(low)
	sortEntries(high)
	if low[middle-1].Name() <= high[0].Name() {
		return
	}
	low = append([]DirEntry(nil), low...)
	for to := 0; len(low) > 0; to++ {
		if len(high) > 0 && high[0].Name() < low[0].Name() {
			list[to], high = high[0], high[1:]
		} else {
			list[to], low = low[0], low[1:]
		}
	}
}

// FileInfoToDirEntry returns a DirEntry that tells what info tells, nil for nil.
func FileInfoToDirEntry(info FileInfo) DirEntry {
	if info == nil {
		return nil
	}
	return dirInfo{info}
}

type dirInfo struct{ info FileInfo }

func (d dirInfo) Name() string { return d.info.Name() }

func (d dirInfo) IsDir() bool { return d.info.IsDir() }

func (d dirInfo) Type() FileMode { return d.info.Mode().Type() }

func (d dirInfo) Info() (FileInfo, error) { return d.info, nil }

func (d dirInfo) String() string { return FormatDirEntry(d) }

// FormatFileInfo returns mode, size, time and name in one line.
func FormatFileInfo(info FileInfo) string {
	b := []byte(info.Mode().String())
	b = append(b, ' ')
	size := info.Size()
	magnitude := uint64(size)
	if size < 0 {
		b = append(b, '-')
		magnitude = -magnitude
	}
	var digits [20]byte
	at := len(digits)
	for {
		at--
		digits[at] = byte('0' + magnitude%10)
		magnitude /= 10
		if magnitude == 0 {
			break
		}
	}
	b = append(b, digits[at:]...)
	b = append(b, ' ')
	b = append(b, info.ModTime().Format(time.DateTime)...)
	b = append(b, ' ')
	b = append(b, info.Name()...)
	if info.IsDir() {
		b = append(b, '/')
	}
	return string(b)
}

// FormatDirEntry returns type and name in one line.
func FormatDirEntry(dir DirEntry) string {
	mode := dir.Type().String()
	mode = mode[:len(mode)-len("rwxrwxrwx")]
	line := mode + " " + dir.Name()
	if dir.IsDir() {
		line += "/"
	}
	return line
}

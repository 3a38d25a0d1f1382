package os

import (
	"io/fs"
	"syscall"
	"time"
)

// A FileInfo describes a file.
type FileInfo = fs.FileInfo

// A fileStat is the FileInfo of this package.
type fileStat struct {
	name    string
	size    int64
	mode    FileMode
	modTime time.Time
	sys     syscall.Stat_t
}

func (s *fileStat) Name() string { return s.name }

func (s *fileStat) Size() int64 { return s.size }

func (s *fileStat) Mode() FileMode { return s.mode }

func (s *fileStat) ModTime() time.Time { return s.modTime }

func (s *fileStat) IsDir() bool { return s.mode.IsDir() }

func (s *fileStat) Sys() any { return &s.sys }

// fill sets the other fields from sys.
func (s *fileStat) fill(name string) {
	s.name = basename(name)
	s.size = s.sys.Size
	s.modTime = time.Unix(s.sys.Mtim.Sec, s.sys.Mtim.Nsec)
	s.mode = FileMode(s.sys.Mode & 0777)
	switch s.sys.Mode & syscall.S_IFMT {
	case syscall.S_IFBLK:
		s.mode |= ModeDevice
	case syscall.S_IFCHR:
		s.mode |= ModeDevice | ModeCharDevice
	case syscall.S_IFDIR:
		s.mode |= ModeDir
	case syscall.S_IFIFO:
		s.mode |= ModeNamedPipe
	case syscall.S_IFLNK:
		s.mode |= ModeSymlink
	case syscall.S_IFSOCK:
		s.mode |= ModeSocket
	}
	if s.sys.Mode&syscall.S_ISGID != 0 {
		s.mode |= ModeSetgid
	}
	if s.sys.Mode&syscall.S_ISUID != 0 {
		s.mode |= ModeSetuid
	}
	if s.sys.Mode&syscall.S_ISVTX != 0 {
		s.mode |= ModeSticky
	}
}

// basename returns the last element of a path.
func basename(name string) string {
	for len(name) > 1 && name[len(name)-1] == '/' {
		name = name[:len(name)-1]
	}
	for i := len(name) - 1; i >= 0; i-- {
		if name[i] == '/' && i+1 < len(name) {
			return name[i+1:]
		}
	}
	return name
}

// Stat describes a file.
func Stat(name string) (FileInfo, error) {
	var s fileStat
	if err := retry(func() error { return syscall.Stat(name, &s.sys) }); err != nil {
		return nil, &PathError{Op: "stat", Path: name, Err: err}
	}
	s.fill(name)
	return &s, nil
}

// Lstat is Stat, but describes a symbolic link itself.
func Lstat(name string) (FileInfo, error) {
	var s fileStat
	if err := retry(func() error { return syscall.Lstat(name, &s.sys) }); err != nil {
		return nil, &PathError{Op: "lstat", Path: name, Err: err}
	}
	s.fill(name)
	return &s, nil
}

// Stat describes the file.
func (f *File) Stat() (FileInfo, error) {
	var s fileStat
	if err := f.do("stat", func(fd int) error { return syscall.Fstat(fd, &s.sys) }); err != nil {
		return nil, err
	}
	s.fill(f.name)
	return &s, nil
}

// SameFile reports whether two descriptions by this package are of one file.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok1 := fi1.(*fileStat)
	b, ok2 := fi2.(*fileStat)
	return ok1 && ok2 && a.sys.Dev == b.sys.Dev && a.sys.Ino == b.sys.Ino
}

// Chmod changes the mode of a file.
func Chmod(name string, mode FileMode) error {
	return pathErr("chmod", name, retry(func() error { return syscall.Chmod(name, syscallMode(mode)) }))
}

// Chown changes the owner of a file.
func Chown(name string, uid, gid int) error {
	return pathErr("chown", name, retry(func() error { return syscall.Chown(name, uid, gid) }))
}

// Lchown is Chown, but changes a symbolic link itself.
func Lchown(name string, uid, gid int) error {
	return pathErr("lchown", name, retry(func() error { return syscall.Lchown(name, uid, gid) }))
}

// Chtimes changes a file's times of access and modification; a zero Time leaves one as it is.
func Chtimes(name string, atime time.Time, mtime time.Time) error {
	const omit = 1<<30 - 2
	times := []syscall.Timespec{{Nsec: omit}, {Nsec: omit}}
	for i, t := range []time.Time{atime, mtime} {
		if !t.IsZero() {
			times[i] = syscall.Timespec{Sec: t.Unix(), Nsec: int64(t.Nanosecond())}
		}
	}
	return pathErr("chtimes", name, syscall.UtimesNano(name, times))
}

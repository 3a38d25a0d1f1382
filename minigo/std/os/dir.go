package os

import (
	"io"
	"io/fs"
	"syscall"
)

// A DirEntry is an entry of a directory.
type DirEntry = fs.DirEntry

// A dirReader holds what was read of a directory but not yet told.
type dirReader struct {
	buf  []byte
	left []byte
}

// A unixDirent is the DirEntry of this package.
type unixDirent struct {
	parent string
	name   string
	typ    FileMode
	info   FileInfo
}

func (d *unixDirent) Name() string { return d.name }

func (d *unixDirent) IsDir() bool { return d.typ.IsDir() }

func (d *unixDirent) Type() FileMode { return d.typ }

func (d *unixDirent) Info() (FileInfo, error) {
	if d.info != nil {
		return d.info, nil
	}
	return Lstat(d.parent + "/" + d.name)
}

func (d *unixDirent) String() string { return fs.FormatDirEntry(d) }

// A record of the system: inode and offset of 8 bytes each, the length of the record of 2, the type, and the name with
// a zero byte behind it.
const (
	recordLen  = 16
	recordType = 18
	recordName = 19
)

// next returns the next entry but "." and "..", "" at the end.
func (d *dirReader) next(fd int) (name string, kind byte, err error) {
	for {
		if len(d.left) == 0 {
			var n int
			err := retry(func() (err error) {
				n, err = syscall.ReadDirent(fd, d.buf)
				return err
			})
			if err != nil || n <= 0 {
				return "", 0, err
			}
			d.left = d.buf[:n]
		}
		size := int(d.left[recordLen]) | int(d.left[recordLen+1])<<8
		record := d.left[:size]
		d.left = d.left[size:]
		end := recordName
		for end < len(record) && record[end] != 0 {
			end++
		}
		name := string(record[recordName:end])
		if name != "." && name != ".." && name != "" {
			return name, record[recordType], nil
		}
	}
}

// list calls add for up to n entries, or for all if n <= 0.
func (f *File) list(n int, add func(name string, kind byte) error) error {
	if f.fd < 0 {
		return &PathError{Op: "readdirent", Path: f.name, Err: errClosedFile}
	}
	if f.dir == nil {
		f.dir = &dirReader{buf: make([]byte, 8192)}
	}
	for count := 0; n <= 0 || count < n; {
		name, kind, err := f.dir.next(f.fd)
		if err != nil {
			return &PathError{Op: "readdirent", Path: f.name, Err: err}
		}
		if name == "" {
			if n > 0 && count == 0 {
				return io.EOF
			}
			return nil
		}
		if err := add(name, kind); err == nil {
			count++
		} else if !IsNotExist(err) { // else it was removed since
			return err
		}
	}
	return nil
}

// entry returns the DirEntry of a record.
func (f *File) entry(name string, kind byte) (DirEntry, error) {
	d := &unixDirent{parent: f.name, name: name}
	switch kind {
	case syscall.DT_BLK:
		d.typ = ModeDevice
	case syscall.DT_CHR:
		d.typ = ModeDevice | ModeCharDevice
	case syscall.DT_DIR:
		d.typ = ModeDir
	case syscall.DT_FIFO:
		d.typ = ModeNamedPipe
	case syscall.DT_LNK:
		d.typ = ModeSymlink
	case syscall.DT_SOCK:
		d.typ = ModeSocket
	case syscall.DT_REG:
	default:
		info, err := Lstat(f.name + "/" + name)
		if err != nil {
			return nil, err
		}
		d.typ = info.Mode().Type()
		d.info = info
	}
	return d, nil
}

// ReadDir returns up to n entries of a directory in its own order, or all the rest if n <= 0.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	entries := []DirEntry{}
	err := f.list(n, func(name string, kind byte) error {
		entry, err := f.entry(name, kind)
		if err == nil {
			entries = append(entries, entry)
		}
		return err
	})
	return entries, err
}

// Readdir is ReadDir, but returns descriptions of the files.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	infos := []FileInfo{}
	err := f.list(n, func(name string, kind byte) error {
		info, err := Lstat(f.name + "/" + name)
		if err == nil {
			infos = append(infos, info)
		}
		return err
	})
	return infos, err
}

// Readdirnames is ReadDir, but returns names.
func (f *File) Readdirnames(n int) (names []string, err error) {
	if f == nil {
		return nil, ErrInvalid
	}
	names = []string{}
	err = f.list(n, func(name string, kind byte) error {
		names = append(names, name)
		return nil
	})
	return names, err
}

// directories is the file system of which ReadDir reads directories.
type directories struct{}

func (directories) Open(name string) (fs.File, error) {
	f, err := OpenFile(name, O_RDONLY|syscall.O_DIRECTORY, 0)
	if err != nil {
		return nil, err
	}
	return f, nil
}

// ReadDir returns the entries of a directory, sorted by name.
func ReadDir(name string) ([]DirEntry, error) { return fs.ReadDir(directories{}, name) }

// DirFS returns the tree of files below dir as a file system.
func DirFS(dir string) fs.FS { return dirFS(dir) }

type dirFS string

// path returns the path of a name in the file system.
func (dir dirFS) path(op, name string) (string, error) {
	if dir == "" {
		return "", &PathError{Op: op, Path: name, Err: errEmptyRoot}
	}
	if !fs.ValidPath(name) {
		return "", &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	if dir[len(dir)-1] == PathSeparator {
		return string(dir) + name, nil
	}
	return string(dir) + "/" + name, nil
}

// relative puts the name in the file system into an error.
func relative(err error, name string) error {
	if e, ok := err.(*PathError); ok {
		e.Path = name
	}
	return err
}

func (dir dirFS) Open(name string) (fs.File, error) {
	path, err := dir.path("open", name)
	if err != nil {
		return nil, err
	}
	f, err := Open(path)
	if err != nil {
		return nil, relative(err, name)
	}
	return f, nil
}

func (dir dirFS) ReadFile(name string) ([]byte, error) {
	path, err := dir.path("readfile", name)
	if err != nil {
		return nil, err
	}
	data, err := ReadFile(path)
	return data, relative(err, name)
}

func (dir dirFS) ReadDir(name string) ([]DirEntry, error) {
	path, err := dir.path("readdir", name)
	if err != nil {
		return nil, err
	}
	entries, err := ReadDir(path)
	return entries, relative(err, name)
}

func (dir dirFS) Stat(name string) (fs.FileInfo, error) {
	path, err := dir.path("stat", name)
	if err != nil {
		return nil, err
	}
	info, err := Stat(path)
	return info, relative(err, name)
}

func (dir dirFS) Lstat(name string) (fs.FileInfo, error) {
	path, err := dir.path("lstat", name)
	if err != nil {
		return nil, err
	}
	info, err := Lstat(path)
	return info, relative(err, name)
}

func (dir dirFS) ReadLink(name string) (string, error) {
	path, err := dir.path("readlink", name)
	if err != nil {
		return "", err
	}
	target, err := Readlink(path)
	return target, relative(err, name)
}

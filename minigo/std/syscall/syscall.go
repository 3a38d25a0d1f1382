// Package syscall offers the system calls that os, time and programs need, under Go's names. Each is a native that returns
// the error number; a call that a signal interrupted returns EINTR and is the caller's to repeat.
package syscall

// The standard descriptors.
var (
	Stdin  = 0
	Stdout = 1
	Stderr = 2
)

// PathMax is the longest path the system takes.
const PathMax = 0x1000

// Exit ends the program without running deferred functions.
func Exit(code int)

// Open opens a file and returns its descriptor.
func Open(path string, mode int, perm uint32) (fd int, err error) {
	fd, e := open(path, mode, perm)
	return fd, e.err()
}

// Creat makes a new file, or empties an old one, for writing.
func Creat(path string, mode uint32) (fd int, err error) {
	return Open(path, O_CREAT|O_WRONLY|O_TRUNC, mode)
}

// Close closes a descriptor.
func Close(fd int) (err error) { return closeFD(fd).err() }

// Read reads into p.
func Read(fd int, p []byte) (n int, err error) {
	n, e := read(fd, p)
	return n, e.err()
}

// Write writes p.
func Write(fd int, p []byte) (n int, err error) {
	n, e := write(fd, p)
	return n, e.err()
}

// Pread reads at an offset.
func Pread(fd int, p []byte, offset int64) (n int, err error) {
	n, e := pread(fd, p, offset)
	return n, e.err()
}

// Pwrite writes at an offset.
func Pwrite(fd int, p []byte, offset int64) (n int, err error) {
	n, e := pwrite(fd, p, offset)
	return n, e.err()
}

// Seek moves the offset of a descriptor.
func Seek(fd int, offset int64, whence int) (off int64, err error) {
	off, e := lseek(fd, offset, whence)
	return off, e.err()
}

// Pipe makes a pipe: p[0] is read, p[1] is written.
func Pipe(p []int) error { return Pipe2(p, 0) }

// Pipe2 is Pipe with flags of Open.
func Pipe2(p []int, flags int) error {
	if len(p) != 2 {
		return EINVAL
	}
	r, w, e := pipe(flags)
	if e == 0 {
		p[0], p[1] = r, w
	}
	return e.err()
}

// Dup copies a descriptor.
func Dup(oldfd int) (fd int, err error) {
	fd, e := dup(oldfd)
	return fd, e.err()
}

// Dup2 makes newfd a copy of oldfd.
func Dup2(oldfd int, newfd int) (err error) { return dup2(oldfd, newfd).err() }

// CloseOnExec marks a descriptor to be closed when another program is run.
func CloseOnExec(fd int) { closeOnExec(fd) }

// SetNonblock changes whether operations on a descriptor may wait.
func SetNonblock(fd int, nonblocking bool) (err error) { return setNonblock(fd, nonblocking).err() }

// Fsync writes a file's data to its device.
func Fsync(fd int) (err error) { return fsync(fd).err() }

// Ftruncate changes the size of an open file.
func Ftruncate(fd int, length int64) (err error) { return ftruncate(fd, length).err() }

// Truncate changes the size of a file.
func Truncate(path string, length int64) (err error) { return truncate(path, length).err() }

// Flock locks or unlocks an open file.
func Flock(fd int, how int) (err error) {
	for tries := 0; ; tries++ {
		e := flock(fd, how|LOCK_NB)
		if e != EWOULDBLOCK || how&LOCK_NB != 0 {
			return e.err()
		}
		pause(tries)
	}
}

// nap lets other goroutines run for so many nanoseconds.
func nap(ns int64)

// pause waits before another try of a call that would have stopped all goroutines: at first for 0.1 ms, later for up to 6.4 ms.
func pause(tries int) { nap(100000 << min(tries, 6)) }

// Stat describes a file.
func Stat(path string, stat *Stat_t) (err error) { return statPath(path, true, stat).err() }

// Lstat is Stat, but describes a symbolic link itself.
func Lstat(path string, stat *Stat_t) (err error) { return statPath(path, false, stat).err() }

// Fstat describes an open file.
func Fstat(fd int, stat *Stat_t) (err error) { return fstat(fd, stat).err() }

// Access checks whether the process may use a file.
func Access(path string, mode uint32) (err error) { return access(path, mode).err() }

// Mkdir makes a directory.
func Mkdir(path string, mode uint32) (err error) { return mkdir(path, mode).err() }

// Mkfifo makes a named pipe.
func Mkfifo(path string, mode uint32) (err error) { return mkfifo(path, mode).err() }

// Rmdir removes an empty directory.
func Rmdir(path string) error { return rmdir(path).err() }

// Unlink removes a name.
func Unlink(path string) error { return unlink(path).err() }

// Rename gives a file another name.
func Rename(oldpath string, newpath string) (err error) { return rename(oldpath, newpath).err() }

// Link gives a file one more name.
func Link(oldpath string, newpath string) (err error) { return link(oldpath, newpath).err() }

// Symlink makes a symbolic link to oldpath.
func Symlink(oldpath string, newpath string) (err error) { return symlink(oldpath, newpath).err() }

// Readlink reads what a symbolic link points to.
func Readlink(path string, buf []byte) (n int, err error) {
	n, e := readlink(path, buf)
	return n, e.err()
}

// Chmod changes a file's permissions.
func Chmod(path string, mode uint32) (err error) { return chmod(path, mode).err() }

// Fchmod changes an open file's permissions.
func Fchmod(fd int, mode uint32) (err error) { return fchmod(fd, mode).err() }

// Chown changes a file's owner.
func Chown(path string, uid int, gid int) (err error) { return chown(path, uid, gid, true).err() }

// Lchown is Chown, but changes a symbolic link itself.
func Lchown(path string, uid int, gid int) (err error) { return chown(path, uid, gid, false).err() }

// Fchown changes an open file's owner.
func Fchown(fd int, uid int, gid int) (err error) { return fchown(fd, uid, gid).err() }

// UtimesNano sets a file's times of access and modification.
func UtimesNano(path string, ts []Timespec) (err error) {
	if len(ts) != 2 {
		return EINVAL
	}
	return utimes(path, ts[0], ts[1]).err()
}

// Chdir changes the current directory.
func Chdir(path string) (err error) { return chdir(path).err() }

// Fchdir changes the current directory to an open one.
func Fchdir(fd int) (err error) { return fchdir(fd).err() }

// Getwd returns the current directory.
func Getwd() (wd string, err error) {
	wd, e := getcwd()
	return wd, e.err()
}

// ReadDirent reads records of directory entries, as the system lays them out.
func ReadDirent(fd int, buf []byte) (n int, err error) {
	n, e := getdents(fd, buf)
	return n, e.err()
}

// Kill sends a signal.
func Kill(pid int, sig Signal) (err error) { return kill(pid, int(sig)).err() }

// Wait4 waits for a child process.
func Wait4(pid int, wstatus *WaitStatus, options int, rusage *Rusage) (wpid int, err error) {
	wpid, status, e := wait4(pid, options|WNOHANG, rusage)
	for tries := 0; wpid == 0 && e == 0 && options&WNOHANG == 0; tries++ {
		pause(tries)
		wpid, status, e = wait4(pid, options|WNOHANG, rusage)
	}
	if wstatus != nil {
		*wstatus = WaitStatus(status)
	}
	return wpid, e.err()
}

// Umask changes the permissions new files do not get.
func Umask(mask int) (oldmask int) { return umask(mask) }

// Getrlimit returns a limit.
func Getrlimit(resource int, rlim *Rlimit) (err error) { return getrlimit(resource, rlim).err() }

// Setrlimit changes a limit.
func Setrlimit(resource int, rlim *Rlimit) error { return setrlimit(resource, rlim).err() }

// Getrusage tells what the process used.
func Getrusage(who int, rusage *Rusage) (err error) { return getrusage(who, rusage).err() }

// Gettimeofday tells the time.
func Gettimeofday(tv *Timeval) (err error) {
	tv.Sec, tv.Usec = gettimeofday()
	return nil
}

// Getpid returns the process's number.
func Getpid() (pid int)

// Getppid returns the parent's number.
func Getppid() (ppid int)

// Gettid returns the thread's number.
func Gettid() (tid int)

// Getuid returns the user's number.
func Getuid() (uid int)

// Geteuid returns the effective user's number.
func Geteuid() (euid int)

// Getgid returns the group's number.
func Getgid() (gid int)

// Getegid returns the effective group's number.
func Getegid() (egid int)

// Getpgrp returns the process group's number.
func Getpgrp() (pid int)

// Getpagesize returns the size of a page of memory.
func Getpagesize() int

// Getgroups returns the numbers of all groups.
func Getgroups() (gids []int, err error) {
	gids, e := getgroups()
	return gids, e.err()
}

func open(path string, mode int, perm uint32) (fd int, e Errno)
func closeFD(fd int) Errno
func read(fd int, p []byte) (n int, e Errno)
func write(fd int, p []byte) (n int, e Errno)
func pread(fd int, p []byte, offset int64) (n int, e Errno)
func pwrite(fd int, p []byte, offset int64) (n int, e Errno)
func lseek(fd int, offset int64, whence int) (off int64, e Errno)
func pipe(flags int) (r, w int, e Errno)
func dup(oldfd int) (fd int, e Errno)
func dup2(oldfd, newfd int) Errno
func closeOnExec(fd int)
func setNonblock(fd int, nonblocking bool) Errno
func fsync(fd int) Errno
func ftruncate(fd int, length int64) Errno
func truncate(path string, length int64) Errno
func flock(fd, how int) Errno
func statPath(path string, follow bool, stat *Stat_t) Errno
func fstat(fd int, stat *Stat_t) Errno
func access(path string, mode uint32) Errno
func mkdir(path string, mode uint32) Errno
func mkfifo(path string, mode uint32) Errno
func rmdir(path string) Errno
func unlink(path string) Errno
func rename(oldpath, newpath string) Errno
func link(oldpath, newpath string) Errno
func symlink(oldpath, newpath string) Errno
func readlink(path string, buf []byte) (n int, e Errno)
func chmod(path string, mode uint32) Errno
func fchmod(fd int, mode uint32) Errno
func chown(path string, uid, gid int, follow bool) Errno
func fchown(fd, uid, gid int) Errno
func utimes(path string, access, modification Timespec) Errno
func chdir(path string) Errno
func fchdir(fd int) Errno
func getcwd() (dir string, e Errno)
func getdents(fd int, buf []byte) (n int, e Errno)
func kill(pid, sig int) Errno
func wait4(pid, options int, rusage *Rusage) (wpid int, status uint32, e Errno)
func umask(mask int) int
func getrlimit(resource int, rlim *Rlimit) Errno
func setrlimit(resource int, rlim *Rlimit) Errno
func getrusage(who int, rusage *Rusage) Errno
func gettimeofday() (sec, usec int64)
func getgroups() (gids []int, e Errno)

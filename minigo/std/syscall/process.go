package syscall

// A ProcAttr tells what a new process begins with.
type ProcAttr struct {
	Dir   string    // its current directory
	Env   []string  // its environment
	Files []uintptr // its descriptors 0, 1, ...
	Sys   *SysProcAttr
}

// A SysProcAttr tells what is particular to this system.
type SysProcAttr struct {
	Chroot    string // its root directory
	Setsid    bool   // it begins a session
	Setpgid   bool   // it joins the process group Pgid, its own if that is 0
	Pgid      int
	Pdeathsig Signal // what it is sent when the parent dies
}

// A childSpec is what startChild wants.
type childSpec struct {
	path, dir, chroot *byte
	argv, env         **byte
	fds               *int
	fdCount           int
	setsid, setpgid   bool
	pgid, deathSignal int
}

const maxFiles = 64

// BytePtrFromString returns a pointer to the bytes of s and a zero byte.
func BytePtrFromString(s string) (*byte, error) {
	b, err := ByteSliceFromString(s)
	if err != nil {
		return nil, err
	}
	return &b[0], nil
}

// ByteSliceFromString returns the bytes of s and a zero byte.
func ByteSliceFromString(s string) ([]byte, error) {
	for i := range len(s) {
		if s[i] == 0 {
			return nil, EINVAL
		}
	}
	b := make([]byte, len(s)+1)
	copy(b, s)
	return b, nil
}

// SlicePtrFromStrings returns pointers to strings as BytePtrFromString makes them, and a nil.
func SlicePtrFromStrings(list []string) ([]*byte, error) {
	pointers := make([]*byte, len(list)+1)
	for i, s := range list {
		p, err := BytePtrFromString(s)
		if err != nil {
			return nil, err
		}
		pointers[i] = p
	}
	return pointers, nil
}

// optional is BytePtrFromString, but nil for an empty string.
func optional(s string) (*byte, error) {
	if s == "" {
		return nil, nil
	}
	return BytePtrFromString(s)
}

// ForkExec starts a process.
func ForkExec(argv0 string, argv []string, attr *ProcAttr) (pid int, err error) {
	if attr == nil {
		attr = &ProcAttr{}
	}
	sys := attr.Sys
	if sys == nil {
		sys = &SysProcAttr{}
	}
	if len(attr.Files) > maxFiles {
		return 0, EINVAL
	}
	spec := &childSpec{
		fdCount: len(attr.Files), setsid: sys.Setsid, setpgid: sys.Setpgid, pgid: sys.Pgid, deathSignal: int(sys.Pdeathsig),
	}
	if spec.path, err = BytePtrFromString(argv0); err != nil {
		return 0, err
	}
	if spec.dir, err = optional(attr.Dir); err != nil {
		return 0, err
	}
	if spec.chroot, err = optional(sys.Chroot); err != nil {
		return 0, err
	}
	args, err := SlicePtrFromStrings(argv)
	if err != nil {
		return 0, err
	}
	env, err := SlicePtrFromStrings(attr.Env)
	if err != nil {
		return 0, err
	}
	fds := make([]int, len(attr.Files)+1)
	for i, fd := range attr.Files {
		fds[i] = int(fd)
	}
	spec.argv, spec.env, spec.fds = &args[0], &env[0], &fds[0]
	pid, e := startChild(spec)
	if e != 0 {
		return 0, e
	}
	return pid, nil
}

// StartProcess starts a process; the handle is 0.
func StartProcess(argv0 string, argv []string, attr *ProcAttr) (pid int, handle uintptr, err error) {
	pid, err = ForkExec(argv0, argv, attr)
	return pid, 0, err
}

// Exec makes this process run another program.
func Exec(argv0 string, argv []string, envv []string) (err error) {
	path, err := BytePtrFromString(argv0)
	if err != nil {
		return err
	}
	args, err := SlicePtrFromStrings(argv)
	if err != nil {
		return err
	}
	env, err := SlicePtrFromStrings(envv)
	if err != nil {
		return err
	}
	return replace(path, &args[0], &env[0]).err()
}

func startChild(spec *childSpec) (pid int, e Errno)
func replace(path *byte, argv, env **byte) Errno

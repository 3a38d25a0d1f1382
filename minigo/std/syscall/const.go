package syscall

// Flags of Open.
const (
	O_ACCMODE   = 0x3
	O_APPEND    = 0x400
	O_ASYNC     = 0x2000
	O_CLOEXEC   = 0x80000
	O_CREAT     = 0x40
	O_DIRECT    = 0x4000
	O_DIRECTORY = 0x10000
	O_DSYNC     = 0x1000
	O_EXCL      = 0x80
	O_FSYNC     = 0x101000
	O_LARGEFILE = 0x0
	O_NDELAY    = 0x800
	O_NOATIME   = 0x40000
	O_NOCTTY    = 0x100
	O_NOFOLLOW  = 0x20000
	O_NONBLOCK  = 0x800
	O_RDONLY    = 0x0
	O_RDWR      = 0x2
	O_RSYNC     = 0x101000
	O_SYNC      = 0x101000
	O_TRUNC     = 0x200
	O_WRONLY    = 0x1
)

// File modes as Stat tells them.
const (
	S_BLKSIZE = 0x200
	S_IEXEC   = 0x40
	S_IFBLK   = 0x6000
	S_IFCHR   = 0x2000
	S_IFDIR   = 0x4000
	S_IFIFO   = 0x1000
	S_IFLNK   = 0xa000
	S_IFMT    = 0xf000
	S_IFREG   = 0x8000
	S_IFSOCK  = 0xc000
	S_IREAD   = 0x100
	S_IRGRP   = 0x20
	S_IROTH   = 0x4
	S_IRUSR   = 0x100
	S_IRWXG   = 0x38
	S_IRWXO   = 0x7
	S_IRWXU   = 0x1c0
	S_ISGID   = 0x400
	S_ISUID   = 0x800
	S_ISVTX   = 0x200
	S_IWGRP   = 0x10
	S_IWOTH   = 0x2
	S_IWRITE  = 0x80
	S_IWUSR   = 0x80
	S_IXGRP   = 0x8
	S_IXOTH   = 0x1
	S_IXUSR   = 0x40
)

// Access checks.
const (
	F_OK = 0x0
)

// Resources of Getrlimit and Setrlimit.
const (
	RLIMIT_AS     = 0x9
	RLIMIT_CORE   = 0x4
	RLIMIT_CPU    = 0x0
	RLIMIT_DATA   = 0x2
	RLIMIT_FSIZE  = 0x1
	RLIMIT_NOFILE = 0x7
	RLIMIT_STACK  = 0x3
	RLIM_INFINITY = -1
)

// Targets of Getrusage.
const (
	RUSAGE_CHILDREN = -1
	RUSAGE_SELF     = 0x0
	RUSAGE_THREAD   = 0x1
)

// Types of directory entries.
const (
	DT_BLK     = 0x6
	DT_CHR     = 0x2
	DT_DIR     = 0x4
	DT_FIFO    = 0x1
	DT_LNK     = 0xa
	DT_REG     = 0x8
	DT_SOCK    = 0xc
	DT_UNKNOWN = 0x0
	DT_WHT     = 0xe
)

// Operations of Flock.
const (
	LOCK_EX = 0x2
	LOCK_NB = 0x4
	LOCK_SH = 0x1
	LOCK_UN = 0x8
)

// Options of Wait4.
const (
	WCONTINUED = 0x8
	WNOHANG    = 0x1
	WUNTRACED  = 0x2
)

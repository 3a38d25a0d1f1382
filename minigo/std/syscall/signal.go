package syscall

// The signals of Linux.
const (
	SIGHUP    = Signal(1)
	SIGINT    = Signal(2)
	SIGQUIT   = Signal(3)
	SIGILL    = Signal(4)
	SIGTRAP   = Signal(5)
	SIGABRT   = Signal(6)
	SIGIOT    = Signal(6)
	SIGBUS    = Signal(7)
	SIGFPE    = Signal(8)
	SIGKILL   = Signal(9)
	SIGUSR1   = Signal(10)
	SIGSEGV   = Signal(11)
	SIGUSR2   = Signal(12)
	SIGPIPE   = Signal(13)
	SIGALRM   = Signal(14)
	SIGTERM   = Signal(15)
	SIGSTKFLT = Signal(16)
	SIGCHLD   = Signal(17)
	SIGCLD    = Signal(17)
	SIGCONT   = Signal(18)
	SIGSTOP   = Signal(19)
	SIGTSTP   = Signal(20)
	SIGTTIN   = Signal(21)
	SIGTTOU   = Signal(22)
	SIGURG    = Signal(23)
	SIGXCPU   = Signal(24)
	SIGXFSZ   = Signal(25)
	SIGVTALRM = Signal(26)
	SIGPROF   = Signal(27)
	SIGWINCH  = Signal(28)
	SIGIO     = Signal(29)
	SIGPOLL   = Signal(29)
	SIGPWR    = Signal(30)
	SIGSYS    = Signal(31)
	SIGUNUSED = Signal(31)
)

// A Signal is the number of a signal.
type Signal int

// signalTexts holds the name of signal n in line n.
const signalTexts = "" +
	"\n" +
	"hangup\n" +
	"interrupt\n" +
	"quit\n" +
	"illegal instruction\n" +
	"trace/breakpoint trap\n" +
	"aborted\n" +
	"bus error\n" +
	"floating point exception\n" +
	"killed\n" +
	"user defined signal 1\n" +
	"segmentation fault\n" +
	"user defined signal 2\n" +
	"broken pipe\n" +
	"alarm clock\n" +
	"terminated\n" +
	"stack fault\n" +
	"child exited\n" +
	"continued\n" +
	"stopped (signal)\n" +
	"stopped\n" +
	"stopped (tty input)\n" +
	"stopped (tty output)\n" +
	"urgent I/O condition\n" +
	"CPU time limit exceeded\n" +
	"file size limit exceeded\n" +
	"virtual timer expired\n" +
	"profiling timer expired\n" +
	"window changed\n" +
	"I/O possible\n" +
	"power failure\n" +
	"bad system call\n"

// Signal tells that s is an os.Signal.
func (s Signal) Signal() {}

// String returns the signal's name.
func (s Signal) String() string {
	if s > 0 && s <= SIGSYS {
		if name := line(signalTexts, int(s)); name != "" {
			return name
		}
	}
	return "signal " + decimal(int(s))
}

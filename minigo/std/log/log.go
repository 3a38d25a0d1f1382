// Package log writes lines with a header that tells when and where.
package log

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// The parts of the header, in this order.
const (
	Ldate         = 1 << iota     // 2009/01/23
	Ltime                         // 01:23:23
	Lmicroseconds                 // 01:23:23.123123; implies Ltime
	Llongfile                     // /a/b/c/d.go:23:
	Lshortfile                    // d.go:23:; instead of Llongfile
	LUTC                          // date and time are UTC
	Lmsgprefix                    // the prefix is behind the header
	LstdFlags     = Ldate | Ltime // what the standard logger begins with
)

// A Logger writes each line with one call of Write.
type Logger struct {
	outMu sync.Mutex
	out   io.Writer // guarded by outMu

	prefix    atomic.Pointer[string]
	flag      atomic.Int32
	isDiscard atomic.Bool // out is io.Discard
}

// New returns a Logger that writes to out.
func New(out io.Writer, prefix string, flag int) *Logger {
	l := new(Logger)
	l.SetOutput(out)
	l.SetPrefix(prefix)
	l.SetFlags(flag)
	return l
}

var std = New(os.Stderr, "", LstdFlags)

// Default returns the standard logger, which the functions of this package use.
func Default() *Logger { return std }

// appendPadded appends i with at least width digits.
func appendPadded(b []byte, i, width int) []byte {
	var digits [20]byte
	at := len(digits)
	for i > 0 || width > 0 || at == len(digits) {
		at--
		digits[at] = byte('0' + i%10)
		i /= 10
		width--
	}
	return append(b, digits[at:]...)
}

func appendHeader(b []byte, t time.Time, prefix string, flag int, file string, line int) []byte {
	if flag&Lmsgprefix == 0 {
		b = append(b, prefix...)
	}
	if flag&(Ldate|Ltime|Lmicroseconds) != 0 {
		if flag&LUTC != 0 {
			t = t.UTC()
		}
		if flag&Ldate != 0 {
			year, month, day := t.Date()
			b = append(appendPadded(b, year, 4), '/')
			b = append(appendPadded(b, int(month), 2), '/')
			b = append(appendPadded(b, day, 2), ' ')
		}
		if flag&(Ltime|Lmicroseconds) != 0 {
			hour, min, sec := t.Clock()
			b = append(appendPadded(b, hour, 2), ':')
			b = append(appendPadded(b, min, 2), ':')
			b = appendPadded(b, sec, 2)
			if flag&Lmicroseconds != 0 {
				b = appendPadded(append(b, '.'), t.Nanosecond()/1e3, 6)
			}
			b = append(b, ' ')
		}
	}
	if flag&(Lshortfile|Llongfile) != 0 {
		if flag&Lshortfile != 0 {
			for i := len(file) - 1; i > 0; i-- {
				if file[i] == '/' {
					file = file[i+1:]
					break
				}
			}
		}
		b = append(append(b, file...), ':')
		b = append(appendPadded(b, line, -1), ": "...)
	}
	if flag&Lmsgprefix != 0 {
		b = append(b, prefix...)
	}
	return b
}

// output writes a line whose message appendMessage appends; calldepth counts frames as Output does.
func (l *Logger) output(calldepth int, appendMessage func([]byte) []byte) error {
	if l.isDiscard.Load() {
		return nil
	}
	now := time.Now()
	prefix, flag := l.Prefix(), l.Flags()
	file, line := "", 0
	if flag&(Lshortfile|Llongfile) != 0 {
		var ok bool
		if _, file, line, ok = runtime.Caller(calldepth); !ok {
			file, line = "???", 0
		}
	}
	b := appendMessage(appendHeader(nil, now, prefix, flag, file, line))
	if len(b) == 0 || b[len(b)-1] != '\n' {
		b = append(b, '\n')
	}
	l.outMu.Lock()
	defer l.outMu.Unlock()
	_, err := l.out.Write(b)
	return err
}

// Output writes a line with the message s; calldepth 1 gives the position of the caller.
func (l *Logger) Output(calldepth int, s string) error {
	return l.output(calldepth+1, func(b []byte) []byte { return append(b, s...) })
}

// The functions of the package and the methods of Logger are at the same distance from here.
const callerDepth = 3

func (l *Logger) print(v []any) {
	l.output(callerDepth, func(b []byte) []byte { return fmt.Append(b, v...) })
}

func (l *Logger) printf(format string, v []any) {
	l.output(callerDepth, func(b []byte) []byte { return fmt.Appendf(b, format, v...) })
}

func (l *Logger) println(v []any) {
	l.output(callerDepth, func(b []byte) []byte { return fmt.Appendln(b, v...) })
}

func (l *Logger) text(s string) {
	l.output(callerDepth, func(b []byte) []byte { return append(b, s...) })
}

// Print writes a line with what fmt.Print prints.
func (l *Logger) Print(v ...any) { l.print(v) }

// Printf writes a line with what fmt.Printf prints.
func (l *Logger) Printf(format string, v ...any) { l.printf(format, v) }

// Println writes a line with what fmt.Println prints.
func (l *Logger) Println(v ...any) { l.println(v) }

// Fatal is Print and os.Exit(1).
func (l *Logger) Fatal(v ...any) {
	l.print(v)
	os.Exit(1)
}

// Fatalf is Printf and os.Exit(1).
func (l *Logger) Fatalf(format string, v ...any) {
	l.printf(format, v)
	os.Exit(1)
}

// Fatalln is Println and os.Exit(1).
func (l *Logger) Fatalln(v ...any) {
	l.println(v)
	os.Exit(1)
}

// Panic is Print and a panic with the message.
func (l *Logger) Panic(v ...any) {
	s := fmt.Sprint(v...)
	l.text(s)
	panic(s)
}

// Panicf is Printf and a panic with the message.
func (l *Logger) Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	l.text(s)
	panic(s)
}

// Panicln is Println and a panic with the message.
func (l *Logger) Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	l.text(s)
	panic(s)
}

// Flags returns the parts of the header.
func (l *Logger) Flags() int { return int(l.flag.Load()) }

// SetFlags sets the parts of the header.
func (l *Logger) SetFlags(flag int) { l.flag.Store(int32(flag)) }

// Prefix returns the prefix of the lines.
func (l *Logger) Prefix() string {
	if p := l.prefix.Load(); p != nil {
		return *p
	}
	return ""
}

// SetPrefix sets the prefix of the lines.
func (l *Logger) SetPrefix(prefix string) { l.prefix.Store(&prefix) }

// Writer returns where the lines go.
func (l *Logger) Writer() io.Writer {
	l.outMu.Lock()
	defer l.outMu.Unlock()
	return l.out
}

// SetOutput sets where the lines go.
func (l *Logger) SetOutput(w io.Writer) {
	l.outMu.Lock()
	defer l.outMu.Unlock()
	l.out = w
	l.isDiscard.Store(w == io.Discard)
}

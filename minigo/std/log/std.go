package log

import (
	"fmt"
	"io"
	"os"
)

// The functions here do with the standard logger what the methods of the same name do.

// Output writes a line with the message s; calldepth 1 gives the position of the caller.
func Output(calldepth int, s string) error {
	return std.output(calldepth+1, func(b []byte) []byte { return append(b, s...) })
}

// Print writes a line with what fmt.Print prints.
func Print(v ...any) { std.print(v) }

// Printf writes a line with what fmt.Printf prints.
func Printf(format string, v ...any) { std.printf(format, v) }

// Println writes a line with what fmt.Println prints.
func Println(v ...any) { std.println(v) }

// Fatal is Print and os.Exit(1).
func Fatal(v ...any) {
	std.print(v)
	os.Exit(1)
}

// Fatalf is Printf and os.Exit(1).
func Fatalf(format string, v ...any) {
	std.printf(format, v)
	os.Exit(1)
}

// Fatalln is Println and os.Exit(1).
func Fatalln(v ...any) {
	std.println(v)
	os.Exit(1)
}

// Panic is Print and a panic with the message.
func Panic(v ...any) {
	s := fmt.Sprint(v...)
	std.text(s)
	panic(s)
}

// Panicf is Printf and a panic with the message.
func Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	std.text(s)
	panic(s)
}

// Panicln is Println and a panic with the message.
func Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	std.text(s)
	panic(s)
}

// Flags returns the parts of the header.
func Flags() int { return std.Flags() }

// SetFlags sets the parts of the header.
func SetFlags(flag int) { std.SetFlags(flag) }

// Prefix returns the prefix of the lines.
func Prefix() string { return std.Prefix() }

// SetPrefix sets the prefix of the lines.
func SetPrefix(prefix string) { std.SetPrefix(prefix) }

// Writer returns where the lines go.
func Writer() io.Writer { return std.Writer() }

// SetOutput sets where the lines go.
func SetOutput(w io.Writer) { std.SetOutput(w) }

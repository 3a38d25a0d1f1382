package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println(len(os.Args), os.Args[1:])
	os.Setenv("MINIGO_X", "value")
	v, ok := os.LookupEnv("MINIGO_X")
	fmt.Println(os.Getenv("MINIGO_X"), v, ok)
	os.Unsetenv("MINIGO_X")
	v, ok = os.LookupEnv("MINIGO_X")
	fmt.Printf("%q %v\n", v, ok)
	os.Setenv("A", "1")
	fmt.Println(os.ExpandEnv("$A-${A}-$NONE-end"), os.Expand("$x ${y}", func(s string) string { return s + "!" }))
	_, err := os.Getwd()
	fmt.Println(err, os.Getpid() > 0)
	fmt.Fprintln(os.Stderr, "to stderr")
	n, err := os.Stdout.Write([]byte("raw\n"))
	fmt.Println(n, err)
	fmt.Println(os.ErrExist, os.ErrNotExist, os.ErrPermission, os.ErrInvalid, os.ErrClosed)
	fmt.Println(os.PathSeparator, os.DevNull)
	defer fmt.Println("never printed")
	os.Exit(len(os.Args))
}

// Args: one two --three=3
// Exit: 4
// Stderr: to stderr
// Output:
// 4 [one two --three=3]
// value value true
// "" false
// 1-1--end x! y!
// <nil> true
// raw
// 4 <nil>
// file already exists file does not exist permission denied invalid argument file already closed
// 47 /dev/null

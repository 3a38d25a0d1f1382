// A program that is brought into the state its argument names, says "ready", and stays there.
package main

import (
	"bufio"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"sort"
	"syscall"
	"time"
)

type node struct{ left, right *node }

func tree(n int) *node {
	if n == 0 {
		return nil
	}
	return &node{tree(n - 1), tree(n - 1)}
}

var sink int

func ready() { fmt.Println("ready") }

func loop() {
	ready()
	for {
		sink++
	}
}

func collect() {
	t := tree(12)
	ready()
	for {
		runtime.GC()
		sink = len([]*node{t})
	}
}

func deferred() {
	defer func() {
		ready()
		for {
			sink++
		}
	}()
	panic("being unwound")
}

func sorting() {
	s := make([]int, 200000)
	ready()
	for {
		for i := range s {
			s[i] = i * 7919 % 100003
		}
		sort.Ints(s)
	}
}

func locked() {
	c := make(chan int)
	go func() { <-c }()
	ready()
	c <- <-c
}

func notified(sig syscall.Signal, then func()) {
	c := make(chan os.Signal, 10)
	signal.Notify(c, sig)
	go func() {
		for s := range c {
			fmt.Println("got", s)
			if s == syscall.SIGUSR2 {
				os.Exit(7)
			}
		}
	}()
	then()
}

func main() {
	switch os.Args[1] {
	case "loop":
		loop()
	case "collect":
		collect()
	case "deferred":
		deferred()
	case "sorting":
		sorting()
	case "asleep":
		ready()
		time.Sleep(time.Hour)
	case "stdin":
		ready()
		line, err := bufio.NewReader(os.Stdin).ReadString('\n')
		fmt.Printf("%q %v\n", line, err)
	case "goexit":
		go func() {
			ready()
			select {}
		}()
		defer func() { time.Sleep(time.Hour) }()
		runtime.Goexit()
	case "locked":
		go time.Sleep(time.Hour)
		locked()
	case "notified-loop":
		notified(syscall.SIGUSR2, loop)
	case "notified-asleep":
		notified(syscall.SIGUSR2, func() { ready(); time.Sleep(time.Hour) })
	case "notified-stdin":
		notified(syscall.SIGUSR2, func() { ready(); os.Stdin.Read(make([]byte, 1)) })
	case "notified-blocked":
		notified(syscall.SIGUSR2, func() { ready(); select {} })
	}
}

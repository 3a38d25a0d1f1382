package main

import (
	"bufio"
	"fmt"
	"os"
	"runtime"
	"strings"
	"time"
)

// states prints what the goroutines other than the caller do.
func states() {
	buf := make([]byte, 1<<16)
	for _, line := range strings.Split(string(buf[:runtime.Stack(buf, true)]), "\n")[1:] {
		if strings.HasPrefix(line, "goroutine ") {
			fmt.Println(line[strings.Index(line, "["):])
		}
	}
}

// Whoever reads or writes lets others run.
func main() {
	lines := make(chan string)
	go func() {
		in := bufio.NewReader(os.Stdin)
		for {
			line, err := in.ReadString('\n')
			if err != nil {
				close(lines)
				return
			}
			lines <- line
		}
	}()
	for line := range lines {
		fmt.Print("read ", line)
	}
	r, w, _ := os.Pipe()
	got := make(chan string)
	go func() {
		s := bufio.NewScanner(r)
		for s.Scan() {
			got <- s.Text()
		}
		close(got)
	}()
	time.Sleep(10 * time.Millisecond)
	for range 100 {
		runtime.Gosched()
	}
	states()
	go func() {
		for i := range 3 {
			fmt.Fprintln(w, "line", i)
			time.Sleep(time.Millisecond)
		}
		w.Close()
	}()
	for s := range got {
		fmt.Println(s)
	}
	// Closing a file ends the reads that wait for it.
	r, w, _ = os.Pipe()
	go func() {
		time.Sleep(5 * time.Millisecond)
		r.Close()
	}()
	_, err := r.Read(make([]byte, 1))
	fmt.Println(err)
	w.Close()
	// A pipe takes so much and no more.
	r, w, _ = os.Pipe()
	wrote := make(chan int)
	go func() {
		n, _ := w.Write(make([]byte, 300000))
		w.Close()
		wrote <- n
	}()
	total, buf := 0, make([]byte, 7000)
	for {
		n, err := r.Read(buf)
		total += n
		if err != nil {
			break
		}
	}
	fmt.Println(<-wrote, total)
}

// Stdin: one
// Stdin: two
// Output:
// read one
// read two
// [IO wait]:
// line 0
// line 1
// line 2
// read |0: file already closed
// 300000 300000

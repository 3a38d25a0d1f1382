package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

func main() {
	out, err := exec.Command("echo", "a b", "c").Output()
	fmt.Printf("%q %v\n", out, err)
	cmd := exec.Command("sh", "-c", "cat; echo err >&2; exit 3")
	cmd.Stdin = strings.NewReader("input")
	out, err = cmd.Output()
	fmt.Printf("%q %v\n", out, err)
	var ee *exec.ExitError
	if errors.As(err, &ee) {
		fmt.Printf("%q %d %v %v\n", ee.Stderr, ee.ExitCode(), ee.Exited(), ee.ProcessState)
	}
	out, err = exec.Command("sh", "-c", "echo x; echo y >&2").CombinedOutput()
	fmt.Printf("%q %v\n", out, err)
	for _, c := range []string{"nonexistent-prog", "/nonexistent/prog", "", "/etc", "./rel"} {
		err := exec.Command(c).Run()
		fmt.Printf("%T %v %v\n", err, err, errors.Is(err, exec.ErrNotFound))
	}
	c := exec.Command("true")
	c.Dir = "/nope"
	fmt.Println(c.Run())
	c = exec.Command("pwd")
	c.Dir = "/"
	out, err = c.Output()
	fmt.Printf("%q %v %v\n", out, err, c.ProcessState)
	c = exec.Command("env")
	c.Env = []string{"A=1", "B=2", "A=3"}
	out, err = c.Output()
	fmt.Printf("%q %v\n", out, err)
	c = exec.Command("cat")
	in, _ := c.StdinPipe()
	o, _ := c.StdoutPipe()
	fmt.Println(c.Start(), c.Start())
	go func() { io.WriteString(in, strings.Repeat("x", 100000)); in.Close() }()
	b, err := io.ReadAll(o)
	fmt.Println(len(b), err, c.Wait(), c.Wait())
	fmt.Println(exec.Command("x").Wait())
	fmt.Println(exec.Command("echo", "a b", "c").String() != "")
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	t := time.Now()
	err = exec.CommandContext(ctx, "sleep", "10").Run()
	fmt.Println(err, time.Since(t) < 5*time.Second, ctx.Err())
	err = exec.CommandContext(ctx, "sleep", "10").Run()
	fmt.Println(err)
	c = exec.Command("sleep", "10")
	c.Start()
	fmt.Println(c.Process.Pid > 0, c.Process.Kill())
	err = c.Wait()
	fmt.Println(err, c.ProcessState.ExitCode(), c.ProcessState.Exited(), c.ProcessState.Success())
	fmt.Println(c.Process.Kill())
	_, err = c.Process.Wait()
	fmt.Println(err)
	var buf bytes.Buffer
	c = exec.Command("echo", "hi")
	c.Stdout = &buf
	_, err = c.Output()
	fmt.Println(err)
	_, err = c.StdoutPipe()
	fmt.Println(err)
	p, err := exec.LookPath("sh")
	fmt.Println(p != "", err)
	p, err = exec.LookPath("nosuch")
	fmt.Println(p, err)
	c = exec.Command("sh", "-c", "echo three >&3; cat <&4")
	r, w, _ := os.Pipe()
	r2, w2, _ := os.Pipe()
	c.ExtraFiles = []*os.File{w, r2}
	c.Stdout = os.Stdout
	c.Start()
	w.Close()
	r2.Close()
	w2.WriteString("four\n")
	w2.Close()
	b, _ = io.ReadAll(r)
	fmt.Printf("%q %v\n", b, c.Wait())
	os.Setenv("ZED", "9")
	out, _ = exec.Command("sh", "-c", "echo $ZED").Output()
	fmt.Printf("%q\n", out)
	pr, err := os.StartProcess("/bin/sh", []string{"sh", "-c", "exit 4"}, &os.ProcAttr{Files: []*os.File{nil, os.Stdout, os.Stderr}})
	st, err := pr.Wait()
	fmt.Println(st, err)
	_, err = os.StartProcess("/bin/nosuch", nil, &os.ProcAttr{})
	fmt.Println(err)
	fmt.Println((&exec.Error{Name: "q", Err: exec.ErrNotFound}).Error(), exec.ErrDot, exec.ErrWaitDelay)
	c = exec.Command("sh", "-c", "kill -9 $$")
	fmt.Println(c.Run(), c.ProcessState.String())
}

// Output:
// "a b c\n" <nil>
// "input" exit status 3
// "err\n" 3 true exit status 3
// "x\ny\n" <nil>
// *exec.Error exec: "nonexistent-prog": executable file not found in $PATH true
// *fs.PathError fork/exec /nonexistent/prog: no such file or directory false
// *errors.errorString exec: no command false
// *fs.PathError fork/exec /etc: permission denied false
// *fs.PathError fork/exec ./rel: no such file or directory false
// chdir /nope: no such file or directory
// "/\n" <nil> exit status 0
// "B=2\nA=3\n" <nil>
// <nil> exec: already started
// 100000 <nil> <nil> exec: Wait was already called
// exec: not started
// true
// signal: killed true context deadline exceeded
// context deadline exceeded
// true <nil>
// signal: killed -1 false false
// os: process already finished
// wait: no child processes
// exec: Stdout already set
// exec: Stdout already set
// true <nil>
//  exec: "nosuch": executable file not found in $PATH
// four
// "three\n" <nil>
// "9\n"
// exit status 4 <nil>
// fork/exec /bin/nosuch: no such file or directory
// exec: "q": executable file not found in $PATH cannot run executable found relative to current directory exec: WaitDelay expired before I/O complete
// signal: killed signal: killed

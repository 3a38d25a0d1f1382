package main

import (
	"fmt"
	"reflect"
	"sync"
)

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%s panic %T %v\n", name, e, e)
		}
	}()
	f()
}

type P struct {
	A int
	S string
}

func main() {
	c := reflect.MakeChan(reflect.ChanOf(reflect.BothDir, reflect.TypeOf(P{})), 2)
	c.Send(reflect.ValueOf(P{1, "a"}))
	fmt.Println(c.TrySend(reflect.ValueOf(P{2, "b"})), c.TrySend(reflect.ValueOf(P{3, "c"})), c.Len(), c.Cap())
	v, ok := c.Recv()
	fmt.Println(v, ok)
	c.Close()
	v, ok = c.Recv()
	fmt.Println(v, ok)
	v, ok = c.Recv()
	fmt.Println(v, ok)
	v, ok = c.TryRecv()
	fmt.Println(v, ok)
	try("send", func() { c.Send(reflect.ValueOf(P{})) })
	try("close", func() { c.Close() })
	try("type", func() { c.Send(reflect.ValueOf(1)) })
	u := make(chan int)
	v, ok = reflect.ValueOf(u).TryRecv()
	fmt.Println(v.IsValid(), ok)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		for i := range 5 {
			reflect.ValueOf(u).Send(reflect.ValueOf(i))
		}
		close(u)
	}()
	for {
		x, ok := reflect.ValueOf(u).Recv()
		fmt.Println(x, ok)
		if !ok {
			break
		}
	}
	wg.Wait()
	try("dir", func() { reflect.ValueOf((<-chan int)(u)).Send(reflect.ValueOf(1)) })
	try("dir", func() { reflect.ValueOf((chan<- int)(u)).Recv() })
	try("dir", func() { reflect.ValueOf((<-chan int)(u)).Close() })
	a, b := make(chan string, 1), make(chan P)
	a <- "x"
	i, rv, ok := reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(b)}, {Dir: reflect.SelectRecv, Chan: reflect.ValueOf(a)}})
	fmt.Println(i, rv, ok)
	i, rv, ok = reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectDefault}, {Dir: reflect.SelectRecv, Chan: reflect.ValueOf(a)}})
	fmt.Println(i, rv.IsValid(), ok)
	go func() { b <- P{7, "seven"} }()
	i, rv, ok = reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(b)}, {Dir: reflect.SelectRecv, Chan: reflect.ValueOf(a)}, {Dir: reflect.SelectRecv}})
	fmt.Println(i, rv, ok)
	done := make(chan bool)
	go func() { fmt.Println("got", <-b); done <- true }()
	i, rv, ok = reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectSend, Chan: reflect.ValueOf(b), Send: reflect.ValueOf(P{8, "eight"})}})
	<-done
	fmt.Println(i, rv.IsValid(), ok)
	close(a)
	i, rv, ok = reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(a)}})
	fmt.Printf("%d %q %v\n", i, rv, ok)
	try("sel", func() {
		reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectDefault}, {Dir: reflect.SelectDefault}})
	})
	try("sel", func() { reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectDefault, Chan: reflect.ValueOf(a)}}) })
	try("sel", func() { reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectSend, Chan: reflect.ValueOf(b)}}) })
	try("sel", func() { reflect.Select([]reflect.SelectCase{{}}) })
	try("sel", func() {
		reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectSend, Chan: reflect.ValueOf(a), Send: reflect.ValueOf("x")}})
	})
	try("mk", func() { reflect.MakeChan(reflect.TypeOf((<-chan int)(nil)), 0) })
	try("mk", func() { reflect.MakeChan(reflect.TypeOf(a), -1) })
	n := 0
	cc := make(chan int, 3)
	cc <- 1
	cc <- 2
	close(cc)
	reflect.ValueOf(cc).Seq()(func(v reflect.Value) bool { n += int(v.Int()); return true })
	fmt.Println(n)
	// the machine under many goroutines that call by reflection
	var mu sync.Mutex
	total := 0
	for g := range 50 {
		wg.Add(1)
		go reflect.ValueOf(func(k int, s string) int {
			defer wg.Done()
			mu.Lock()
			total += k + len(s)
			mu.Unlock()
			return k
		}).Call([]reflect.Value{reflect.ValueOf(g), reflect.ValueOf("abc")})
	}
	wg.Wait()
	fmt.Println(total)
}

// Output:
// true false 2 2
// {1 a} true
// {2 b} true
// {0 } false
// {0 } false
// send panic runtime.plainError send on closed channel
// close panic runtime.plainError close of closed channel
// type panic string reflect.Value.Send: value of type int is not assignable to type main.P
// false false
// 0 true
// 1 true
// 2 true
// 3 true
// 4 true
// 0 false
// dir panic string reflect: send on recv-only channel
// dir panic string reflect: recv on send-only channel
// dir panic string reflect: close of receive-only channel
// 1 x true
// 0 false false
// 0 {7 seven} true
// got {8 eight}
// 0 false false
// 0 "" false
// sel panic string reflect.Select: multiple default cases
// sel panic string reflect.Select: default case has Chan value
// sel panic string reflect.Select: SendDir case missing Send value
// sel panic string reflect.Select: invalid Dir
// sel panic runtime.plainError send on closed channel
// mk panic string reflect.MakeChan: unidirectional channel type
// mk panic string reflect.MakeChan: negative buffer size
// 3
// 1375

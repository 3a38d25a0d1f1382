package main

import (
	"fmt"
	"runtime/debug"
	"strings"
	"sync"
)

type report struct {
	name, value string
	deep        bool
}

func safeGo(wg *sync.WaitGroup, reports chan<- report, name string, f func()) {
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer func() {
			if r := recover(); r != nil {
				stack := string(debug.Stack())
				reports <- report{name, fmt.Sprint(r), strings.Contains(stack, "main.deep(")}
			}
		}()
		f()
	}()
}

func deep(s []int) int { return s[len(s)] }

func main() {
	var wg sync.WaitGroup
	reports := make(chan report, 10)
	safeGo(&wg, reports, "index", func() { deep(nil) })
	wg.Wait()
	safeGo(&wg, reports, "fine", func() {})
	wg.Wait()
	safeGo(&wg, reports, "explicit", func() { panic("explicit") })
	wg.Wait()
	close(reports)
	for r := range reports {
		fmt.Println(r)
	}
}

// Output:
// {index runtime error: index out of range [0] with length 0 true}
// {explicit explicit false}

package main

import "fmt"

type db struct{ name string }

func (d *db) close(strict bool) {
	if strict {
		panic("close " + d.name)
	}
}

func (d db) report(n ...int) { fmt.Println(d.name, len(n)) }

func work() (err error) {
	d := &db{"db"}
	defer d.report(1, 2)
	defer d.close(true)
	defer func(s string) { fmt.Println("literal", s) }("arg")
	return nil
}

func main() {
	if err := work(); err != nil {
		panic(err)
	}
}

// Exit: 2
// Stderr: panic: close db
// Frames: main.(*db).close:9 main.work:20 main.main:24
// Output:
// literal arg
// db 2

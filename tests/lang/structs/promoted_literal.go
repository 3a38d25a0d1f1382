package main

import "fmt"

type Pos struct{ Line, Col int }

type Base struct {
	Pos
	Name string
}

type Node struct {
	Base
	Kids []*Node
}

// Since Go 1.27 a key of a struct literal may name a promoted field.
func main() {
	n := Node{Name: "root", Line: 3, Kids: []*Node{{Col: 7}}}
	fmt.Printf("%+v %+v\n", n.Base, n.Kids[0].Base)
	b := &Base{Line: 1, Name: "b"}
	fmt.Println(*b, Base{Pos: Pos{1, 2}})
}

// Output:
// {Pos:{Line:3 Col:0} Name:root} {Pos:{Line:0 Col:7} Name:}
// {{1 0} b} {{1 2} }

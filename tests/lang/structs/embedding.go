package main

import "fmt"

type Base struct {
	ID   int
	Name string
}

func (b Base) Describe() string { return fmt.Sprintf("%d:%s", b.ID, b.Name) }
func (b *Base) Rename(s string) { b.Name = s }
func (b Base) Kind() string     { return "base" }

type Mid struct {
	Base
	Level int
}

func (m Mid) Kind() string { return "mid/" + m.Base.Kind() }

type Top struct {
	*Mid
	Name string
}

type Describer interface {
	Describe() string
	Kind() string
}

func main() {
	m := Mid{Base{1, "one"}, 3}
	m.Rename("uno")
	m.ID = 11
	fmt.Println(m, m.Describe(), m.Kind(), m.Base.Kind(), m.Name)
	t := Top{&m, "top"}
	fmt.Println(t.Name, t.Mid.Name, t.ID, t.Level, t.Describe(), t.Kind())
	t.Rename("dos")
	t.ID++
	fmt.Println(m, t.Base.Name)
	var d Describer = m
	fmt.Println(d.Describe(), d.Kind())
	d = t
	m.ID = 100
	fmt.Println(d.Describe())
	d = &m
	m.ID = 200
	fmt.Println(d.Describe())
	f := t.Describe
	m.ID = 300
	fmt.Println(f(), t.Describe())
}

// Output:
// {{11 uno} 3} 11:uno mid/base base uno
// top uno 11 3 11:uno mid/base
// {{12 dos} 3} dos
// 12:dos mid/base
// 100:dos
// 200:dos
// 200:dos 300:dos

package main

type level int

func (level) String() string { return "level-text" }

type both struct{}

func (both) Error() string  { return "from Error" }
func (both) String() string { return "from String" }

func main() {
	defer panic(both{})
	panic(level(3))
}

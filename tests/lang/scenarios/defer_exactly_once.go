package main

import "fmt"

var count = map[string]int{}

func done(s string) { count[s]++ }

func f(kind int) string {
	defer done("f")
	switch kind {
	case 0:
		return "switch"
	case 1:
		for i := 0; ; i++ {
			if i == 2 {
				return "loop"
			}
		}
	case 2:
		select {
		default:
			return "select"
		}
	case 3:
	outer:
		for {
			for {
				break outer
			}
		}
	case 4:
		goto end
	}
	func() {
		defer done("inner")
		if kind == 5 {
			return
		}
	}()
end:
	return "end"
}

func falls() {
	defer done("falls")
}

func main() {
	for k := range 6 {
		fmt.Print(f(k), " ")
	}
	falls()
	fmt.Println(count)
}

// Output:
// switch loop select end end end map[f:6 falls:1 inner:2]

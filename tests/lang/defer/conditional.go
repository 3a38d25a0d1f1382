package main

import "fmt"

func f(mask int) (out string) {
	add := func(s string) { out += s }
	if mask&1 != 0 {
		defer add("a")
	}
	if mask&2 != 0 {
		defer add("b")
	}
	switch {
	case mask&4 != 0:
		defer add("c")
	default:
		defer add("-")
	}
	if mask&8 != 0 {
		defer add("d")
		if mask > 12 {
			return "early "
		}
	}
	out = "late "
	return
}

func panicky(mask int) (out string) {
	defer func() { out += fmt.Sprint(recover()) }()
	for i := range 3 {
		if mask&(1<<i) != 0 {
			defer func() { out += fmt.Sprint(i) }()
		}
		if mask == 5 && i == 1 {
			panic("!")
		}
	}
	return
}

func main() {
	for m := range 16 {
		fmt.Print(f(m), ";")
	}
	fmt.Println()
	for m := range 8 {
		fmt.Print(panicky(m), ";")
	}
	fmt.Println()
}

// Output:
// late -;late -a;late -b;late -ba;late c;late ca;late cb;late cba;late d-;late d-a;late d-b;late d-ba;late dc;early dca;early dcb;early dcba;
// <nil>;0<nil>;1<nil>;10<nil>;2<nil>;0!;21<nil>;210<nil>;

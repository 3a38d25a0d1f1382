package main

import (
	"fmt"
	"os"
)

type T struct{ a int }

func main() {
	fmt.Print("a", "b", 1, 2, "c", 3, 4.5, true, "d", nil, nil, "\n")
	fmt.Print(1, 2, 3, "\n")
	fmt.Print("x", T{1}, T{2}, "y", []int{1}, "\n")
	fmt.Print('a', "b", 'c', "\n")
	fmt.Println("a", 1, "b", nil, T{1}, []string{"x y"}, 'c', 2.50)
	fmt.Println()
	fmt.Println("")
	fmt.Println("trailing newline\n")
	n, err := fmt.Println("héé")
	fmt.Println(n, err)
	n, _ = fmt.Print("")
	fmt.Println(n, fmt.Sprint(), fmt.Sprintln("s") == "s\n", fmt.Sprint("a", "b"), fmt.Sprint(1, 2), fmt.Sprint("a", 1, 2, "b"))
	fmt.Fprint(os.Stdout, "to stdout", 1, 2, "\n")
	fmt.Fprintln(os.Stdout, "line", 3)
	n, err = fmt.Fprintf(os.Stdout, "%s-%d\n", "f", 4)
	fmt.Println(n, err)
	fmt.Println(string(fmt.Append([]byte("x"), 1, "y", 2, 3)), string(fmt.Appendf(nil, "%03d", 7)), string(fmt.Appendln(nil, "l", 1)) == "l 1\n")
	e := fmt.Errorf("wrapped %d: %w", 5, os.ErrNotExist)
	fmt.Println(e, fmt.Errorf("plain"))
}

// Output:
// ab1 2c3 4.5 trued<nil> <nil>
// 1 2 3
// x{1} {2}y[1]
// 97b99
// a 1 b <nil> {1} [x y] 99 2.5
//
//
// trailing newline
//
// héé
// 6 <nil>
// 0  true ab 1 2 a1 2b
// to stdout1 2
// line 3
// f-4
// 4 <nil>
// x1y2 3 007 true
// wrapped 5: file does not exist plain

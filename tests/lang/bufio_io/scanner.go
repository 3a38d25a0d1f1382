package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

func main() {
	sc := bufio.NewScanner(os.Stdin)
	for n := 1; sc.Scan(); n++ {
		fmt.Printf("%d %q\n", n, sc.Text())
	}
	fmt.Println(sc.Err())
	for _, split := range []bufio.SplitFunc{bufio.ScanWords, bufio.ScanRunes, bufio.ScanBytes, bufio.ScanLines} {
		sc := bufio.NewScanner(strings.NewReader("ab é\r\n c\n"))
		sc.Split(split)
		for sc.Scan() {
			fmt.Printf("%q,", sc.Bytes())
		}
		fmt.Println(sc.Err())
	}
	sc = bufio.NewScanner(strings.NewReader(strings.Repeat("x", 100)))
	sc.Buffer(make([]byte, 10), 20)
	fmt.Println(sc.Scan(), sc.Err())
	sc = bufio.NewScanner(strings.NewReader("1,2,,3"))
	sc.Split(func(data []byte, atEOF bool) (int, []byte, error) {
		for i, b := range data {
			if b == ',' {
				return i + 1, data[:i], nil
			}
		}
		if atEOF && len(data) > 0 {
			return len(data), data, bufio.ErrFinalToken
		}
		return 0, nil, nil
	})
	for sc.Scan() {
		fmt.Printf("%q ", sc.Text())
	}
	fmt.Println(sc.Err())
}

// Stdin: first line
// Stdin:
// Stdin: third é
// Output:
// 1 "first line"
// 2 ""
// 3 "third é"
// <nil>
// "ab","é","c",<nil>
// "a","b"," ","é","\r","\n"," ","c","\n",<nil>
// "a","b"," ","\xc3","\xa9","\r","\n"," ","c","\n",<nil>
// "ab é"," c",<nil>
// false bufio.Scanner: token too long
// "1" "2" "" "3" <nil>

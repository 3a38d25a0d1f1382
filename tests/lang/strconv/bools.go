package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"1", "t", "T", "true", "TRUE", "True", "0", "f", "F", "false", "FALSE", "False", "yes", "", "tRUE"} {
		b, err := strconv.ParseBool(s)
		fmt.Println(b, err)
	}
	fmt.Println(strconv.FormatBool(true), string(strconv.AppendBool([]byte("b="), false)))
	c, err := strconv.ParseComplex("1.5+2i", 128)
	fmt.Println(c, err)
	fmt.Println(strconv.FormatComplex(1-2.5i, 'g', -1, 128))
	var e error = &strconv.NumError{Func: "F", Num: "x", Err: strconv.ErrRange}
	fmt.Println(e)
}

// Output:
// true <nil>
// true <nil>
// true <nil>
// true <nil>
// true <nil>
// true <nil>
// false <nil>
// false <nil>
// false <nil>
// false <nil>
// false <nil>
// false <nil>
// false strconv.ParseBool: parsing "yes": invalid syntax
// false strconv.ParseBool: parsing "": invalid syntax
// false strconv.ParseBool: parsing "tRUE": invalid syntax
// true b=false
// (1.5+2i) <nil>
// (1-2.5i)
// strconv.F: parsing "x": value out of range

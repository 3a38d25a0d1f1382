package main

import (
	"errors"
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"0", "42", "-42", "+7", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "", "abc", "1_000", "0x1f", " 1", "1 ", "12a", "-", "00012"} {
		n, err := strconv.Atoi(s)
		fmt.Println(n, err)
	}
	for _, c := range []struct {
		s    string
		base int
		bits int
	}{{"ff", 16, 64}, {"0xff", 0, 64}, {"0b101", 0, 8}, {"0o17", 0, 64}, {"017", 0, 64}, {"1_000", 0, 64}, {"1__0", 0, 64}, {"128", 10, 8}, {"-129", 10, 8}, {"zz", 36, 64}, {"12", 2, 64}, {"7", 1, 0}, {"7", 10, 65}, {"-0x10", 0, 16}} {
		n, err := strconv.ParseInt(c.s, c.base, c.bits)
		fmt.Println(n, err)
	}
	u, err := strconv.ParseUint("18446744073709551615", 10, 64)
	fmt.Println(u, err)
	u, err = strconv.ParseUint("18446744073709551616", 10, 64)
	fmt.Println(u, err, errors.Is(err, strconv.ErrRange))
	u, err = strconv.ParseUint("-1", 10, 64)
	fmt.Println(u, err, errors.Is(err, strconv.ErrSyntax))
	var ne *strconv.NumError
	fmt.Println(errors.As(err, &ne), ne.Func, ne.Num, ne.Err)
	fmt.Println(strconv.Itoa(-45), strconv.FormatInt(255, 2), strconv.FormatInt(-255, 16), strconv.FormatUint(1<<64-1, 36), strconv.FormatInt(-1<<63, 10))
	fmt.Println(string(strconv.AppendInt([]byte("n="), 5, 10)), string(strconv.AppendUint(nil, 7, 2)))
}

// Output:
// 0 <nil>
// 42 <nil>
// -42 <nil>
// 7 <nil>
// 9223372036854775807 <nil>
// 9223372036854775807 strconv.Atoi: parsing "9223372036854775808": value out of range
// -9223372036854775808 <nil>
// 0 strconv.Atoi: parsing "": invalid syntax
// 0 strconv.Atoi: parsing "abc": invalid syntax
// 0 strconv.Atoi: parsing "1_000": invalid syntax
// 0 strconv.Atoi: parsing "0x1f": invalid syntax
// 0 strconv.Atoi: parsing " 1": invalid syntax
// 0 strconv.Atoi: parsing "1 ": invalid syntax
// 0 strconv.Atoi: parsing "12a": invalid syntax
// 0 strconv.Atoi: parsing "-": invalid syntax
// 12 <nil>
// 255 <nil>
// 255 <nil>
// 5 <nil>
// 15 <nil>
// 15 <nil>
// 1000 <nil>
// 0 strconv.ParseInt: parsing "1__0": invalid syntax
// 127 strconv.ParseInt: parsing "128": value out of range
// -128 strconv.ParseInt: parsing "-129": value out of range
// 1295 <nil>
// 0 strconv.ParseInt: parsing "12": invalid syntax
// 0 strconv.ParseInt: parsing "7": invalid base 1
// 0 strconv.ParseInt: parsing "7": invalid bit size 65
// -16 <nil>
// 18446744073709551615 <nil>
// 18446744073709551615 strconv.ParseUint: parsing "18446744073709551616": value out of range true
// 0 strconv.ParseUint: parsing "-1": invalid syntax true
// true ParseUint -1 invalid syntax
// -45 11111111 -ff 3w5e11264sgsf -9223372036854775808
// n=5 111

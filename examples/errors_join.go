// Collect what went wrong, join it, and still find every cause with errors.Is and errors.As.
package main

import (
	"errors"
	"fmt"
	"strconv"
)

var errNegative = errors.New("negative")

type fieldError struct {
	field string
	err   error
}

func (e *fieldError) Error() string { return e.field + ": " + e.err.Error() }
func (e *fieldError) Unwrap() error { return e.err }

func parse(field, text string) (int, error) {
	n, err := strconv.Atoi(text)
	switch {
	case err != nil:
		return 0, &fieldError{field, err}
	case n < 0:
		return 0, &fieldError{field, fmt.Errorf("%d: %w", n, errNegative)}
	}
	return n, nil
}

func parseForm(form [][2]string) (sum int, err error) {
	for _, kv := range form {
		n, e := parse(kv[0], kv[1])
		err = errors.Join(err, e)
		sum += n
	}
	return
}

func main() {
	fmt.Println(parseForm([][2]string{{"age", "42"}, {"size", "7"}}))
	_, err := parseForm([][2]string{{"age", "4x2"}, {"size", "7"}, {"height", "-3"}, {"id", "99999999999999999999"}})
	fmt.Println(err)
	var fe *fieldError
	var ne *strconv.NumError
	fmt.Println(errors.Is(err, errNegative), errors.Is(err, strconv.ErrRange), errors.Is(err, strconv.ErrSyntax))
	if errors.As(err, &fe) {
		fmt.Println("first bad field:", fe.field)
	}
	if errors.As(err, &ne) {
		fmt.Printf("first bad number: %q in %s\n", ne.Num, ne.Func)
	}
}

// Output:
// 49 <nil>
// age: strconv.Atoi: parsing "4x2": invalid syntax
// height: -3: negative
// id: strconv.Atoi: parsing "99999999999999999999": value out of range
// true true true
// first bad field: age
// first bad number: "4x2" in Atoi

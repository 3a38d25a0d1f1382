package main

import (
	"errors"
	"fmt"
	"io"
)

type tempErr struct{ op string }

func (e tempErr) Error() string   { return e.op + " temporary" }
func (e tempErr) Temporary() bool { return true }
func (e tempErr) Is(t error) bool { return t == io.ErrNoProgress }

type wrap struct{ inner error }

func (w *wrap) Error() string { return "wrap(" + w.inner.Error() + ")" }
func (w *wrap) Unwrap() error { return w.inner }

type asInt struct{}

func (asInt) Error() string { return "asInt" }
func (asInt) As(t any) bool {
	if p, ok := t.(*tempErr); ok {
		p.op = "converted"
		return true
	}
	return false
}

func main() {
	a := errors.New("a")
	b := errors.New("a")
	fmt.Println(a == b, errors.Is(a, b), errors.Is(a, a), errors.Is(nil, a), errors.Is(nil, nil))
	w := &wrap{fmt.Errorf("ctx: %w", tempErr{"read"})}
	fmt.Println(w, errors.Unwrap(w), errors.Unwrap(errors.Unwrap(errors.Unwrap(w))))
	fmt.Println(errors.Is(w, tempErr{"read"}), errors.Is(w, tempErr{"other"}), errors.Is(w, io.ErrNoProgress))
	var te tempErr
	fmt.Println(errors.As(w, &te), te.op)
	var tmp interface{ Temporary() bool }
	fmt.Println(errors.As(w, &tmp), tmp.Temporary())
	fmt.Println(errors.As(&wrap{asInt{}}, &te), te.op)
	j := errors.Join(a, nil, w, b)
	fmt.Println(j)
	fmt.Println(errors.Is(j, b), errors.Is(j, tempErr{"read"}), errors.As(j, &te), errors.Unwrap(j), errors.Join(nil, nil) == nil, errors.Join() == nil)
	fmt.Printf("%q %T\n", j.Error(), j)
	many := j.(interface{ Unwrap() []error }).Unwrap()
	fmt.Println(len(many), many[0] == a)
	fmt.Println(errors.ErrUnsupported)
	defer func() { fmt.Println(recover()) }()
	errors.As(w, nil)
}

// Output:
// false false true false true
// wrap(ctx: read temporary) ctx: read temporary <nil>
// true false true
// true read
// true true
// true converted
// a
// wrap(ctx: read temporary)
// a
// true true true <nil> true true
// "a\nwrap(ctx: read temporary)\na" *errors.joinError
// 3 true
// unsupported operation
// errors: target cannot be nil

// Package errors makes errors and looks through trees of wrapped ones.
//
// A tree is walked before its children: the error itself, then what its method Unwrap() error or Unwrap() []error gives.
package errors

import "unsafe"

// ErrUnsupported says that an operation cannot be done because nothing supports it.
var ErrUnsupported = New("unsupported operation")

type errorString struct {
	s string
}

func (e *errorString) Error() string { return e.s }

// New returns an error with the given text, different from every other error.
func New(text string) error { return &errorString{text} }

// Unwrap returns what err's method Unwrap() error gives, or nil when it has no such method.
func Unwrap(err error) error {
	if u, ok := err.(interface{ Unwrap() error }); ok {
		return u.Unwrap()
	}
	return nil
}

// canCompare reports whether == is allowed on the dynamic type of err.
func canCompare(err error) bool

// Is reports whether an error in err's tree equals target or says by its method Is that it does.
func Is(err, target error) bool {
	if err == nil || target == nil {
		return err == target
	}
	return is(err, target, canCompare(target))
}

func is(err, target error, isComparable bool) bool {
	for {
		if isComparable && err == target {
			return true
		}
		if x, ok := err.(interface{ Is(error) bool }); ok && x.Is(target) {
			return true
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
			if err == nil {
				return false
			}
		case interface{ Unwrap() []error }:
			for _, err := range x.Unwrap() {
				if is(err, target, isComparable) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
}

// What target is to As.
const (
	targetFine = iota
	targetNotPointer
	targetNotError
)

// checkTarget tells whether target is a non-nil pointer to an interface or to a type that has the method ids of error.
func checkTarget(target any, method error) int

// assign stores err where target points if its dynamic type allows that.
func assign(err error, target any) bool

// As stores the first error in err's tree that fits the variable target points to, and reports whether there was one.
func As(err error, target any) bool {
	if err == nil {
		return false
	}
	if target == nil {
		panic("errors: target cannot be nil")
	}
	switch checkTarget(target, ErrUnsupported) {
	case targetNotPointer:
		panic("errors: target must be a non-nil pointer")
	case targetNotError:
		panic("errors: *target must be interface or implement error")
	}
	return as(err, target)
}

func as(err error, target any) bool {
	for {
		if assign(err, target) {
			return true
		}
		if x, ok := err.(interface{ As(any) bool }); ok && x.As(target) {
			return true
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
			if err == nil {
				return false
			}
		case interface{ Unwrap() []error }:
			for _, err := range x.Unwrap() {
				if err != nil && as(err, target) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
}

type joinError struct {
	errs []error
}

// Join wraps the errors that are not nil in one, whose text has a line for each; nil when there are none.
func Join(errs ...error) error {
	n := 0
	for _, err := range errs {
		if err != nil {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	e := &joinError{errs: make([]error, 0, n)}
	for _, err := range errs {
		if err != nil {
			e.errs = append(e.errs, err)
		}
	}
	return e
}

func (e *joinError) Error() string {
	if len(e.errs) == 1 {
		return e.errs[0].Error()
	}
	b := []byte(e.errs[0].Error())
	for _, err := range e.errs[1:] {
		b = append(b, '\n')
		b = append(b, err.Error()...)
	}
	return unsafe.String(&b[0], len(b))
}

func (e *joinError) Unwrap() []error { return e.errs }

package fmt

import "errors"

// Errorf formats an error. The operands of %w, if they are errors, are what it unwraps to.
func Errorf(format string, a ...any) (err error) {
	p := newPrinter()
	p.wrapErrs = true
	p.printf(format, a)
	s := string(p.buf)
	wrapped := p.wrapped
	p.free()
	switch len(wrapped) {
	case 0:
		return errors.New(s)
	case 1:
		e := &wrapError{msg: s}
		e.err, _ = a[wrapped[0]].(error)
		return e
	}
	e := &wrapErrors{msg: s}
	for i, arg := range a {
		if err, ok := arg.(error); ok && contains(wrapped, i) {
			e.errs = append(e.errs, err)
		}
	}
	return e
}

func contains(list []int, n int) bool {
	for _, x := range list {
		if x == n {
			return true
		}
	}
	return false
}

// A wrapError is the error of a format with one %w.
type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string { return e.msg }

func (e *wrapError) Unwrap() error { return e.err }

// A wrapErrors is the error of a format with several %w.
type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string { return e.msg }

func (e *wrapErrors) Unwrap() []error { return e.errs }

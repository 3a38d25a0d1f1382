package path

import (
	"errors"
	"internal/shellmatch"
)

// ErrBadPattern says that a pattern is malformed.
var ErrBadPattern = errors.New("syntax error in pattern")

// Match reports whether all of name matches a shell pattern: * and ? match anything but '/', [a-z] and [^a-z] one of a class, \c the
// character c. The error is ErrBadPattern.
func Match(pattern, name string) (matched bool, err error) {
	matched, ok := shellmatch.Match(pattern, name, true)
	if !ok {
		return false, ErrBadPattern
	}
	return matched, nil
}

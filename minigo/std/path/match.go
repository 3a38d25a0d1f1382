package path

import (
	"errors"
	"unicode/utf8"
)

// ErrBadPattern says that a pattern is malformed.
var ErrBadPattern = errors.New("syntax error in pattern")

// Match reports whether all of name matches a shell pattern: * and ? match anything but '/', [a-z] and [^a-z] one of a class, \c the
// character c. The error is ErrBadPattern.
func Match(pattern, name string) (matched bool, err error) {
	for pattern != "" {
		star, chunk, rest := nextChunk(pattern)
		if star && chunk == "" {
			return !hasSlash(name), nil
		}
		// The chunk must match here or, after a star, at any later place it can reach; the last one must match to the end.
		found := false
		for {
			left, ok, err := matchChunk(chunk, name)
			if err != nil {
				return false, err
			}
			if ok && (left == "" || rest != "") {
				name = left
				found = true
				break
			}
			if !star || name == "" || name[0] == '/' {
				break
			}
			name = name[1:]
		}
		if !found {
			return false, check(rest)
		}
		pattern = rest
	}
	return name == "", nil
}

func hasSlash(name string) bool { return lastSlash(name) >= 0 }

// check looks for a malformed chunk.
func check(pattern string) error {
	for pattern != "" {
		_, chunk, rest := nextChunk(pattern)
		if _, _, err := matchChunk(chunk, ""); err != nil {
			return err
		}
		pattern = rest
	}
	return nil
}

// nextChunk splits off the stars at the beginning and what follows up to the next star.
func nextChunk(pattern string) (star bool, chunk, rest string) {
	for pattern != "" && pattern[0] == '*' {
		pattern = pattern[1:]
		star = true
	}
	inClass := false
	i := 0
scan:
	for ; i < len(pattern); i++ {
		switch pattern[i] {
		case '\\':
			if i+1 < len(pattern) {
				i++
			}
		case '[':
			inClass = true
		case ']':
			inClass = false
		case '*':
			if !inClass {
				break scan
			}
		}
	}
	return star, pattern[:i], pattern[i:]
}

// matchChunk matches a chunk at the beginning of s and returns what is left. After a mismatch it goes on to find errors.
func matchChunk(chunk, s string) (left string, ok bool, err error) {
	failed := false
	for chunk != "" {
		failed = failed || s == ""
		switch chunk[0] {
		case '[':
			var r rune
			if !failed {
				var n int
				r, n = utf8.DecodeRuneInString(s)
				s = s[n:]
			}
			var in bool
			in, chunk, err = matchClass(chunk[1:], r)
			if err != nil {
				return "", false, err
			}
			failed = failed || !in
			continue
		case '?':
			if !failed {
				failed = s[0] == '/'
				_, n := utf8.DecodeRuneInString(s)
				s = s[n:]
			}
			chunk = chunk[1:]
			continue
		case '\\':
			chunk = chunk[1:]
			if chunk == "" {
				return "", false, ErrBadPattern
			}
		}
		if !failed {
			failed = chunk[0] != s[0]
			s = s[1:]
		}
		chunk = chunk[1:]
	}
	if failed {
		return "", false, nil
	}
	return s, true, nil
}

// matchClass matches r with a class, whose '[' is gone, and returns what follows it.
func matchClass(chunk string, r rune) (in bool, rest string, err error) {
	negated := false
	if chunk != "" && chunk[0] == '^' {
		negated = true
		chunk = chunk[1:]
	}
	for first := true; ; first = false {
		if chunk != "" && chunk[0] == ']' && !first {
			return in != negated, chunk[1:], nil
		}
		var lo, hi rune
		if lo, chunk, err = classRune(chunk); err != nil {
			return false, "", err
		}
		hi = lo
		if chunk[0] == '-' {
			if hi, chunk, err = classRune(chunk[1:]); err != nil {
				return false, "", err
			}
		}
		in = in || lo <= r && r <= hi
	}
}

// classRune decodes a rune of a class, which must be followed by something.
func classRune(chunk string) (r rune, rest string, err error) {
	if chunk == "" || chunk[0] == '-' || chunk[0] == ']' {
		return 0, "", ErrBadPattern
	}
	if chunk[0] == '\\' {
		chunk = chunk[1:]
		if chunk == "" {
			return 0, "", ErrBadPattern
		}
	}
	r, n := utf8.DecodeRuneInString(chunk)
	if r == utf8.RuneError && n == 1 || n == len(chunk) {
		return 0, "", ErrBadPattern
	}
	return r, chunk[n:], nil
}

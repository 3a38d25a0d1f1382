// Package shellmatch matches shell patterns for path and path/filepath.
//
// *, ? and classes match anything but '/'; a backslash takes away a character's meaning. Functions report by a last result whether
// the pattern is well-formed as far as they have read it.
package shellmatch

import "unicode/utf8"

// Match reports whether all of name matches. Whether a pattern is malformed after what cannot match is found out only if checkAll.
func Match(pattern, name string, checkAll bool) (matched, ok bool) {
	for pattern != "" {
		star, chunk, rest := nextChunk(pattern)
		if star && chunk == "" {
			return !hasSlash(name), true
		}
		// The chunk must match here or, after a star, at any later place it can reach; the last one must match to the end.
		for {
			left, matched, ok := matchChunk(chunk, name)
			if !ok {
				return false, false
			}
			if matched && (left == "" || rest != "") {
				name = left
				break
			}
			if !star || name == "" || name[0] == '/' {
				return false, !checkAll || wellFormed(rest)
			}
			name = name[1:]
		}
		pattern = rest
	}
	return name == "", true
}

func hasSlash(name string) bool {
	for i := range len(name) {
		if name[i] == '/' {
			return true
		}
	}
	return false
}

func wellFormed(pattern string) bool {
	for pattern != "" {
		_, chunk, rest := nextChunk(pattern)
		if _, _, ok := matchChunk(chunk, ""); !ok {
			return false
		}
		pattern = rest
	}
	return true
}

// nextChunk splits off the stars at the beginning and what follows up to the next star.
func nextChunk(pattern string) (star bool, chunk, rest string) {
	for pattern != "" && pattern[0] == '*' {
		pattern = pattern[1:]
		star = true
	}
	inClass := false
	for i := 0; i < len(pattern); i++ {
		switch pattern[i] {
		case '\\':
			i++
		case '[':
			inClass = true
		case ']':
			inClass = false
		case '*':
			if !inClass {
				return star, pattern[:i], pattern[i:]
			}
		}
	}
	return star, pattern, ""
}

// matchChunk matches a chunk at the beginning of s and returns what is left. After a mismatch it goes on to find errors.
func matchChunk(chunk, s string) (left string, matched, ok bool) {
	matched = true
	for chunk != "" {
		matched = matched && s != ""
		switch chunk[0] {
		case '[':
			var r rune
			if matched {
				var n int
				r, n = utf8.DecodeRuneInString(s)
				s = s[n:]
			}
			var in bool
			in, chunk, ok = matchClass(chunk[1:], r)
			if !ok {
				return "", false, false
			}
			matched = matched && in
			continue
		case '?':
			if matched {
				matched = s[0] != '/'
				_, n := utf8.DecodeRuneInString(s)
				s = s[n:]
			}
			chunk = chunk[1:]
			continue
		case '\\':
			chunk = chunk[1:]
			if chunk == "" {
				return "", false, false
			}
		}
		if matched {
			matched = chunk[0] == s[0]
			s = s[1:]
		}
		chunk = chunk[1:]
	}
	if !matched {
		return "", false, true
	}
	return s, true, true
}

// matchClass matches r with a class, whose '[' is gone, and returns what follows it.
func matchClass(chunk string, r rune) (in bool, rest string, ok bool) {
	negated := false
	if chunk != "" && chunk[0] == '^' {
		negated = true
		chunk = chunk[1:]
	}
	for first := true; ; first = false {
		if chunk != "" && chunk[0] == ']' && !first {
			return in != negated, chunk[1:], true
		}
		var lo, hi rune
		if lo, chunk, ok = classRune(chunk); !ok {
			return false, "", false
		}
		hi = lo
		if chunk[0] == '-' {
			if hi, chunk, ok = classRune(chunk[1:]); !ok {
				return false, "", false
			}
		}
		in = in || lo <= r && r <= hi
	}
}

// classRune decodes a rune of a class, which must be followed by something.
func classRune(chunk string) (r rune, rest string, ok bool) {
	if chunk == "" || chunk[0] == '-' || chunk[0] == ']' {
		return 0, "", false
	}
	if chunk[0] == '\\' {
		chunk = chunk[1:]
	}
	r, n := utf8.DecodeRuneInString(chunk)
	if r == utf8.RuneError && n <= 1 || n == len(chunk) {
		return 0, "", false
	}
	return r, chunk[n:], true
}

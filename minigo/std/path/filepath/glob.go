package filepath

import (
	"errors"
	"internal/shellmatch"
	"os"
	"sort"
	"strings"
)

// ErrBadPattern says that a pattern is malformed.
var ErrBadPattern = errors.New("syntax error in pattern")

// Match reports whether all of name matches a shell pattern, as path.Match does; it reads a pattern only as far as it can match.
func Match(pattern, name string) (matched bool, err error) {
	matched, ok := shellmatch.Match(pattern, name, false)
	if !ok {
		return false, ErrBadPattern
	}
	return matched, nil
}

const globDepthMax = 10000 // separators in a pattern

// Glob returns the names of the files that match pattern; the error is ErrBadPattern.
func Glob(pattern string) (matches []string, err error) {
	if strings.Count(pattern, "/") > globDepthMax {
		return nil, ErrBadPattern
	}
	if _, err := Match(pattern, ""); err != nil {
		return nil, err
	}
	if !hasMeta(pattern) {
		if _, err := os.Lstat(pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := Split(pattern)
	switch dir {
	case "":
		dir = "."
	case "/":
	default:
		dir = strings.TrimSuffix(dir, "/")
	}
	if !hasMeta(dir) {
		return globIn(dir, file, nil)
	}
	if dir == pattern {
		return nil, ErrBadPattern
	}
	dirs, err := Glob(dir)
	if err != nil {
		return nil, err
	}
	for _, dir := range dirs {
		if matches, err = globIn(dir, file, matches); err != nil {
			return matches, err
		}
	}
	return matches, nil
}

func hasMeta(pattern string) bool { return strings.ContainsAny(pattern, `*?[\`) }

// globIn appends the files of a directory that match; what cannot be read has none.
func globIn(dir, pattern string, matches []string) ([]string, error) {
	info, err := os.Stat(dir)
	if err != nil || !info.IsDir() {
		return matches, nil
	}
	f, err := os.Open(dir)
	if err != nil {
		return matches, nil
	}
	defer f.Close()
	names, _ := f.Readdirnames(-1)
	sort.Strings(names)
	for _, name := range names {
		ok, err := Match(pattern, name)
		if err != nil {
			return matches, err
		}
		if ok {
			matches = append(matches, Join(dir, name))
		}
	}
	return matches, nil
}

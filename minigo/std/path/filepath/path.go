// Package filepath works on the paths of the operating system, whose separator is the slash: what goes by the text alone is package path's.
package filepath

import (
	"errors"
	"io/fs"
	"os"
	slash "path"
	"strings"
	"syscall"
)

const (
	Separator     = os.PathSeparator     // between elements
	ListSeparator = os.PathListSeparator // between paths
)

// Clean returns the shortest path that means the same by its text.
func Clean(path string) string { return slash.Clean(path) }

// Join joins the elements that are not empty, and cleans the result.
func Join(elem ...string) string { return slash.Join(elem...) }

// Split splits path after its last separator.
func Split(path string) (dir, file string) { return slash.Split(path) }

// Ext returns the last element of path from its last dot on.
func Ext(path string) string { return slash.Ext(path) }

// Base returns the last element of path.
func Base(path string) string { return slash.Base(path) }

// Dir returns all but the last element of path, cleaned.
func Dir(path string) string { return slash.Dir(path) }

// IsAbs reports whether path begins at the root.
func IsAbs(path string) bool { return slash.IsAbs(path) }

// VolumeName returns "": there are no volumes.
func VolumeName(path string) string { return "" }

// ToSlash returns path with slashes as separators, which they are.
func ToSlash(path string) string { return path }

// FromSlash returns path with slashes as separators, which they are.
func FromSlash(path string) string { return path }

// HasPrefix reports whether the text of p begins with prefix.
func HasPrefix(p, prefix string) bool { return strings.HasPrefix(p, prefix) }

// SplitList splits a list of paths, such as PATH.
func SplitList(path string) []string {
	if path == "" {
		return []string{}
	}
	return strings.Split(path, string(ListSeparator))
}

// IsLocal reports whether path, by its text, stays below the directory it is relative to.
func IsLocal(path string) bool {
	if path == "" || IsAbs(path) {
		return false
	}
	cleaned := Clean(path)
	return cleaned != ".." && !strings.HasPrefix(cleaned, "../")
}

// Localize returns the path of the operating system for a path of package io/fs.
func Localize(path string) (string, error) {
	if !fs.ValidPath(path) || strings.IndexByte(path, 0) >= 0 {
		return "", errInvalidPath
	}
	return path, nil
}

var errInvalidPath = errors.New("invalid path")

// Abs returns path as seen from the root.
func Abs(path string) (string, error) {
	if IsAbs(path) {
		return Clean(path), nil
	}
	wd, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return Join(wd, path), nil
}

// Rel returns targPath as seen from basePath.
func Rel(basePath, targPath string) (string, error) {
	base, target := Clean(basePath), Clean(targPath)
	if base == target {
		return ".", nil
	}
	if base == "." {
		base = ""
	}
	if IsAbs(base) != IsAbs(target) {
		return "", errors.New("Rel: can't make " + targPath + " relative to " + basePath)
	}
	if target == "." {
		target = ""
	}
	// Drop the elements they have in common.
	for base != "" && target != "" {
		b, baseRest, _ := strings.Cut(base, "/")
		t, targetRest, _ := strings.Cut(target, "/")
		if b != t {
			break
		}
		base, target = baseRest, targetRest
	}
	if b, _, _ := strings.Cut(base, "/"); b == ".." {
		return "", errors.New("Rel: can't make " + targPath + " relative to " + basePath)
	}
	if base == "" {
		return target, nil
	}
	up := ".." + strings.Repeat("/..", strings.Count(base, "/"))
	if target == "" {
		return up, nil
	}
	return up + "/" + target, nil
}

const linksMax = 255

// EvalSymlinks returns path with every symbolic link in it followed.
func EvalSymlinks(path string) (string, error) {
	links := 0
	done := "" // free of links; with a slash at its end only if it is the root
	if IsAbs(path) {
		done = "/"
	}
	for rest := path; rest != ""; {
		var element string
		var more bool
		element, rest, more = strings.Cut(rest, "/")
		switch element {
		case "", ".":
			continue
		case "..":
			done = parent(done)
			continue
		}
		next := join(done, element)
		info, err := os.Lstat(next)
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			if more && !info.Mode().IsDir() {
				return "", syscall.ENOTDIR
			}
			done = next
			continue
		}
		links++
		if links > linksMax {
			return "", errors.New("EvalSymlinks: too many links")
		}
		link, err := os.Readlink(next)
		if err != nil {
			return "", err
		}
		if IsAbs(link) {
			done = "/"
		}
		if more {
			link += "/" + rest
		}
		rest = link
	}
	return Clean(done), nil
}

// parent goes up one directory. As in Go ".." is added where there is no element to take away but the first.
func parent(path string) string {
	dir, file := Split(path)
	if dir == "" || dir == "/" || file == ".." {
		return join(path, "..")
	}
	return dir[:len(dir)-1]
}

// join adds an element without cleaning.
func join(path, element string) string {
	if path == "" || path == "/" {
		return path + element
	}
	return path + "/" + element
}

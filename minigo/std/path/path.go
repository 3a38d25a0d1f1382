// Package path works on slash-separated paths, by their text alone.
package path

// Clean returns the shortest path that means the same: no empty or "." elements, ".." only at the beginning, "." if nothing is left.
func Clean(path string) string

// join puts slashes between the elements.
func join(elements []string) string {
	n := 0
	for _, e := range elements {
		n += len(e) + 1
	}
	b := make([]byte, 0, n)
	for i, e := range elements {
		if i > 0 {
			b = append(b, '/')
		}
		b = append(b, e...)
	}
	return string(b)
}

// Join joins the elements that are not empty, and cleans the result; "" if all are empty.
func Join(elem ...string) string {
	kept := make([]string, 0, len(elem))
	for _, e := range elem {
		if e != "" || len(kept) > 0 {
			kept = append(kept, e)
		}
	}
	if len(kept) == 0 {
		return ""
	}
	return Clean(join(kept))
}

func lastSlash(s string) int {
	i := len(s) - 1
	for i >= 0 && s[i] != '/' {
		i--
	}
	return i
}

// Split splits path after its last slash.
func Split(path string) (dir, file string) {
	i := lastSlash(path)
	return path[:i+1], path[i+1:]
}

// Ext returns the last element of path from its last dot on, "" if there is none.
func Ext(path string) string {
	for i := len(path) - 1; i >= 0 && path[i] != '/'; i-- {
		if path[i] == '.' {
			return path[i:]
		}
	}
	return ""
}

// Base returns the last element of path; "." if it is empty, "/" if it is all slashes.
func Base(path string) string {
	if path == "" {
		return "."
	}
	for len(path) > 0 && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	if path == "" {
		return "/"
	}
	return path[lastSlash(path)+1:]
}

// Dir returns all but the last element of path, cleaned.
func Dir(path string) string {
	dir, _ := Split(path)
	return Clean(dir)
}

// IsAbs reports whether path begins at the root.
func IsAbs(path string) bool { return len(path) > 0 && path[0] == '/' }

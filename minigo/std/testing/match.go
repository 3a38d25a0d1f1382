package testing

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

// A matcher tells which tests are to be run, and gives subtests their names.
type matcher struct {
	filter, skip pattern
	matches      func(pat, str string) (bool, error)
	mu           sync.Mutex
	used         map[string]int
}

// A pattern is a list of alternatives, each a list of expressions for the elements of a name.
type pattern [][]string

func newMatcher(matches func(pat, str string) (bool, error), patterns, name, skips string) *matcher {
	m := &matcher{matches: matches, used: map[string]int{}}
	m.filter = m.parse(patterns, name)
	m.skip = m.parse(skips, "-test.skip")
	return m
}

func (m *matcher) parse(text, name string) pattern {
	var p pattern
	if text == "" {
		return nil
	}
	for i, alternative := range splitOutside(text, '|') {
		elements := splitOutside(alternative, '/')
		for k, element := range elements {
			elements[k] = rewrite(element)
			if _, err := m.matches(elements[k], "non-empty"); err != nil {
				where := "element " + strconv.Itoa(k)
				if len(splitOutside(text, '|')) > 1 {
					where = "alternation " + strconv.Itoa(i) + " " + where
				}
				fmt.Fprintf(os.Stderr, "testing: invalid regexp for %s of %s (%q): %s\n", where, name, element, err)
				os.Exit(1)
			}
		}
		p = append(p, elements)
	}
	return p
}

// splitOutside splits a regular expression where a byte stands outside of brackets and parentheses.
func splitOutside(s string, at byte) []string {
	var parts []string
	depth, class, begin := 0, 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\':
			i++
		case c == '[':
			class++
		case c == ']':
			class = max(class-1, 0)
		case c == '(' && class == 0:
			depth++
		case c == ')' && class == 0:
			depth--
		case c == at && class == 0 && depth == 0:
			parts = append(parts, s[begin:i])
			begin = i + 1
		}
	}
	return append(parts, s[begin:])
}

// match reports whether the elements of a name match, and whether they do only as far as they go.
func (m *matcher) match(p pattern, name []string) (ok, partial bool) {
	for _, elements := range p {
		matched := true
		for i, part := range name {
			if i >= len(elements) {
				break
			}
			if found, _ := m.matches(elements[i], part); !found {
				matched = false
				break
			}
		}
		if matched {
			partial = len(name) < len(elements)
			if !partial {
				return true, false
			}
			ok = true
		}
	}
	return ok, ok
}

// fullName returns the name of a subtest, and whether it is to be run, and for the sake of its subtests only.
func (m *matcher) fullName(c *common, sub string) (name string, ok, partial bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	name = sub
	if c != nil && c.level > 0 {
		name = m.unique(c.name, rewrite(sub))
	}
	elements := strings.Split(name, "/")
	ok = true
	if m.filter != nil {
		if ok, partial = m.match(m.filter, elements); !ok {
			return name, false, false
		}
	}
	if m.skip != nil {
		if skipped, only := m.match(m.skip, elements); skipped && !only {
			return name, false, false
		}
	}
	return name, ok, partial
}

// unique makes a name no other subtest has.
func (m *matcher) unique(parent, sub string) string {
	base := parent + "/" + sub
	for {
		n := m.used[base]
		m.used[base] = n + 1
		name := base
		if n == 0 && sub != "" {
			prefix, number := numbered(base)
			if prefix != "" && number < m.used[prefix] {
				continue // it has been made already
			}
			return name
		}
		name = fmt.Sprintf("%s#%02d", base, n)
		if m.used[name] != 0 {
			continue
		}
		return name
	}
}

// numbered splits a name that ends as unique makes them.
func numbered(name string) (prefix string, n int) {
	i := strings.LastIndexByte(name, '#')
	if i < 0 || len(name)-i-1 < 2 || name[i+1] == '0' && len(name)-i-1 > 2 {
		return "", 0
	}
	n, err := strconv.Atoi(name[i+1:])
	if err != nil || n < 0 {
		return "", 0
	}
	return name[:i], n
}

// rewrite makes a text fit for a name.
func rewrite(s string) string {
	var b []byte
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			b = append(b, '_')
		case !strconv.IsPrint(r):
			quoted := strconv.QuoteRune(r)
			b = append(b, quoted[1:len(quoted)-1]...)
		default:
			b = append(b, string(r)...)
		}
	}
	return string(b)
}

package strings

import "io"

// A Replacer replaces a list of strings.
type Replacer struct {
	oldnew []string
}

// NewReplacer returns a Replacer for pairs of old and new; where several old ones fit the earlier argument wins.
func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 == 1 {
		panic("strings.NewReplacer: odd argument count")
	}
	return &Replacer{append([]string(nil), oldnew...)}
}

// replacePairs replaces in one pass; the pairs are old, new, old, new.
func replacePairs(s string, oldnew []string) string

// Replace returns s with all replacements done.
func (r *Replacer) Replace(s string) string { return replacePairs(s, r.oldnew) }

// WriteString writes s to w with all replacements done.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	return io.WriteString(w, r.Replace(s))
}

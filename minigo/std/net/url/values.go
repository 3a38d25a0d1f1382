package url

import (
	"errors"
	"maps"
	"slices"
	"strings"
)

// Values are the values for each key of a query.
type Values map[string][]string

// Get returns the first value for a key, or "".
func (v Values) Get(key string) string {
	if list := v[key]; len(list) > 0 {
		return list[0]
	}
	return ""
}

// Set makes value the only one for a key.
func (v Values) Set(key, value string) { v[key] = []string{value} }

// Add adds a value for a key.
func (v Values) Add(key, value string) { v[key] = append(v[key], value) }

// Del removes the values for a key.
func (v Values) Del(key string) { delete(v, key) }

// Has reports whether there are values for a key.
func (v Values) Has(key string) bool {
	_, ok := v[key]
	return ok
}

// Clone copies the values.
func (v Values) Clone() Values {
	if v == nil {
		return nil
	}
	c := make(Values, len(v))
	for key, list := range v {
		c[key] = slices.Clone(list)
	}
	return c
}

// Encode returns the values as a query, sorted by key.
func (v Values) Encode() string {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(v)) {
		for _, value := range v[key] {
			if b.Len() > 0 {
				b.WriteByte('&')
			}
			b.WriteString(QueryEscape(key) + "=" + QueryEscape(value))
		}
	}
	return b.String()
}

var errSemicolon = errors.New("invalid semicolon separator in query")

// ParseQuery parses a query; what is wrong in it is skipped. The error is the last semicolon or else the first wrong escape.
func ParseQuery(query string) (Values, error) {
	v := Values{}
	var first error
	for pair := range strings.SplitSeq(query, "&") {
		if pair == "" {
			continue
		}
		if err := v.parse(pair); err == errSemicolon || first == nil {
			first = err
		}
	}
	return v, first
}

func (v Values) parse(pair string) error {
	if strings.Contains(pair, ";") {
		return errSemicolon
	}
	key, value, _ := strings.Cut(pair, "=")
	key, err := QueryUnescape(key)
	if err != nil {
		return err
	}
	if value, err = QueryUnescape(value); err != nil {
		return err
	}
	v.Add(key, value)
	return nil
}

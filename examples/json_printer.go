// A printer and parser for JSON-like values, driven by type switches over any.
package main

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
)

type object = map[string]any

func write(b *strings.Builder, v any, indent string) {
	switch v := v.(type) {
	case nil:
		b.WriteString("null")
	case bool:
		b.WriteString(strconv.FormatBool(v))
	case int:
		b.WriteString(strconv.Itoa(v))
	case float64:
		b.WriteString(strconv.FormatFloat(v, 'g', -1, 64))
	case string:
		b.WriteString(strconv.Quote(v))
	case []any:
		group(b, "[]", len(v), indent, func(i int, inner string) { write(b, v[i], inner) })
	case object:
		keys := make([]string, 0, len(v))
		for k := range v {
			keys = append(keys, k)
		}
		sort.Strings(keys)
		group(b, "{}", len(keys), indent, func(i int, inner string) {
			b.WriteString(strconv.Quote(keys[i]) + ": ")
			write(b, v[keys[i]], inner)
		})
	case fmt.Stringer:
		write(b, v.String(), indent)
	default:
		panic(fmt.Sprintf("cannot write a %T", v))
	}
}

func group(b *strings.Builder, brackets string, n int, indent string, item func(i int, inner string)) {
	b.WriteByte(brackets[0])
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n" + indent + "  ")
		item(i, indent+"  ")
	}
	if n > 0 {
		b.WriteString("\n" + indent)
	}
	b.WriteByte(brackets[1])
}

type reader struct {
	s   string
	pos int
}

func (r *reader) fail(what string) { panic(fmt.Errorf("offset %d: %s", r.pos, what)) }

func (r *reader) peek() byte {
	for r.pos < len(r.s) && strings.IndexByte(" \t\n", r.s[r.pos]) >= 0 {
		r.pos++
	}
	if r.pos == len(r.s) {
		r.fail("unexpected end")
	}
	return r.s[r.pos]
}

func (r *reader) expect(c byte) {
	if r.peek() != c {
		r.fail(fmt.Sprintf("expected %q, found %q", c, r.s[r.pos]))
	}
	r.pos++
}

func (r *reader) items(end byte, item func()) {
	r.pos++
	for first := true; r.peek() != end; first = false {
		if !first {
			r.expect(',')
		}
		item()
	}
	r.pos++
}

func (r *reader) value() any {
	switch c := r.peek(); c {
	case '{':
		o := object{}
		r.items('}', func() {
			k, ok := r.value().(string)
			if !ok {
				r.fail("key is not a string")
			}
			r.expect(':')
			o[k] = r.value()
		})
		return o
	case '[':
		list := []any{}
		r.items(']', func() { list = append(list, r.value()) })
		return list
	case '"':
		q, err := strconv.QuotedPrefix(r.s[r.pos:])
		if err != nil {
			r.fail("bad string")
		}
		r.pos += len(q)
		s, _ := strconv.Unquote(q)
		return s
	}
	start := r.pos
	for r.pos < len(r.s) && strings.IndexByte(",]} \n", r.s[r.pos]) < 0 {
		r.pos++
	}
	switch word := r.s[start:r.pos]; word {
	case "null":
		return nil
	case "true", "false":
		return word == "true"
	default:
		f, err := strconv.ParseFloat(word, 64)
		if err != nil {
			r.pos = start
			r.fail("unexpected " + word)
		}
		return f
	}
}

func parse(s string) (v any, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = r.(error)
		}
	}()
	return (&reader{s: s}).value(), nil
}

type level int

func (l level) String() string { return [...]string{"low", "high"}[l] }

func main() {
	doc := object{
		"name": "minigo", "tags": []any{"go", "interpreter"}, "stars": 5, "ratio": 0.25, "empty": object{},
		"nested": object{"deep": []any{nil, true, []any{}}, "level": level(1)},
	}
	var b strings.Builder
	write(&b, doc, "")
	fmt.Println(b.String())
	again, err := parse(b.String())
	var c strings.Builder
	write(&c, again, "")
	fmt.Println(c.String() == b.String(), err)
	for _, bad := range []string{`{"a" 1}`, `[1, 2`, `{1: 2}`, `[tru]`} {
		_, err := parse(bad)
		fmt.Println(err)
	}
	defer func() { fmt.Println("recovered:", recover()) }()
	write(&b, []any{1i}, "")
}

// Output:
// {
//   "empty": {},
//   "name": "minigo",
//   "nested": {
//     "deep": [
//       null,
//       true,
//       []
//     ],
//     "level": "high"
//   },
//   "ratio": 0.25,
//   "stars": 5,
//   "tags": [
//     "go",
//     "interpreter"
//   ]
// }
// true <nil>
// offset 5: expected ':', found '1'
// offset 5: unexpected end
// offset 1: unexpected 1:
// offset 1: unexpected tru
// recovered: cannot write a complex128

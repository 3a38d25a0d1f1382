package template

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"reflect"
	"slices"
	"strings"
	"text/template/parse"
)

const maxDepth = 100000

// An ExecError is an error of a template that runs, but not of its writer.
type ExecError struct {
	Name string // of the template
	Err  error
}

func (e ExecError) Error() string { return e.Err.Error() }

// Unwrap returns the error.
func (e ExecError) Unwrap() error { return e.Err }

// A writeError carries the error of the writer out.
type writeError struct{ err error }

// A jump leaves the body of a range.
type jump int

const (
	jumpBreak jump = iota
	jumpContinue
)

type variable struct {
	name  string
	value reflect.Value
}

// A state is a template that runs.
type state struct {
	tmpl  *Template
	w     io.Writer
	node  parse.Node // for errors
	vars  []variable
	depth int
}

// Execute runs the template with the dot being data.
func (t *Template) Execute(wr io.Writer, data any) error { return t.execute(wr, data) }

// ExecuteTemplate runs an associated template.
func (t *Template) ExecuteTemplate(wr io.Writer, name string, data any) error {
	other := t.Lookup(name)
	if other == nil {
		return fmt.Errorf("template: no template %q associated with template %q", name, t.name)
	}
	return other.Execute(wr, data)
}

func (t *Template) execute(wr io.Writer, data any) (err error) {
	defer func() {
		switch e := recover().(type) {
		case nil:
		case writeError:
			err = e.err
		case ExecError:
			err = e
		default:
			panic(e)
		}
	}()
	dot, ok := data.(reflect.Value)
	if !ok {
		dot = reflect.ValueOf(data)
	}
	s := &state{tmpl: t, w: wr, vars: []variable{{"$", dot}}}
	if t.Tree == nil || t.Root == nil {
		s.errorf("%q is an incomplete or empty template", t.name)
	}
	s.walk(dot, t.Root)
	return nil
}

// DefinedTemplates lists the associated templates for an error message.
func (t *Template) DefinedTemplates() string {
	if t.family == nil || len(t.templates) == 0 {
		return ""
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	text := ""
	for _, name := range slices.Sorted(maps.Keys(t.templates)) {
		if tree := t.templates[name].Tree; tree == nil || tree.Root == nil {
			continue
		}
		if text == "" {
			text = "; defined templates are: "
		} else {
			text += ", "
		}
		text += fmt.Sprintf("%q", name)
	}
	return text
}

func (s *state) errorf(format string, args ...any) {
	name := strings.ReplaceAll(s.tmpl.name, "%", "%%")
	if s.node == nil {
		format = fmt.Sprintf("template: %s: %s", name, format)
	} else {
		location, context := s.tmpl.ErrorContext(s.node)
		format = fmt.Sprintf("template: %s: executing %q at <%s>: %s", location, name, strings.ReplaceAll(context, "%", "%%"), format)
	}
	panic(ExecError{s.tmpl.name, fmt.Errorf(format, args...)})
}

func (s *state) write(text string) {
	if _, err := io.WriteString(s.w, text); err != nil {
		panic(writeError{err})
	}
}

func (s *state) push(name string, value reflect.Value) {
	s.vars = append(s.vars, variable{name, value})
}

func (s *state) assign(name string, value reflect.Value) {
	for i := len(s.vars) - 1; i >= 0; i-- {
		if s.vars[i].name == name {
			s.vars[i].value = value
			return
		}
	}
	s.errorf("undefined variable: %s", name)
}

// fromTop changes the n-th variable from the top.
func (s *state) fromTop(n int, value reflect.Value) { s.vars[len(s.vars)-n].value = value }

func (s *state) lookup(name string) reflect.Value {
	for i := len(s.vars) - 1; i >= 0; i-- {
		if s.vars[i].name == name {
			return s.vars[i].value
		}
	}
	s.errorf("undefined variable: %s", name)
	return none
}

var none reflect.Value

// missing stands for the value of a key that a map has not.
var missing = reflect.ValueOf(missingType{})

type missingType struct{}

func (s *state) walk(dot reflect.Value, node parse.Node) {
	s.node = node
	switch n := node.(type) {
	case *parse.ActionNode:
		v := s.pipeline(dot, n.Pipe)
		if len(n.Pipe.Decl) == 0 {
			s.print(n, v)
		}
	case *parse.BreakNode:
		panic(jumpBreak)
	case *parse.ContinueNode:
		panic(jumpContinue)
	case *parse.CommentNode:
	case *parse.IfNode:
		s.branch(parse.NodeIf, dot, n.Pipe, n.List, n.ElseList)
	case *parse.ListNode:
		for _, n := range n.Nodes {
			s.walk(dot, n)
		}
	case *parse.RangeNode:
		s.loop(dot, n)
	case *parse.TemplateNode:
		s.template(dot, n)
	case *parse.TextNode:
		s.write(string(n.Text))
	case *parse.WithNode:
		s.branch(parse.NodeWith, dot, n.Pipe, n.List, n.ElseList)
	default:
		s.errorf("unknown node: %s", n)
	}
}

func (s *state) branch(kind parse.NodeType, dot reflect.Value, pipe *parse.PipeNode, list, elseList *parse.ListNode) {
	mark := len(s.vars)
	defer func() { s.vars = s.vars[:mark] }()
	v := s.pipeline(dot, pipe)
	yes, ok := isTrue(inner(v))
	switch {
	case !ok:
		s.errorf("if/with can't use %v", v)
	case yes && kind == parse.NodeWith:
		s.walk(v, list)
	case yes:
		s.walk(dot, list)
	case elseList != nil:
		s.walk(dot, elseList)
	}
}

// IsTrue tells whether a value is not empty, and whether that can be told.
func IsTrue(val any) (truth, ok bool) { return isTrue(reflect.ValueOf(val)) }

func isTrue(v reflect.Value) (truth, ok bool) {
	if !v.IsValid() {
		return false, true
	}
	switch v.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() > 0, true
	case reflect.Struct:
		return true, true
	case reflect.UnsafePointer:
		return false, false
	}
	return !v.IsZero(), true
}

func truth(v reflect.Value) bool {
	yes, _ := isTrue(inner(v))
	return yes
}

// body runs the body of a range once; it reports whether to go on.
func (s *state) body(run func()) (goOn bool) {
	mark := len(s.vars)
	defer func() {
		switch r := recover(); r {
		case nil:
		case jumpBreak:
			s.vars = s.vars[:mark]
			goOn = false
		case jumpContinue:
			s.vars = s.vars[:mark]
			goOn = true
		default:
			panic(r)
		}
	}()
	run()
	s.vars = s.vars[:mark]
	return true
}

func (s *state) loop(dot reflect.Value, r *parse.RangeNode) {
	mark := len(s.vars)
	defer func() { s.vars = s.vars[:mark] }()
	val, _ := indirect(s.pipeline(dot, r.Pipe))
	inside := len(s.vars)
	once := func(index, elem reflect.Value) bool {
		return s.body(func() {
			if n := len(r.Pipe.Decl); n > 0 {
				if r.Pipe.IsAssign {
					// The last one is assigned by the pipeline.
					if n > 1 {
						s.assign(r.Pipe.Decl[0].Ident[0], index)
						s.assign(r.Pipe.Decl[1].Ident[0], elem)
					} else {
						s.assign(r.Pipe.Decl[0].Ident[0], elem)
					}
				} else {
					s.fromTop(1, elem)
					if n > 1 {
						s.fromTop(2, index)
					}
				}
			}
			s.walk(elem, r.List)
			s.vars = s.vars[:inside]
		})
	}
	s.node = r.Pipe
	some := false
	switch val.Kind() {
	case reflect.Array, reflect.Slice:
		for i := range val.Len() {
			some = true
			if !once(reflect.ValueOf(i), val.Index(i)) {
				break
			}
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if len(r.Pipe.Decl) > 1 {
			s.errorf("can't use %v to iterate over more than one variable", val)
		}
		for v := range val.Seq() {
			some = true
			if !once(v, v) {
				break
			}
		}
	case reflect.Map:
		for _, key := range sortedKeys(val) {
			some = true
			if !once(key, val.MapIndex(key)) {
				break
			}
		}
	case reflect.Chan:
		if val.IsNil() {
			break
		}
		if val.Type().ChanDir() == reflect.SendDir {
			s.errorf("range over send-only channel %v", val)
		}
		for i := 0; ; i++ {
			elem, ok := val.Recv()
			if !ok {
				break
			}
			some = true
			if !once(reflect.ValueOf(i), elem) {
				break
			}
		}
	case reflect.Func:
		switch t := val.Type(); {
		case t.CanSeq():
			if len(r.Pipe.Decl) > 1 {
				s.errorf("can't use %v iterate over more than one variable", val)
			}
			for v := range val.Seq() {
				some = true
				if !once(v, v) {
					break
				}
			}
		case t.CanSeq2():
			for k, v := range val.Seq2() {
				some = true
				if len(r.Pipe.Decl) == 1 {
					if !once(k, k) {
						break
					}
				} else if !once(k, v) {
					break
				}
			}
		default:
			s.errorf("range can't iterate over %v", val)
		}
	case reflect.Invalid:
	default:
		s.errorf("range can't iterate over %v", val)
	}
	if !some && r.ElseList != nil {
		s.walk(dot, r.ElseList)
	}
}

func sortedKeys(m reflect.Value) []reflect.Value {
	keys := m.MapKeys()
	slices.SortStableFunc(keys, compare)
	return keys
}

// compare orders the keys of a map as fmt shows them.
func compare(a, b reflect.Value) int {
	if a.Type() != b.Type() {
		return -1
	}
	switch {
	case a.CanInt():
		return cmp.Compare(a.Int(), b.Int())
	case a.CanUint():
		return cmp.Compare(a.Uint(), b.Uint())
	case a.CanFloat():
		return cmp.Compare(a.Float(), b.Float())
	case a.CanComplex():
		x, y := a.Complex(), b.Complex()
		return cmp.Or(cmp.Compare(real(x), real(y)), cmp.Compare(imag(x), imag(y)))
	}
	switch a.Kind() {
	case reflect.String:
		return cmp.Compare(a.String(), b.String())
	case reflect.Bool:
		if a.Bool() == b.Bool() {
			return 0
		} else if a.Bool() {
			return 1
		}
		return -1
	case reflect.Pointer, reflect.UnsafePointer, reflect.Chan:
		return cmp.Compare(a.Pointer(), b.Pointer())
	case reflect.Struct:
		for i := range a.NumField() {
			if c := compare(a.Field(i), b.Field(i)); c != 0 {
				return c
			}
		}
	case reflect.Array:
		for i := range a.Len() {
			if c := compare(a.Index(i), b.Index(i)); c != 0 {
				return c
			}
		}
	case reflect.Interface:
		if a.IsNil() || b.IsNil() {
			return cmp.Compare(count(!a.IsNil()), count(!b.IsNil()))
		}
		if x, y := a.Elem().Type(), b.Elem().Type(); x != y {
			return cmp.Compare(x.String(), y.String())
		}
		return compare(a.Elem(), b.Elem())
	}
	return 0
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func (s *state) template(dot reflect.Value, n *parse.TemplateNode) {
	tmpl := s.tmpl.Lookup(n.Name)
	if tmpl == nil {
		s.errorf("template %q not defined", n.Name)
	}
	if s.depth == maxDepth {
		s.errorf("exceeded maximum template depth (%v)", maxDepth)
	}
	dot = s.pipeline(dot, n.Pipe)
	inside := *s
	inside.depth++
	inside.tmpl = tmpl
	inside.vars = []variable{{"$", dot}}
	inside.walk(dot, tmpl.Root)
}

// ---- output

func (s *state) print(n parse.Node, v reflect.Value) {
	s.node = n
	shown, ok := printable(v)
	if !ok {
		s.errorf("can't print %s of type %s", n, v.Type())
	}
	if _, err := fmt.Fprint(s.w, shown); err != nil {
		panic(writeError{err})
	}
}

var stringerType = reflect.TypeFor[fmt.Stringer]()

// printable returns what fmt is to print for a value; false for channels and functions.
func printable(v reflect.Value) (any, bool) {
	if v.Kind() == reflect.Pointer {
		v, _ = indirect(v)
	}
	if !v.IsValid() {
		return "<no value>", true
	}
	if !v.Type().Implements(errorType) && !v.Type().Implements(stringerType) {
		if v.CanAddr() && (reflect.PointerTo(v.Type()).Implements(errorType) || reflect.PointerTo(v.Type()).Implements(stringerType)) {
			v = v.Addr()
		} else if v.Kind() == reflect.Chan || v.Kind() == reflect.Func {
			return nil, false
		}
	}
	return v.Interface(), true
}

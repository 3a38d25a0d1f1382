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

func (s *state) push(name string, value reflect.Value) { s.vars = append(s.vars, variable{name, value}) }

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

// ---- values

func (s *state) pipeline(dot reflect.Value, pipe *parse.PipeNode) (value reflect.Value) {
	if pipe == nil {
		return
	}
	s.node = pipe
	value = missing
	for _, cmd := range pipe.Cmds {
		value = s.command(dot, cmd, value)
		if value.Kind() == reflect.Interface && value.NumMethod() == 0 {
			value = inner(value)
		}
	}
	for _, v := range pipe.Decl {
		if pipe.IsAssign {
			s.assign(v.Ident[0], value)
		} else {
			s.push(v.Ident[0], value)
		}
	}
	return value
}

func (s *state) noArguments(args []parse.Node, final reflect.Value) {
	if len(args) > 1 || !isMissing(final) {
		s.errorf("can't give argument to non-function %s", args[0])
	}
}

func isMissing(v reflect.Value) bool { return v.IsValid() && v.Type() == missing.Type() }

// command evaluates a command; final is the value that the pipeline hands to it.
func (s *state) command(dot reflect.Value, cmd *parse.CommandNode, final reflect.Value) reflect.Value {
	first := cmd.Args[0]
	switch n := first.(type) {
	case *parse.FieldNode:
		return s.fieldNode(dot, n, cmd.Args, final)
	case *parse.ChainNode:
		return s.chain(dot, n, cmd.Args, final)
	case *parse.IdentifierNode:
		return s.function(dot, n, cmd, cmd.Args, final)
	case *parse.PipeNode:
		s.noArguments(cmd.Args, final)
		return s.pipeline(dot, n)
	case *parse.VariableNode:
		return s.variableNode(dot, n, cmd.Args, final)
	}
	s.node = first
	s.noArguments(cmd.Args, final)
	switch n := first.(type) {
	case *parse.BoolNode:
		return reflect.ValueOf(n.True)
	case *parse.DotNode:
		return dot
	case *parse.NilNode:
		s.errorf("nil is not a command")
	case *parse.NumberNode:
		return s.constant(n)
	case *parse.StringNode:
		return reflect.ValueOf(n.Text)
	}
	s.errorf("can't evaluate command %q", first)
	return none
}

// constant gives a number the type it has in Go.
func (s *state) constant(n *parse.NumberNode) reflect.Value {
	s.node = n
	isRune := len(n.Text) > 0 && n.Text[0] == '\''
	isHex := strings.HasPrefix(strings.TrimLeft(n.Text, "+-"), "0x") || strings.HasPrefix(strings.TrimLeft(n.Text, "+-"), "0X")
	switch {
	case n.IsComplex:
		return reflect.ValueOf(n.Complex128)
	case n.IsFloat && !isRune && (!isHex && strings.ContainsAny(n.Text, ".eEpP") || isHex && strings.ContainsAny(n.Text, ".pP")):
		return reflect.ValueOf(n.Float64)
	case n.IsInt:
		if int64(int(n.Int64)) != n.Int64 {
			s.errorf("%s overflows int", n.Text)
		}
		return reflect.ValueOf(int(n.Int64))
	case n.IsUint:
		s.errorf("%s overflows int", n.Text)
	}
	return none
}

func (s *state) fieldNode(dot reflect.Value, n *parse.FieldNode, args []parse.Node, final reflect.Value) reflect.Value {
	s.node = n
	return s.fields(dot, dot, n, n.Ident, args, final)
}

func (s *state) chain(dot reflect.Value, n *parse.ChainNode, args []parse.Node, final reflect.Value) reflect.Value {
	s.node = n
	if n.Node.Type() == parse.NodeNil {
		s.errorf("indirection through explicit nil in %s", n)
	}
	pipe := s.arg(dot, nil, n.Node)
	return s.fields(dot, pipe, n, n.Field, args, final)
}

func (s *state) variableNode(dot reflect.Value, n *parse.VariableNode, args []parse.Node, final reflect.Value) reflect.Value {
	s.node = n
	value := s.lookup(n.Ident[0])
	if len(n.Ident) == 1 {
		s.noArguments(args, final)
		return value
	}
	return s.fields(dot, value, n, n.Ident[1:], args, final)
}

func (s *state) fields(dot, receiver reflect.Value, node parse.Node, ident []string, args []parse.Node, final reflect.Value) reflect.Value {
	n := len(ident)
	for _, name := range ident[:n-1] {
		receiver = s.field(dot, name, node, nil, missing, receiver)
	}
	return s.field(dot, ident[n-1], node, args, final, receiver)
}

func (s *state) function(dot reflect.Value, n *parse.IdentifierNode, cmd parse.Node, args []parse.Node, final reflect.Value) reflect.Value {
	s.node = n
	fn, isBuiltin, ok := s.tmpl.findFunction(n.Ident)
	if !ok {
		s.errorf("%q is not a defined function", n.Ident)
	}
	return s.call(dot, fn, isBuiltin, cmd, n.Ident, args, final)
}

// field evaluates .name of a receiver: a method, a field, or the entry of a map.
func (s *state) field(dot reflect.Value, name string, node parse.Node, args []parse.Node, final, receiver reflect.Value) reflect.Value {
	if !receiver.IsValid() {
		if s.tmpl.missingKey == mapError {
			s.errorf("nil data; no entry for key %q", name)
		}
		return none
	}
	t := receiver.Type()
	receiver, isNil := indirectOnce(receiver)
	if receiver.Kind() == reflect.Interface && isNil {
		s.errorf("nil pointer evaluating %s.%s", t, name)
		return none
	}
	ptr := receiver
	if ptr.Kind() != reflect.Interface && ptr.Kind() != reflect.Pointer && ptr.CanAddr() {
		ptr = ptr.Addr()
	}
	if method := ptr.MethodByName(name); method.IsValid() {
		return s.call(dot, method, false, node, name, args, final)
	}
	hasArgs := len(args) > 1 || !isMissing(final)
	switch receiver.Kind() {
	case reflect.Struct:
		sf, ok := receiver.Type().FieldByName(name)
		if !ok {
			break
		}
		if !sf.IsExported() {
			s.errorf("%s is an unexported field of struct type %s", name, t)
		}
		v, err := receiver.FieldByIndexErr(sf.Index)
		if err != nil {
			s.errorf("%v", err)
		}
		if hasArgs {
			s.errorf("%s has arguments but cannot be invoked as function", name)
		}
		return v
	case reflect.Map:
		key := reflect.ValueOf(name)
		if !key.Type().AssignableTo(receiver.Type().Key()) {
			break
		}
		if hasArgs {
			s.errorf("%s is not a method but has arguments", name)
		}
		v := receiver.MapIndex(key)
		if !v.IsValid() {
			switch s.tmpl.missingKey {
			case mapZero:
				v = reflect.Zero(receiver.Type().Elem())
			case mapError:
				s.errorf("map has no entry for key %q", name)
			}
		}
		return v
	case reflect.Pointer:
		elem := receiver.Type().Elem()
		if elem.Kind() == reflect.Struct {
			if _, ok := elem.FieldByName(name); !ok {
				break
			}
		}
		if isNil {
			s.errorf("nil pointer evaluating %s.%s", t, name)
		}
	}
	s.errorf("can't evaluate field %s in type %s", name, t)
	return none
}

// indirectOnce follows pointers and interfaces, but stops at a nil pointer, or one with methods to an interface.
func indirectOnce(v reflect.Value) (reflect.Value, bool) {
	for ; v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface; v = v.Elem() {
		if v.IsNil() {
			return v, true
		}
	}
	return v, false
}

// call calls a function or method with arguments, the last of which may come from the pipeline.
func (s *state) call(dot, fn reflect.Value, isBuiltin bool, node parse.Node, name string, args []parse.Node, final reflect.Value) reflect.Value {
	if args != nil {
		args = args[1:]
	}
	t := fn.Type()
	given := len(args)
	if !isMissing(final) {
		given++
	}
	fixed := t.NumIn()
	if t.IsVariadic() {
		if fixed--; given < fixed {
			s.errorf("wrong number of args for %s: want at least %d got %d", name, t.NumIn()-1, given)
		}
	} else if given != fixed {
		s.errorf("wrong number of args for %s: want %d got %d", name, fixed, given)
	}
	if err := checkResults(name, t); err != nil {
		s.errorf("can't call method/function %q: %v", name, err)
	}
	if isBuiltin && (name == "and" || name == "or") {
		return s.shortCircuit(dot, name, t.In(0), args, final)
	}
	in := make([]reflect.Value, 0, given)
	typeOf := func(i int) reflect.Type {
		if t.IsVariadic() && i >= fixed {
			return t.In(fixed).Elem()
		}
		return t.In(i)
	}
	for i, arg := range args {
		in = append(in, s.arg(dot, typeOf(i), arg))
	}
	if !isMissing(final) {
		in = append(in, s.validate(final, typeOf(len(args))))
	}
	var v reflect.Value
	var err error
	if isBuiltin && name == "call" {
		fnName := name
		if len(args) > 0 {
			fnName = args[0].String()
		}
		v, err = call(fnName, unwrap(in[0]), unwrapAll(in[1:]))
	} else {
		v, err = safeCall(fn, in)
	}
	if err != nil {
		s.node = node
		s.errorf("error calling %s: %w", name, err)
	}
	return unwrap(v)
}

// unwrap returns the value that a function for values of all types takes or returns.
func unwrap(v reflect.Value) reflect.Value {
	if v.IsValid() && v.Type() == reflectValueType {
		return v.Interface().(reflect.Value)
	}
	return v
}

func unwrapAll(list []reflect.Value) []reflect.Value {
	out := make([]reflect.Value, len(list))
	for i, v := range list {
		out[i] = unwrap(v)
	}
	return out
}

func (s *state) shortCircuit(dot reflect.Value, name string, t reflect.Type, args []parse.Node, final reflect.Value) reflect.Value {
	v := none
	for i, arg := range args {
		v = unwrap(s.arg(dot, t, arg))
		if truth(v) == (name == "or") {
			return v
		}
		if i == len(args)-1 && isMissing(final) {
			return v
		}
	}
	if !isMissing(final) {
		v = unwrap(s.validate(final, t))
	}
	return v
}

// validate makes a value one of type t, if there is one.
func (s *state) validate(v reflect.Value, t reflect.Type) reflect.Value {
	if !v.IsValid() {
		switch {
		case t == nil:
			return reflect.ValueOf(nil)
		case canBeNil(t):
			return reflect.Zero(t)
		}
		s.errorf("invalid value; expected %s", t)
	}
	if t == reflectValueType && v.Type() != t {
		return reflect.ValueOf(v)
	}
	if t == nil || v.Type().AssignableTo(t) {
		return v
	}
	if v.Kind() == reflect.Interface && !v.IsNil() {
		if v = v.Elem(); v.Type().AssignableTo(t) {
			return v
		}
	}
	switch {
	case v.Kind() == reflect.Pointer && v.Type().Elem().AssignableTo(t):
		if v = v.Elem(); !v.IsValid() {
			s.errorf("dereference of nil pointer of type %s", t)
		}
		return v
	case reflect.PointerTo(v.Type()).AssignableTo(t) && v.CanAddr():
		return v.Addr()
	}
	s.errorf("wrong type for value; expected %s; got %s", t, v.Type())
	return none
}

// arg evaluates an argument for a parameter of type t; nil: of any type.
func (s *state) arg(dot reflect.Value, t reflect.Type, n parse.Node) reflect.Value {
	s.node = n
	switch n := n.(type) {
	case *parse.DotNode:
		return s.validate(dot, t)
	case *parse.NilNode:
		if t == nil || !canBeNil(t) {
			s.errorf("cannot assign nil to %s", t)
		}
		return reflect.Zero(t)
	case *parse.FieldNode:
		return s.validate(s.fieldNode(dot, n, []parse.Node{n}, missing), t)
	case *parse.VariableNode:
		return s.validate(s.variableNode(dot, n, nil, missing), t)
	case *parse.PipeNode:
		return s.validate(s.pipeline(dot, n), t)
	case *parse.IdentifierNode:
		return s.validate(s.function(dot, n, n, nil, missing), t)
	case *parse.ChainNode:
		return s.validate(s.chain(dot, n, nil, missing), t)
	}
	if t == nil {
		return s.literal(n)
	}
	expected := ""
	switch t.Kind() {
	case reflect.Bool:
		if b, ok := n.(*parse.BoolNode); ok {
			v := reflect.New(t).Elem()
			v.SetBool(b.True)
			return v
		}
		expected = "bool"
	case reflect.Complex64, reflect.Complex128:
		if x, ok := n.(*parse.NumberNode); ok && x.IsComplex {
			v := reflect.New(t).Elem()
			v.SetComplex(x.Complex128)
			return v
		}
		expected = "complex"
	case reflect.Float32, reflect.Float64:
		if x, ok := n.(*parse.NumberNode); ok && x.IsFloat {
			v := reflect.New(t).Elem()
			v.SetFloat(x.Float64)
			return v
		}
		expected = "float"
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		if x, ok := n.(*parse.NumberNode); ok && x.IsInt {
			v := reflect.New(t).Elem()
			v.SetInt(x.Int64)
			return v
		}
		expected = "integer"
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if x, ok := n.(*parse.NumberNode); ok && x.IsUint {
			v := reflect.New(t).Elem()
			v.SetUint(x.Uint64)
			return v
		}
		expected = "unsigned integer"
	case reflect.String:
		if x, ok := n.(*parse.StringNode); ok {
			v := reflect.New(t).Elem()
			v.SetString(x.Text)
			return v
		}
		expected = "string"
	case reflect.Interface:
		if t.NumMethod() == 0 {
			return s.literal(n)
		}
	case reflect.Struct:
		if t == reflectValueType {
			return reflect.ValueOf(s.literal(n))
		}
	}
	if expected != "" {
		s.errorf("expected %s; found %s", expected, n)
	}
	s.errorf("can't handle %s for arg of type %s", n, t)
	return none
}

func (s *state) literal(n parse.Node) reflect.Value {
	s.node = n
	switch n := n.(type) {
	case *parse.BoolNode:
		return reflect.ValueOf(n.True)
	case *parse.NumberNode:
		return s.constant(n)
	case *parse.StringNode:
		return reflect.ValueOf(n.Text)
	}
	s.errorf("can't handle assignment of %s to empty interface argument", n)
	return none
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

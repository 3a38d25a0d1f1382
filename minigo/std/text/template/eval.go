package template

import (
	"reflect"
	"strings"
	"text/template/parse"
)

// Values of the expressions in templates.

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

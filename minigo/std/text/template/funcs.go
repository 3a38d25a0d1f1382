package template

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A FuncMap has functions by their names in templates. They have one result, or a second one that is an error.
type FuncMap map[string]any

var builtins = FuncMap{
	"and": and, "or": or, "not": not, "call": noCall, "len": length, "index": index, "slice": slice,
	"html": HTMLEscaper, "js": JSEscaper, "urlquery": URLQueryEscaper,
	"print": fmt.Sprint, "printf": fmt.Sprintf, "println": fmt.Sprintln,
	"eq": eq, "ne": ne, "lt": lt, "le": le, "gt": gt, "ge": ge,
}

var builtinValues = map[string]reflect.Value{}

func init() {
	for name, fn := range builtins {
		builtinValues[name] = reflect.ValueOf(fn)
	}
}

// checkFunc returns a function for templates, and panics if it is none.
func checkFunc(name string, fn any) reflect.Value {
	if !isName(name) {
		panic(fmt.Errorf("function name %q is not a valid identifier", name))
	}
	v := reflect.ValueOf(fn)
	if v.Kind() != reflect.Func {
		panic("value for " + name + " not a function")
	}
	if err := checkResults(name, v.Type()); err != nil {
		panic(err)
	}
	return v
}

var errorType = reflect.TypeFor[error]()

func checkResults(name string, t reflect.Type) error {
	switch n := t.NumOut(); {
	case n == 1, n == 2 && t.Out(1) == errorType:
		return nil
	case n == 2:
		return fmt.Errorf("invalid function signature for %s: second return value should be error; is %s", name, t.Out(1))
	default:
		return fmt.Errorf("function %s has %d return values; should be 1 or 2", name, n)
	}
}

func isName(name string) bool {
	for i, r := range name {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return false
		}
	}
	return name != ""
}

func (t *Template) findFunction(name string) (v reflect.Value, isBuiltin, ok bool) {
	if t != nil && t.family != nil {
		t.mu.RLock()
		defer t.mu.RUnlock()
		if fn := t.values[name]; fn.IsValid() {
			return fn, false, true
		}
	}
	fn, ok := builtinValues[name]
	return fn, true, ok
}

// and, or: they are evaluated by exec.go, so that what does not matter is not.
func and(arg0 reflect.Value, args ...reflect.Value) reflect.Value { panic("unreachable") }
func or(arg0 reflect.Value, args ...reflect.Value) reflect.Value  { panic("unreachable") }

func not(arg reflect.Value) bool { return !truth(arg) }

// noCall is called by exec.go.
func noCall(fn reflect.Value, args ...reflect.Value) (reflect.Value, error) { panic("unreachable") }

// call calls a function value.
func call(name string, fn reflect.Value, args []reflect.Value) (reflect.Value, error) {
	fn = inner(fn)
	if !fn.IsValid() {
		return reflect.Value{}, fmt.Errorf("call of nil")
	}
	t := fn.Type()
	if t.Kind() != reflect.Func {
		return reflect.Value{}, fmt.Errorf("non-function %s of type %s", name, t)
	}
	if err := checkResults(name, t); err != nil {
		return reflect.Value{}, err
	}
	fixed := t.NumIn()
	if t.IsVariadic() {
		if fixed--; len(args) < fixed {
			return reflect.Value{}, fmt.Errorf("wrong number of args for %s: got %d want at least %d", name, len(args), fixed)
		}
	} else if len(args) != fixed {
		return reflect.Value{}, fmt.Errorf("wrong number of args for %s: got %d want %d", name, len(args), fixed)
	}
	in := make([]reflect.Value, len(args))
	for i, arg := range args {
		want := t.In(min(i, t.NumIn()-1))
		if i >= fixed {
			want = want.Elem()
		}
		var err error
		if in[i], err = prepare(inner(arg), want); err != nil {
			return reflect.Value{}, fmt.Errorf("arg %d: %w", i, err)
		}
	}
	return safeCall(fn, in)
}

// safeCall calls a function and makes an error of a panic.
func safeCall(fn reflect.Value, args []reflect.Value) (v reflect.Value, err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case error:
			err = r
		default:
			err = fmt.Errorf("%v", r)
		}
	}()
	results := fn.Call(args)
	if len(results) == 2 && !results[1].IsNil() {
		return results[0], results[1].Interface().(error)
	}
	return results[0], nil
}

// inner returns what an interface holds.
func inner(v reflect.Value) reflect.Value {
	if v.Kind() != reflect.Interface {
		return v
	}
	if v.IsNil() {
		return reflect.Value{}
	}
	return v.Elem()
}

func canBeNil(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Chan, reflect.Func, reflect.Interface, reflect.Map, reflect.Pointer, reflect.Slice:
		return true
	case reflect.Struct:
		return t == reflectValueType
	}
	return false
}

var reflectValueType = reflect.TypeFor[reflect.Value]()

func isInteger(k reflect.Kind) bool { return reflect.Int <= k && k <= reflect.Uintptr }

// prepare makes an argument one of type t.
func prepare(v reflect.Value, t reflect.Type) (reflect.Value, error) {
	if !v.IsValid() {
		if !canBeNil(t) {
			return v, fmt.Errorf("value is nil; should be of type %s", t)
		}
		v = reflect.Zero(t)
	}
	if v.Type().AssignableTo(t) {
		return v, nil
	}
	if isInteger(v.Kind()) && isInteger(t.Kind()) && v.Type().ConvertibleTo(t) {
		return v.Convert(t), nil
	}
	return v, fmt.Errorf("value has type %s; should be %s", v.Type(), t)
}

// indirect follows pointers and interfaces to what has elements; isNil if one is nil.
func indirect(v reflect.Value) (rv reflect.Value, isNil bool) {
	for ; v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface; v = v.Elem() {
		if v.IsNil() {
			return v, true
		}
	}
	return v, false
}

// position makes an index of an argument.
func position(arg reflect.Value, size int) (int, error) {
	var i int64
	switch {
	case arg.CanInt():
		i = arg.Int()
	case arg.CanUint():
		i = int64(arg.Uint())
	case !arg.IsValid():
		return 0, fmt.Errorf("cannot index slice/array with nil")
	default:
		return 0, fmt.Errorf("cannot index slice/array with type %s", arg.Type())
	}
	if i < 0 || int(i) < 0 || int(i) > size {
		return 0, fmt.Errorf("index out of range: %d", i)
	}
	return int(i), nil
}

func index(item reflect.Value, indexes ...reflect.Value) (reflect.Value, error) {
	if item = inner(item); !item.IsValid() {
		return reflect.Value{}, fmt.Errorf("index of untyped nil")
	}
	for _, at := range indexes {
		at = inner(at)
		var isNil bool
		if item, isNil = indirect(item); isNil {
			return reflect.Value{}, fmt.Errorf("index of nil pointer")
		}
		switch item.Kind() {
		case reflect.Array, reflect.Slice, reflect.String:
			i, err := position(at, item.Len())
			if err != nil {
				return reflect.Value{}, err
			}
			if i == item.Len() {
				return reflect.Value{}, fmt.Errorf("index out of range: %d", i)
			}
			item = item.Index(i)
		case reflect.Map:
			key, err := prepare(at, item.Type().Key())
			if err != nil {
				return reflect.Value{}, err
			}
			if x := item.MapIndex(key); x.IsValid() {
				item = x
			} else {
				item = reflect.Zero(item.Type().Elem())
			}
		default:
			return reflect.Value{}, fmt.Errorf("can't index item of type %s", item.Type())
		}
	}
	return item, nil
}

func slice(item reflect.Value, indexes ...reflect.Value) (reflect.Value, error) {
	if item = inner(item); !item.IsValid() {
		return reflect.Value{}, fmt.Errorf("slice of untyped nil")
	}
	var isNil bool
	if item, isNil = indirect(item); isNil {
		return reflect.Value{}, fmt.Errorf("slice of nil pointer")
	}
	if len(indexes) > 3 {
		return reflect.Value{}, fmt.Errorf("too many slice indexes: %d", len(indexes))
	}
	size := 0
	switch item.Kind() {
	case reflect.String:
		if len(indexes) == 3 {
			return reflect.Value{}, fmt.Errorf("cannot 3-index slice a string")
		}
		size = item.Len()
	case reflect.Array, reflect.Slice:
		size = item.Cap()
	default:
		return reflect.Value{}, fmt.Errorf("can't slice item of type %s", item.Type())
	}
	at := [3]int{0, item.Len()}
	for i, arg := range indexes {
		x, err := position(inner(arg), size)
		if err != nil {
			return reflect.Value{}, err
		}
		at[i] = x
	}
	if at[0] > at[1] {
		return reflect.Value{}, fmt.Errorf("invalid slice index: %d > %d", at[0], at[1])
	}
	if len(indexes) < 3 {
		return item.Slice(at[0], at[1]), nil
	}
	if at[1] > at[2] {
		return reflect.Value{}, fmt.Errorf("invalid slice index: %d > %d", at[1], at[2])
	}
	return item.Slice3(at[0], at[1], at[2]), nil
}

func length(arg reflect.Value) (int, error) {
	arg, isNil := indirect(arg)
	if isNil {
		return 0, errors.New("len of nil pointer")
	}
	switch arg.Kind() {
	case reflect.Array, reflect.Chan, reflect.Map, reflect.Slice, reflect.String:
		return arg.Len(), nil
	}
	return 0, fmt.Errorf("len of type %s", arg.Type())
}

// ---- comparisons

var (
	errBadType = errors.New("invalid type for comparison")
	errNoArg   = errors.New("missing argument for comparison")
)

// A basicKind is what kinds can be compared with each other.
type basicKind int

const (
	noKind basicKind = iota
	boolKind
	complexKind
	intKind
	floatKind
	stringKind
	uintKind
)

func basicKindOf(v reflect.Value) (basicKind, error) {
	switch {
	case v.Kind() == reflect.Bool:
		return boolKind, nil
	case v.CanInt():
		return intKind, nil
	case v.CanUint():
		return uintKind, nil
	case v.CanFloat():
		return floatKind, nil
	case v.CanComplex():
		return complexKind, nil
	case v.Kind() == reflect.String:
		return stringKind, nil
	}
	return noKind, errBadType
}

func isNilValue(v reflect.Value) bool {
	return !v.IsValid() || canBeNil(v.Type()) && v.Kind() != reflect.Struct && v.IsNil()
}

func canCompare(x, y reflect.Value) error {
	for _, v := range []reflect.Value{x, y} {
		if v.IsValid() && !v.Type().Comparable() {
			return fmt.Errorf("non-comparable type %s: %v", v, v.Type())
		}
	}
	return nil
}

func eq(arg1 reflect.Value, arg2 ...reflect.Value) (bool, error) {
	arg1 = inner(arg1)
	if len(arg2) == 0 {
		return false, errNoArg
	}
	k1, _ := basicKindOf(arg1)
	for _, arg := range arg2 {
		arg = inner(arg)
		k2, _ := basicKindOf(arg)
		equal := false
		switch {
		case k1 == intKind && k2 == uintKind:
			equal = arg1.Int() >= 0 && uint64(arg1.Int()) == arg.Uint()
		case k1 == uintKind && k2 == intKind:
			equal = arg.Int() >= 0 && arg1.Uint() == uint64(arg.Int())
		case k1 != k2 && arg1.IsValid() && arg.IsValid():
			return false, fmt.Errorf("incompatible types for comparison: %v and %v", arg1.Type(), arg.Type())
		case k1 == boolKind && k2 == k1:
			equal = arg1.Bool() == arg.Bool()
		case k1 == complexKind && k2 == k1:
			equal = arg1.Complex() == arg.Complex()
		case k1 == intKind && k2 == k1:
			equal = arg1.Int() == arg.Int()
		case k1 == floatKind && k2 == k1:
			equal = arg1.Float() == arg.Float()
		case k1 == stringKind && k2 == k1:
			equal = arg1.String() == arg.String()
		case k1 == uintKind && k2 == k1:
			equal = arg1.Uint() == arg.Uint()
		case isNilValue(arg1) || isNilValue(arg):
			equal = isNilValue(arg1) == isNilValue(arg)
		default:
			if arg.Type() != arg1.Type() {
				return false, fmt.Errorf("incompatible types for comparison: %v and %v", arg1.Type(), arg.Type())
			}
			if err := canCompare(arg1, arg); err != nil {
				return false, err
			}
			equal = arg1.Interface() == arg.Interface()
		}
		if equal {
			return true, nil
		}
	}
	return false, nil
}

func ne(arg1, arg2 reflect.Value) (bool, error) {
	equal, err := eq(arg1, arg2)
	return !equal, err
}

func lt(arg1, arg2 reflect.Value) (bool, error) {
	arg1, arg2 = inner(arg1), inner(arg2)
	k1, err := basicKindOf(arg1)
	if err != nil {
		return false, err
	}
	k2, err := basicKindOf(arg2)
	if err != nil {
		return false, err
	}
	switch {
	case k1 == intKind && k2 == uintKind:
		return arg1.Int() < 0 || uint64(arg1.Int()) < arg2.Uint(), nil
	case k1 == uintKind && k2 == intKind:
		return arg2.Int() >= 0 && arg1.Uint() < uint64(arg2.Int()), nil
	case k1 != k2:
		return false, fmt.Errorf("incompatible types for comparison: %v and %v", arg1.Type(), arg2.Type())
	}
	switch k1 {
	case boolKind, complexKind:
		return false, errBadType
	case intKind:
		return arg1.Int() < arg2.Int(), nil
	case floatKind:
		return arg1.Float() < arg2.Float(), nil
	case stringKind:
		return arg1.String() < arg2.String(), nil
	}
	return arg1.Uint() < arg2.Uint(), nil
}

func le(arg1, arg2 reflect.Value) (bool, error) {
	less, err := lt(arg1, arg2)
	if less || err != nil {
		return less, err
	}
	return eq(arg1, arg2)
}

func gt(arg1, arg2 reflect.Value) (bool, error) {
	lessOrEqual, err := le(arg1, arg2)
	if err != nil {
		return false, err
	}
	return !lessOrEqual, nil
}

func ge(arg1, arg2 reflect.Value) (bool, error) {
	less, err := lt(arg1, arg2)
	if err != nil {
		return false, err
	}
	return !less, nil
}

// ---- escaping

var htmlReplacer = strings.NewReplacer("\000", "\uFFFD", `"`, "&#34;", `'`, "&#39;", "&", "&amp;", "<", "&lt;", ">", "&gt;")

// HTMLEscape writes b with what means something in HTML escaped.
func HTMLEscape(w io.Writer, b []byte) { htmlReplacer.WriteString(w, string(b)) }

// HTMLEscapeString returns s with what means something in HTML escaped.
func HTMLEscapeString(s string) string { return htmlReplacer.Replace(s) }

// HTMLEscaper is HTMLEscapeString of what fmt.Sprint makes of the arguments.
func HTMLEscaper(args ...any) string { return HTMLEscapeString(textOf(args)) }

var jsEscapes = map[rune]string{'\\': `\\`, '\'': `\'`, '"': `\"`, '<': `\u003C`, '>': `\u003E`, '&': `\u0026`, '=': `\u003D`}

// JSEscape writes b as it can stand in a string of JavaScript.
func JSEscape(w io.Writer, b []byte) { io.WriteString(w, JSEscapeString(string(b))) }

// JSEscapeString returns s as it can stand in a string of JavaScript.
func JSEscapeString(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		switch esc := jsEscapes[r]; {
		case esc != "":
			b.WriteString(esc)
		case r < ' ' || r >= utf8.RuneSelf && !unicode.IsPrint(r):
			fmt.Fprintf(&b, "\\u%04X", r)
		default:
			b.WriteString(s[:size])
		}
		s = s[size:]
	}
	return b.String()
}

// JSEscaper is JSEscapeString of what fmt.Sprint makes of the arguments.
func JSEscaper(args ...any) string { return JSEscapeString(textOf(args)) }

// URLQueryEscaper escapes what fmt.Sprint makes of the arguments for the query of a URL.
func URLQueryEscaper(args ...any) string { return url.QueryEscape(textOf(args)) }

func textOf(args []any) string {
	if len(args) == 1 {
		if s, ok := args[0].(string); ok {
			return s
		}
	}
	for i, arg := range args {
		if v, ok := printable(reflect.ValueOf(arg)); ok {
			args[i] = v
		}
	}
	return fmt.Sprint(args...)
}

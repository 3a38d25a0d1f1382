package reflect

import "unsafe"

// frameSize returns the words of the results and of the parameters of a function type.
func frameSize(t *rtype) (results, params int) {
	_, _, in, out, _ := typeTraits(t)
	for i := range out {
		results += typeSlots(typeOut(t, i))
	}
	for i := range in {
		params += typeSlots(typeIn(t, i))
	}
	return results, params
}

// put writes values in slot form, one behind the other.
func put(words []unsafe.Pointer, values []Value) {
	at := 0
	for _, v := range values {
		if n := typeSlots(v.typ); n > 0 {
			toWords(v, &words[at])
			at += n
		}
	}
}

// take reads a value of type t in slot form, and returns it and the words behind it.
func take(words []unsafe.Pointer, t *rtype) (Value, []unsafe.Pointer) {
	n := typeSlots(t)
	if n == 0 {
		return Zero(t), words
	}
	return fromWords(t, &words[0]), words[n:]
}

// Call calls the function v; the arguments for a variadic parameter follow the others.
func (v Value) Call(in []Value) []Value {
	v.must(Func, "Call")
	v.mustBeExported("Call")
	return v.call("Call", in)
}

// CallSlice calls the variadic function v with a slice as its last argument.
func (v Value) CallSlice(in []Value) []Value {
	v.must(Func, "CallSlice")
	v.mustBeExported("CallSlice")
	return v.call("CallSlice", in)
}

func (v Value) call(op string, in []Value) []Value {
	t := v.typ
	var code, receiver unsafe.Pointer
	fn := v.word
	if v.flag&flagMethod != 0 {
		t, code, receiver = v.method(op)
	} else {
		if v.flag&flagDirect == 0 {
			fn = *(*unsafe.Pointer)(v.word)
		}
		if fn == nil {
			panic("reflect.Value.Call: call of nil function")
		}
	}
	in = arguments(op, t, in)
	results, params := frameSize(t)
	words := make([]unsafe.Pointer, params, params+1)
	put(words, in)
	if code != nil {
		words = append(words, nil)
		copy(words[1:], words)
		words[0] = receiver
	}
	out := make([]unsafe.Pointer, results)
	enter(code, fn, words)
	leave(out)
	values := make([]Value, t.NumOut())
	for i := range values {
		values[i], out = take(out, typeOut(t, i))
	}
	return values
}

// arguments returns values of the types of the parameters.
func arguments(op string, t *rtype, in []Value) []Value {
	n, variadic := t.NumIn(), t.IsVariadic()
	if op == "CallSlice" {
		switch {
		case !variadic:
			panic("reflect: CallSlice of non-variadic function")
		case len(in) < n:
			panic("reflect: CallSlice with too few input arguments")
		case len(in) > n:
			panic("reflect: CallSlice with too many input arguments")
		}
		variadic = false
	} else {
		if variadic {
			n--
		}
		if len(in) < n {
			panic("reflect: Call with too few input arguments")
		}
		if !variadic && len(in) > n {
			panic("reflect: Call with too many input arguments")
		}
	}
	for _, x := range in {
		if x.Kind() == Invalid {
			panic("reflect: " + op + " using zero Value argument")
		}
	}
	for i := range n {
		if to := typeIn(t, i); !assignable(in[i].rtype(), to) {
			panic("reflect: " + op + " using " + in[i].rtype().String() + " as type " + to.String())
		}
	}
	if variadic {
		rest := in[n:]
		slice := MakeSlice(typeIn(t, n), len(rest), len(rest))
		elem := typeIn(t, n).elem()
		for i, x := range rest {
			if !assignable(x.rtype(), elem) {
				panic("reflect: cannot use " + x.rtype().String() + " as type " + elem.String() + " in " + op)
			}
			slice.Index(i).Set(x)
		}
		in = append(append([]Value(nil), in[:n]...), slice)
	}
	values := make([]Value, len(in))
	for i, x := range in {
		x.mustBeExported(op)
		values[i] = x.assignTo("reflect.Value.Call", typeIn(t, i))
	}
	return values
}

// ---- methods

// NumMethod returns the number of methods of v's type.
func (v Value) NumMethod() int {
	if v.typ == nil {
		panic(wrongKind("NumMethod", v.flag))
	}
	if v.flag&flagMethod != 0 {
		return 0
	}
	return v.typ.NumMethod()
}

// Method returns method i of v, bound to it.
func (v Value) Method(i int) Value {
	if v.typ == nil {
		panic(wrongKind("Method", v.flag))
	}
	if v.flag&flagMethod != 0 || uint(i) >= uint(v.typ.NumMethod()) {
		panic("reflect: Method index out of range")
	}
	if v.Kind() == Interface && v.IsNil() {
		panic("reflect: Method on nil interface value")
	}
	// The kind in the flag is that of the method, which leads the rest of v's flag.
	return Value{v.typ, v.word, v.ro() | v.flag&flagDirect | flag(Func) | flagMethod | flag(i)<<methodShift}
}

// MethodByName returns the method with a name, bound to v, the zero Value if there is none.
func (v Value) MethodByName(name string) Value {
	if v.typ == nil {
		panic(wrongKind("MethodByName", v.flag))
	}
	if v.flag&flagMethod != 0 {
		return Value{}
	}
	if i := v.typ.methodIndex(name); i >= 0 {
		return v.Method(i)
	}
	return Value{}
}

// method returns the type of a method value, its code, and the word it takes as its receiver.
func (v Value) method(op string) (sig *rtype, code, receiver unsafe.Pointer) {
	i := int(v.flag >> methodShift)
	v.flag = v.flag&flagDirect | flag(v.typ.Kind())
	_, _, sig, code = methodAt(v.typ, i)
	if v.Kind() == Interface {
		held := v.Elem()
		if !held.IsValid() {
			panic("reflect: " + op + ": method on nil interface value")
		}
		return sig, methodOf(held.typ, v.typ, i), dataWord(held)
	}
	return sig, code, dataWord(v)
}

// methodValue returns a method value as an ordinary func value.
func (v Value) methodValue(op string) Value {
	sig, code, receiver := v.method(op)
	results, params := frameSize(sig)
	return Value{sig, bindMethod(results, params, code, receiver), v.ro() | flagDirect | flag(Func)}
}

// ---- functions made at run time

// A madeFunc is what a function of MakeFunc stands for.
type madeFunc struct {
	typ *rtype
	fn  func([]Value) []Value
}

// MakeFunc returns a function of a type that calls fn.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	if typ.Kind() != Func {
		panic("reflect: call of MakeFunc with non-Func type")
	}
	t := typ.common()
	results, params := frameSize(t)
	call := callReflect
	made := makeFunc(results, params, unsafe.Pointer(&madeFunc{t, fn}), *(*unsafe.Pointer)(unsafe.Pointer(&call)))
	return Value{t, made, flagDirect | flag(Func)}
}

// callReflect runs a function of MakeFunc: words are its frame, results first.
func callReflect(made *madeFunc, words []unsafe.Pointer) {
	t := made.typ
	results, _ := frameSize(t)
	in := make([]Value, t.NumIn())
	rest := words[results:]
	for i := range in {
		in[i], rest = take(rest, typeIn(t, i))
	}
	out := made.fn(in)
	if len(out) != t.NumOut() {
		panic("reflect: wrong return count from function created by MakeFunc")
	}
	values := make([]Value, len(out))
	for i, v := range out {
		if v.typ == nil {
			panic("reflect: function created by MakeFunc using " + funcName(made.fn) + " returned zero Value")
		}
		if v.flag&flagAnyRO != 0 {
			panic("reflect: function created by MakeFunc using " + funcName(made.fn) + " returned value obtained from unexported field")
		}
		values[i] = v.assignTo("reflect.MakeFunc", typeOut(t, i))
	}
	put(words, values)
}

func enter(code, fn unsafe.Pointer, words []unsafe.Pointer)
func leave(words []unsafe.Pointer)
func toWords(v Value, at *unsafe.Pointer)
func fromWords(t *rtype, at *unsafe.Pointer) Value
func dataWord(v Value) unsafe.Pointer
func makeFunc(results, params int, made, call unsafe.Pointer) unsafe.Pointer
func bindMethod(results, params int, code, receiver unsafe.Pointer) unsafe.Pointer
func methodExpression(results, params int, code unsafe.Pointer, receiver *rtype) unsafe.Pointer

// funcName returns the name of a function.
func funcName(f func([]Value) []Value) string

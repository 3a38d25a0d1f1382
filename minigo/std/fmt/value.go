package fmt

import (
	"internal/fmtsort"
	"internal/reflectlite"
)

// printValue formats a value by its kind. At depth 0 the caller has seen to methods.
func (p *pp) printValue(v reflectlite.Value, depth int) {
	kind := v.Kind()
	if depth > 0 && kind != reflectlite.Invalid && v.CanInterface() {
		if kind == reflectlite.Interface || v.Type().NumMethod() > 0 || p.verb == 'w' {
			p.arg = v.Interface()
			if p.printMethod() {
				return
			}
		}
	}
	var ok bool
	if kind <= reflectlite.Uintptr && kind != reflectlite.Invalid || kind == reflectlite.String {
		if p.buf, ok = formatPlain(p.buf, p.spec, v); !ok {
			p.printScalar(v)
		}
		return
	}
	switch kind {
	case reflectlite.Invalid:
		p.printInvalid(depth)
	case reflectlite.Float32:
		ok = p.printFloat(v.Float(), 32)
	case reflectlite.Float64:
		ok = p.printFloat(v.Float(), 64)
	case reflectlite.Complex64:
		ok = p.printComplex(v.Complex(), 64)
	case reflectlite.Complex128:
		ok = p.printComplex(v.Complex(), 128)
	case reflectlite.Map:
		p.printMap(v, depth)
		return
	case reflectlite.Struct:
		p.printStruct(v, depth)
		return
	case reflectlite.Interface:
		p.printInterface(v, depth)
		return
	case reflectlite.Array, reflectlite.Slice:
		p.printList(v, depth)
		return
	case reflectlite.Pointer:
		if depth == 0 && !v.IsNil() {
			switch target := v.Elem(); target.Kind() {
			case reflectlite.Array, reflectlite.Slice, reflectlite.Struct, reflectlite.Map:
				p.buf = append(p.buf, '&')
				p.printValue(target, depth+1)
				return
			}
		}
		p.printPointer(v)
		return
	case reflectlite.Chan, reflectlite.Func, reflectlite.UnsafePointer:
		p.printPointer(v)
		return
	}
	if !ok && kind != reflectlite.Invalid {
		p.badVerb(v)
	}
}

func (p *pp) printInvalid(depth int) {
	switch {
	case depth == 0:
		p.buf = append(p.buf, "<invalid reflect.Value>"...)
	case p.verb == 'v':
		p.buf = append(p.buf, "<nil>"...)
	default:
		p.badVerb(reflectlite.Value{})
	}
}

// printScalar formats what the native refused: %q, %#U, %#v of strings, and verbs that do not fit.
func (p *pp) printScalar(v reflectlite.Value) {
	kind := v.Kind()
	if kind == reflectlite.String {
		if p.verb == 'q' || p.verb == 'v' {
			p.quote(v.String())
			return
		}
	} else if kind != reflectlite.Bool {
		var u uint64
		if kind <= reflectlite.Int64 {
			u = uint64(v.Int())
		} else {
			u = v.Uint()
		}
		switch p.verb {
		case 'q':
			p.quoteRune(u)
			return
		case 'U':
			p.unicodeQuoted(u)
			return
		}
	}
	p.badVerb(v)
}

func (p *pp) printInterface(v reflectlite.Value, depth int) {
	switch held := v.Elem(); {
	case held.IsValid():
		p.printValue(held, depth+1)
	case p.has(sharpV):
		p.buf = append(p.buf, v.Type().String()...)
		p.buf = append(p.buf, "(nil)"...)
	default:
		p.buf = append(p.buf, "<nil>"...)
	}
}

func (p *pp) printMap(v reflectlite.Value, depth int) {
	separator, closing := " ", byte(']')
	if p.has(sharpV) {
		p.buf = append(p.buf, v.Type().String()...)
		if v.IsNil() {
			p.buf = append(p.buf, "(nil)"...)
			return
		}
		p.buf = append(p.buf, '{')
		separator, closing = ", ", '}'
	} else {
		p.buf = append(p.buf, "map["...)
	}
	entries := fmtsort.Sort(v)
	for i := 0; i < len(entries); i += 2 {
		if i > 0 {
			p.buf = append(p.buf, separator...)
		}
		p.printValue(entries[i], depth+1)
		p.buf = append(p.buf, ':')
		p.printValue(entries[i+1], depth+1)
	}
	p.buf = append(p.buf, closing)
}

func (p *pp) printStruct(v reflectlite.Value, depth int) {
	separator := " "
	if p.has(sharpV) {
		p.buf = append(p.buf, v.Type().String()...)
		separator = ", "
	}
	p.buf = append(p.buf, '{')
	for i, n := 0, v.NumField(); i < n; i++ {
		if i > 0 {
			p.buf = append(p.buf, separator...)
		}
		if p.has(plusV | sharpV) {
			p.buf = append(p.buf, v.Type().Field(i).Name...)
			p.buf = append(p.buf, ':')
		}
		field := v.Field(i)
		if field.Kind() == reflectlite.Interface && !field.IsNil() {
			field = field.Elem()
		}
		p.printValue(field, depth+1)
	}
	p.buf = append(p.buf, '}')
}

// printList formats an array or a slice.
func (p *pp) printList(v reflectlite.Value, depth int) {
	switch p.verb {
	case 's', 'q', 'x', 'X':
		if v.Type().Elem().Kind() == reflectlite.Uint8 {
			p.printString(string(v.Bytes()), v)
			return
		}
	}
	if p.has(sharpV) {
		p.buf = append(p.buf, v.Type().String()...)
		if v.Kind() == reflectlite.Slice && v.IsNil() {
			p.buf = append(p.buf, "(nil)"...)
			return
		}
		p.buf = append(p.buf, '{')
		p.printElements(v, depth, ", ")
		p.buf = append(p.buf, '}')
		return
	}
	if v.Type().Elem().NumMethod() == 0 {
		var ok bool
		if p.buf, ok = formatPlain(p.buf, p.spec, v); ok {
			return
		}
	}
	p.buf = append(p.buf, '[')
	p.printElements(v, depth, " ")
	p.buf = append(p.buf, ']')
}

func (p *pp) printElements(v reflectlite.Value, depth int, separator string) {
	for i, n := 0, v.Len(); i < n; i++ {
		if i > 0 {
			p.buf = append(p.buf, separator...)
		}
		p.printValue(v.Index(i), depth+1)
	}
}

// printBytes formats an operand of type []byte.
func (p *pp) printBytes(b []byte, v reflectlite.Value) {
	switch p.verb {
	case 'v', 'd':
		if p.has(sharpV) {
			p.goBytes(b)
			return
		}
		sp := p.spec
		sp.verb = 'd'
		p.buf = append(p.buf, '[')
		for i, c := range b {
			if i > 0 {
				p.buf = append(p.buf, ' ')
			}
			p.buf = formatUint(p.buf, sp, uint64(c), 10)
		}
		p.buf = append(p.buf, ']')
	case 's', 'q', 'x', 'X':
		p.printString(string(b), v)
	default:
		p.printValue(v, 0)
	}
}

func (p *pp) goBytes(b []byte) {
	p.buf = append(p.buf, "[]byte"...)
	if b == nil {
		p.buf = append(p.buf, "(nil)"...)
		return
	}
	p.buf = append(p.buf, '{')
	for i, c := range b {
		if i > 0 {
			p.buf = append(p.buf, ", "...)
		}
		p.hexUint(uint64(c), true)
	}
	p.buf = append(p.buf, '}')
}

// printPointer formats the address in a value of a reference kind.
func (p *pp) printPointer(v reflectlite.Value) {
	switch v.Kind() {
	case reflectlite.Chan, reflectlite.Func, reflectlite.Map, reflectlite.Pointer, reflectlite.Slice,
		reflectlite.UnsafePointer:
	default:
		p.badVerb(v)
		return
	}
	u := uint64(v.Pointer())
	switch p.verb {
	case 'v':
		if !p.has(sharpV) {
			if u == 0 {
				p.pad("<nil>")
			} else {
				p.hexUint(u, !p.has(sharp))
			}
			return
		}
		p.buf = append(p.buf, '(')
		p.buf = append(p.buf, v.Type().String()...)
		p.buf = append(p.buf, ")("...)
		if u == 0 {
			p.buf = append(p.buf, "nil"...)
		} else {
			p.hexUint(u, true)
		}
		p.buf = append(p.buf, ')')
	case 'p':
		p.hexUint(u, !p.has(sharp))
	case 'b':
		p.buf = formatUint(p.buf, p.spec, u, 2)
	case 'o':
		p.buf = formatUint(p.buf, p.spec, u, 8)
	case 'd':
		p.buf = formatUint(p.buf, p.spec, u, 10)
	case 'x', 'X':
		p.buf = formatUint(p.buf, p.spec, u, 16)
	default:
		p.badVerb(v)
	}
}

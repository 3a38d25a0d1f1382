package json

import (
	"encoding"
	"encoding/base64"
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// Marshal returns v as JSON.
//
// What implements Marshaler or encoding.TextMarshaler makes its own form. Otherwise booleans, numbers and strings become such, structs and
// maps objects, slices and arrays arrays, []byte a string in base64, nil null; pointers and interfaces stand for what they
// lead to. Fields of structs can have a tag: `json:"name,omitempty,omitzero,string"`, or "-" to be left out.
func Marshal(v any) ([]byte, error) {
	e := &encodeState{escapeHTML: true}
	if err := e.any(reflect.ValueOf(v)); err != nil {
		return nil, err
	}
	return e.buf, nil
}

// MarshalIndent is Marshal followed by Indent.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	b, err := Marshal(v)
	if err != nil {
		return nil, err
	}
	return appendIndent(nil, b, prefix, indent), nil
}

// An encodeState is a value being encoded.
type encodeState struct {
	buf        []byte
	escapeHTML bool
	depth      int          // of pointers, maps and slices
	seen       map[any]bool // those on the way here, once that is suspiciously long
}

const suspiciousDepth = 1000

// An encoder appends values of one type. A quoted value is to stand in a string.
type encoder func(e *encodeState, v reflect.Value, quoted bool) error

// any appends a value of any type; the zero Value is null.
func (e *encodeState) any(v reflect.Value) error {
	if !v.IsValid() {
		e.null()
		return nil
	}
	return encoderOf(v.Type())(e, v, false)
}

func (e *encodeState) null() { e.buf = append(e.buf, "null"...) }

// enter notes that a pointer is followed, and finds out if it has been before on this way.
func (e *encodeState) enter(v reflect.Value) error {
	if e.depth++; e.depth <= suspiciousDepth {
		return nil
	}
	if e.seen == nil {
		e.seen = map[any]bool{}
	}
	key := e.key(v)
	if e.seen[key] {
		return &UnsupportedValueError{v, "encountered a cycle via " + v.Type().String()}
	}
	e.seen[key] = true
	return nil
}

func (e *encodeState) key(v reflect.Value) any {
	if v.Kind() == reflect.Slice {
		return [2]any{v.Pointer(), v.Len()}
	}
	return v.Pointer()
}

func (e *encodeState) leave(v reflect.Value) {
	if e.depth--; e.depth >= suspiciousDepth {
		delete(e.seen, e.key(v))
	}
}

var knownEncoders sync.Map // reflect.Type -> encoder

func encoderOf(t reflect.Type) encoder {
	if f, ok := knownEncoders.Load(t); ok {
		return f.(encoder)
	}
	f := findEncoder(t)
	knownEncoders.Store(t, f)
	return f
}

var (
	marshalerType     = reflect.TypeFor[Marshaler]()
	textMarshalerType = reflect.TypeFor[encoding.TextMarshaler]()
	numberType        = reflect.TypeFor[Number]()
)

// findEncoder prefers the methods of a type, if need be those of its pointer, to its kind.
func findEncoder(t reflect.Type) encoder {
	plain := kindEncoder(t)
	for _, how := range []struct {
		iface  reflect.Type
		encode encoder
	}{{textMarshalerType, encodeText}, {marshalerType, encodeMarshaler}} {
		if t.Implements(how.iface) {
			plain = how.encode
		} else if t.Kind() != reflect.Pointer && reflect.PointerTo(t).Implements(how.iface) {
			otherwise := plain
			plain = func(e *encodeState, v reflect.Value, quoted bool) error {
				if v.CanAddr() {
					return how.encode(e, v.Addr(), quoted)
				}
				return otherwise(e, v, quoted)
			}
		}
	}
	return plain
}

func isNil(v reflect.Value) bool {
	return (v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface) && v.IsNil()
}

// methodType is the type that errors name.
func methodType(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer || t.Kind() == reflect.Interface {
		return t
	}
	return reflect.PointerTo(t)
}

func encodeMarshaler(e *encodeState, v reflect.Value, quoted bool) error {
	if isNil(v) {
		e.null()
		return nil
	}
	if v.Kind() == reflect.Interface {
		return e.any(v.Elem())
	}
	b, err := v.Interface().(Marshaler).MarshalJSON()
	if err == nil {
		s := scanner{data: b}
		if bad := s.all(); bad != nil {
			err = bad
		}
	}
	if err != nil {
		return &MarshalerError{methodType(v.Type()), err, "MarshalJSON"}
	}
	e.buf = appendCompact(e.buf, b, e.escapeHTML)
	return nil
}

func encodeText(e *encodeState, v reflect.Value, quoted bool) error {
	if isNil(v) {
		e.null()
		return nil
	}
	if v.Kind() == reflect.Interface {
		return e.any(v.Elem())
	}
	b, err := v.Interface().(encoding.TextMarshaler).MarshalText()
	if err != nil {
		return &MarshalerError{methodType(v.Type()), err, "MarshalText"}
	}
	e.buf = appendString(e.buf, string(b), e.escapeHTML)
	return nil
}

func kindEncoder(t reflect.Type) encoder {
	switch t.Kind() {
	case reflect.Bool:
		return quotable(func(e *encodeState, v reflect.Value) error {
			e.buf = strconv.AppendBool(e.buf, v.Bool())
			return nil
		})
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return quotable(func(e *encodeState, v reflect.Value) error {
			e.buf = strconv.AppendInt(e.buf, v.Int(), 10)
			return nil
		})
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return quotable(func(e *encodeState, v reflect.Value) error {
			e.buf = strconv.AppendUint(e.buf, v.Uint(), 10)
			return nil
		})
	case reflect.Float32, reflect.Float64:
		return quotable(encodeFloat)
	case reflect.String:
		if t == numberType {
			return quotable(encodeNumber)
		}
		return encodeStr
	case reflect.Interface:
		return func(e *encodeState, v reflect.Value, quoted bool) error { return e.any(v.Elem()) }
	case reflect.Struct:
		return encodeStruct
	case reflect.Map:
		return encodeMap
	case reflect.Slice:
		if k := t.Elem(); k.Kind() == reflect.Uint8 && !reflect.PointerTo(k).Implements(marshalerType) && !reflect.PointerTo(k).Implements(textMarshalerType) {
			return encodeBytes
		}
		return encodeSlice
	case reflect.Array:
		return encodeArray
	case reflect.Pointer:
		return encodePointer
	}
	return func(e *encodeState, v reflect.Value, quoted bool) error { return &UnsupportedTypeError{v.Type()} }
}

// quotable makes an encoder of one that knows nothing of quotes.
func quotable(plain func(e *encodeState, v reflect.Value) error) encoder {
	return func(e *encodeState, v reflect.Value, quoted bool) error {
		if !quoted {
			return plain(e, v)
		}
		e.buf = append(e.buf, '"')
		err := plain(e, v)
		e.buf = append(e.buf, '"')
		return err
	}
}

func encodeFloat(e *encodeState, v reflect.Value) error {
	f := v.Float()
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return &UnsupportedValueError{v, strconv.FormatFloat(f, 'g', -1, v.Type().Bits())}
	}
	e.buf = appendFloat(e.buf, f, v.Type().Bits())
	return nil
}

// appendFloat writes numbers as JavaScript does: with an exponent only when they are very large or very small.
func appendFloat(b []byte, f float64, bits int) []byte {
	format := byte('f')
	if size := math.Abs(f); size != 0 {
		if bits == 64 && (size < 1e-6 || size >= 1e21) || bits == 32 && (float32(size) < 1e-6 || float32(size) >= 1e21) {
			format = 'e'
		}
	}
	b = strconv.AppendFloat(b, f, format, -1, bits)
	if n := len(b); format == 'e' && n >= 4 && b[n-4] == 'e' && b[n-3] == '-' && b[n-2] == '0' {
		b[n-2] = b[n-1]
		b = b[:n-1]
	}
	return b
}

func encodeNumber(e *encodeState, v reflect.Value) error {
	text := v.String()
	if text == "" {
		text = "0"
	}
	if !isNumber(text) {
		err := fmt.Errorf("cannot parse %q as JSON number: %w", text, strconv.ErrSyntax)
		return &MarshalerError{reflect.PointerTo(v.Type()), err, "MarshalJSONTo"}
	}
	e.buf = append(e.buf, text...)
	return nil
}

func encodeStr(e *encodeState, v reflect.Value, quoted bool) error {
	if quoted {
		e.buf = appendString(e.buf, string(appendString(nil, v.String(), e.escapeHTML)), false)
		return nil
	}
	e.buf = appendString(e.buf, v.String(), e.escapeHTML)
	return nil
}

// isPlain reports whether a byte stands for itself in a string.
func isPlain(c byte, escapeHTML bool) bool {
	return c >= ' ' && c != '"' && c != '\\' && c < utf8.RuneSelf && !(escapeHTML && (c == '<' || c == '>' || c == '&'))
}

func appendString(b []byte, s string, escapeHTML bool) []byte {
	b = append(b, '"')
	done := 0
	for i := 0; i < len(s); {
		c := s[i]
		if isPlain(c, escapeHTML) {
			i++
			continue
		}
		if c < utf8.RuneSelf {
			b = append(b, s[done:i]...)
			switch c {
			case '"', '\\':
				b = append(b, '\\', c)
			case '\b':
				b = append(b, '\\', 'b')
			case '\f':
				b = append(b, '\\', 'f')
			case '\n':
				b = append(b, '\\', 'n')
			case '\r':
				b = append(b, '\\', 'r')
			case '\t':
				b = append(b, '\\', 't')
			default:
				b = append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&0xF])
			}
			i++
			done = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			b = append(b, s[done:i]...)
			b = append(b, "\uFFFD"...)
			done = i + 1
		} else if r == '\u2028' || r == '\u2029' {
			b = append(b, s[done:i]...)
			b = append(b, '\\', 'u', '2', '0', '2', hexDigits[r&0xF])
			done = i + size
		}
		i += size
	}
	b = append(b, s[done:]...)
	return append(b, '"')
}

func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() == 0
	case reflect.Struct:
		return false
	}
	return v.IsZero()
}

func encodeStruct(e *encodeState, v reflect.Value, quoted bool) error {
	fields := fieldsOf(v.Type())
	e.buf = append(e.buf, '{')
	start := len(e.buf)
next:
	for i := range fields.list {
		f := &fields.list[i]
		fv := v
		for _, k := range f.index {
			if fv.Kind() == reflect.Pointer {
				if fv.IsNil() {
					continue next
				}
				fv = fv.Elem()
			}
			fv = fv.Field(k)
		}
		if f.omitEmpty && isEmpty(fv) || f.omitZero != nil && f.omitZero(fv) {
			continue
		}
		if len(e.buf) > start {
			e.buf = append(e.buf, ',')
		}
		if e.escapeHTML {
			e.buf = append(e.buf, f.key...)
		} else {
			e.buf = append(e.buf, f.plainKey...)
		}
		if err := f.encode(e, fv, f.quoted); err != nil {
			return err
		}
	}
	e.buf = append(e.buf, '}')
	return nil
}

// keyText returns a map's key as a member's name.
func (e *encodeState) keyText(k reflect.Value) (string, error) {
	switch {
	case k.Kind() == reflect.String:
		return k.String(), nil
	case k.Kind() == reflect.Interface && !k.IsNil():
		return e.keyText(k.Elem())
	case k.Type().Implements(textMarshalerType):
		if isNil(k) {
			return "", nil
		}
		b, err := k.Interface().(encoding.TextMarshaler).MarshalText()
		if err != nil {
			return "", &MarshalerError{methodType(k.Type()), err, "MarshalText"}
		}
		return string(b), nil
	case k.CanInt():
		return strconv.FormatInt(k.Int(), 10), nil
	case k.CanUint():
		return strconv.FormatUint(k.Uint(), 10), nil
	case k.CanFloat():
		sub := encodeState{}
		err := encodeFloat(&sub, k)
		return string(sub.buf), err
	case k.Kind() == reflect.Bool || isNil(k):
		err := errors.New("jsontext: object member name must be a string after offset " + strconv.Itoa(len(e.buf)+2))
		return "", &UnsupportedValueError{k, err.Error()}
	}
	return "", &UnsupportedTypeError{k.Type()}
}

func encodeMap(e *encodeState, v reflect.Value, quoted bool) error {
	if v.IsNil() {
		e.null()
		return nil
	}
	if err := e.enter(v); err != nil {
		return err
	}
	type member struct {
		name  string
		value reflect.Value
	}
	members := make([]member, 0, v.Len())
	for iter := v.MapRange(); iter.Next(); {
		name, err := e.keyText(iter.Key())
		if err != nil {
			return err
		}
		members = append(members, member{name, iter.Value()})
	}
	slices.SortFunc(members, func(a, b member) int { return strings.Compare(a.name, b.name) })
	encode := encoderOf(v.Type().Elem())
	e.buf = append(e.buf, '{')
	for i, m := range members {
		if i > 0 {
			e.buf = append(e.buf, ',')
		}
		e.buf = append(appendString(e.buf, m.name, e.escapeHTML), ':')
		if err := encode(e, m.value, false); err != nil {
			return err
		}
	}
	e.buf = append(e.buf, '}')
	e.leave(v)
	return nil
}

func encodeBytes(e *encodeState, v reflect.Value, quoted bool) error {
	if v.IsNil() {
		e.null()
		return nil
	}
	e.buf = append(e.buf, '"')
	e.buf = base64.StdEncoding.AppendEncode(e.buf, v.Bytes())
	e.buf = append(e.buf, '"')
	return nil
}

func encodeSlice(e *encodeState, v reflect.Value, quoted bool) error {
	if v.IsNil() {
		e.null()
		return nil
	}
	if err := e.enter(v); err != nil {
		return err
	}
	err := encodeArray(e, v, false)
	e.leave(v)
	return err
}

func encodeArray(e *encodeState, v reflect.Value, quoted bool) error {
	encode := encoderOf(v.Type().Elem())
	e.buf = append(e.buf, '[')
	for i := range v.Len() {
		if i > 0 {
			e.buf = append(e.buf, ',')
		}
		if err := encode(e, v.Index(i), false); err != nil {
			return err
		}
	}
	e.buf = append(e.buf, ']')
	return nil
}

func encodePointer(e *encodeState, v reflect.Value, quoted bool) error {
	if v.IsNil() {
		e.null()
		return nil
	}
	if err := e.enter(v); err != nil {
		return err
	}
	err := encoderOf(v.Type().Elem())(e, v.Elem(), quoted)
	e.leave(v)
	return err
}

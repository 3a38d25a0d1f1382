package json

import (
	"encoding"
	"encoding/base64"
	"errors"
	"reflect"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// Unmarshal stores the JSON value data in what v, a pointer, points to.
//
// It is the inverse of Marshal: what is missing is made, members are found by the name of a field, whatever their case, and others are skipped.
// null leaves alone what can't be nil. In an interface without methods it stores bool, float64, string, []any, map[string]any or nil.
// Where a value does not fit, it goes on and returns the first such *UnmarshalTypeError in the end.
func Unmarshal(data []byte, v any) error {
	s := scanner{data: data}
	if err := s.all(); err != nil {
		return err
	}
	d := &decodeState{data: data}
	return d.unmarshal(v)
}

// A decodeState is valid text being decoded, from pos on. Errors that do not stop it are kept in saved.
type decodeState struct {
	data      []byte
	pos       int
	base      int64 // of data in the input
	saved     error
	root      reflect.Type
	path      []step
	useNumber bool
	strict    bool // unknown fields are errors
}

// A step on the way to a value: to a member or, without a name, to an element.
type step struct {
	name  string
	index int
}

func (d *decodeState) unmarshal(v any) error {
	rv := reflect.ValueOf(v)
	if rv.Kind() != reflect.Pointer || rv.IsNil() {
		return &InvalidUnmarshalError{reflect.TypeOf(v)}
	}
	d.root = rv.Type().Elem()
	for d.root.Kind() == reflect.Pointer {
		d.root = d.root.Elem()
	}
	if err := d.value(rv); err != nil {
		return err
	}
	return d.saved
}

// save keeps the first error.
func (d *decodeState) save(err error) {
	if d.saved == nil {
		d.saved = err
	}
}

// mismatch keeps the error of a value that does not fit.
func (d *decodeState) mismatch(value string, t reflect.Type, offset int, reason error) {
	if d.saved != nil {
		return
	}
	field := ""
	for i, s := range d.path {
		if i > 0 {
			field += "."
		}
		if s.name != "" || s.index < 0 {
			field += s.name
		} else {
			field += strconv.Itoa(s.index)
		}
	}
	e := &UnmarshalTypeError{Value: value, Type: t, Offset: d.base + int64(offset), Field: field, Err: reason}
	if field != "" {
		e.Struct = d.root.Name()
	}
	d.saved = e
}

func (d *decodeState) space() byte {
	for isSpace(d.data[d.pos]) {
		d.pos++
	}
	return d.data[d.pos]
}

// raw skips a value and returns its text.
func (d *decodeState) raw() []byte {
	d.space()
	s := scanner{data: d.data, pos: d.pos}
	start := d.pos
	s.value(0)
	d.pos = s.pos
	return d.data[start:d.pos]
}

// kindOf names the kind of value that begins with c.
func kindOf(c byte) string {
	switch c {
	case '{':
		return "object"
	case '[':
		return "array"
	case '"':
		return "string"
	case 't', 'f':
		return "bool"
	case 'n':
		return "null"
	}
	return "number"
}

// refuse skips a value that does not fit.
func (d *decodeState) refuse(t reflect.Type, reason error) {
	c := d.space()
	start := d.pos
	d.raw()
	end := d.pos
	if c == '{' || c == '[' {
		end = start + 1
	}
	d.mismatch(kindOf(c), t, end, reason)
}

var (
	unmarshalerType     = reflect.TypeFor[Unmarshaler]()
	textUnmarshalerType = reflect.TypeFor[encoding.TextUnmarshaler]()
	errNotString        = errors.New("JSON value must be string type")
)

// reach follows pointers, making what is missing, to the place of a value, or to what decodes it itself. For null it stops at the
// last pointer that can be set.
func reach(v reflect.Value, null bool) (Unmarshaler, encoding.TextUnmarshaler, reflect.Value) {
	if v.Kind() != reflect.Pointer && v.Type().Name() != "" && v.CanAddr() {
		v = v.Addr()
	}
	for {
		if v.Kind() == reflect.Interface && !v.IsNil() {
			if e := v.Elem(); e.Kind() == reflect.Pointer && !e.IsNil() && (!null || e.Elem().Kind() == reflect.Pointer) {
				v = e
				continue
			}
		}
		if v.Kind() != reflect.Pointer || null && v.CanSet() {
			return nil, nil, v
		}
		if v.Elem().Kind() == reflect.Interface && v.Elem().Elem().Equal(v) {
			return nil, nil, v.Elem() // an interface that holds a pointer to itself
		}
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		if v.Type().NumMethod() > 0 && v.CanInterface() {
			if u, ok := v.Interface().(Unmarshaler); ok {
				return u, nil, reflect.Value{}
			}
			if !null {
				if u, ok := v.Interface().(encoding.TextUnmarshaler); ok {
					return nil, u, v
				}
			}
		}
		v = v.Elem()
	}
}

// value decodes a value. The error is one that stops everything.
func (d *decodeState) value(v reflect.Value) error {
	c := d.space()
	u, ut, v := reach(v, c == 'n')
	if u != nil {
		return u.UnmarshalJSON(d.raw())
	}
	if ut != nil {
		if c != '"' {
			d.refuse(v.Type().Elem(), errNotString)
			return nil
		}
		return ut.UnmarshalText(d.str())
	}
	switch c {
	case '{':
		return d.object(v)
	case '[':
		return d.array(v)
	case '"':
		d.storeString(v)
	case 't', 'f':
		switch {
		case v.Kind() == reflect.Bool:
			v.SetBool(c == 't')
			d.raw()
		case v.Kind() == reflect.Interface && v.NumMethod() == 0:
			v.Set(reflect.ValueOf(c == 't'))
			d.raw()
		default:
			d.refuse(v.Type(), nil)
		}
	case 'n':
		d.raw()
		switch v.Kind() {
		case reflect.Interface, reflect.Pointer, reflect.Map, reflect.Slice:
			v.SetZero()
		}
	default:
		d.storeNumber(v)
	}
	return nil
}

func (d *decodeState) storeString(v reflect.Value) {
	switch {
	case v.Kind() == reflect.String && v.Type() == numberType:
		start := d.pos
		text := string(d.str())
		if text != "" && !isNumber(text) {
			d.mismatch("string "+strconv.Quote(text), v.Type(), start, strconv.ErrSyntax)
			return
		}
		v.SetString(text)
	case v.Kind() == reflect.String:
		v.SetString(string(d.str()))
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8:
		text := d.str()
		b := make([]byte, base64.StdEncoding.DecodedLen(len(text)))
		n, err := base64.StdEncoding.Decode(b, text)
		if err != nil {
			d.mismatch("string", v.Type(), d.pos, err)
			return
		}
		v.SetBytes(b[:n])
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		v.Set(reflect.ValueOf(string(d.str())))
	default:
		start := d.pos
		d.str()
		if v.Kind() == reflect.Interface {
			d.mismatch("string", v.Type(), start, nil)
		} else {
			d.mismatch("string", v.Type(), d.pos, nil)
		}
	}
}

func (d *decodeState) storeNumber(v reflect.Value) {
	text := string(d.raw())
	if !d.setNumber(v, text) {
		d.mismatch("number", v.Type(), d.pos, nil)
	}
}

// setNumber stores a number; false if v is of no type for it.
func (d *decodeState) setNumber(v reflect.Value, text string) bool {
	switch {
	case v.CanInt():
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil || v.OverflowInt(n) {
			d.mismatch("number "+text, v.Type(), d.pos, nil)
			return true
		}
		v.SetInt(n)
	case v.CanUint():
		n, err := strconv.ParseUint(text, 10, 64)
		if err != nil || v.OverflowUint(n) {
			d.mismatch("number "+text, v.Type(), d.pos, nil)
			return true
		}
		v.SetUint(n)
	case v.CanFloat():
		f, err := strconv.ParseFloat(text, v.Type().Bits())
		if err != nil || v.OverflowFloat(f) {
			d.mismatch("number "+text, v.Type(), d.pos, nil)
			return true
		}
		v.SetFloat(f)
	case v.Kind() == reflect.String && v.Type() == numberType:
		v.SetString(text)
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		if n := d.number(text); n != nil {
			v.Set(reflect.ValueOf(n))
		}
	default:
		return false
	}
	return true
}

// number returns a number as interfaces hold it, nil if it is too large.
func (d *decodeState) number(text string) any {
	if d.useNumber {
		return Number(text)
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil {
		d.mismatch("number "+text, reflect.TypeFor[float64](), d.pos, nil)
		return nil
	}
	return f
}

// str decodes a string.
func (d *decodeState) str() []byte {
	d.pos++
	start := d.pos
	for {
		c := d.data[d.pos]
		if c == '"' {
			d.pos++
			return d.data[start : d.pos-1]
		}
		if c == '\\' || c >= utf8.RuneSelf {
			return d.strangeStr(start)
		}
		d.pos++
	}
}

// strangeStr goes on with a string at an escape or a character beyond ASCII.
func (d *decodeState) strangeStr(start int) []byte {
	b := append([]byte(nil), d.data[start:d.pos]...)
	for {
		switch c := d.data[d.pos]; {
		case c == '"':
			d.pos++
			return b
		case c == '\\':
			b = d.unescape(b)
		case c < utf8.RuneSelf:
			b = append(b, c)
			d.pos++
		default:
			r, size := utf8.DecodeRune(d.data[d.pos:])
			b = utf8.AppendRune(b, r)
			d.pos += size
		}
	}
}

func (d *decodeState) unescape(b []byte) []byte {
	c := d.data[d.pos+1]
	d.pos += 2
	switch c {
	case 'b':
		return append(b, '\b')
	case 'f':
		return append(b, '\f')
	case 'n':
		return append(b, '\n')
	case 'r':
		return append(b, '\r')
	case 't':
		return append(b, '\t')
	case 'u':
		r := d.hex4()
		if utf16.IsSurrogate(r) {
			if d.data[d.pos] == '\\' && d.data[d.pos+1] == 'u' {
				after := d.pos
				d.pos += 2
				if pair := utf16.DecodeRune(r, d.hex4()); pair != utf8.RuneError {
					return utf8.AppendRune(b, pair)
				}
				d.pos = after
			}
			r = utf8.RuneError
		}
		return utf8.AppendRune(b, r)
	}
	return append(b, c)
}

func (d *decodeState) hex4() rune {
	n, _ := strconv.ParseUint(string(d.data[d.pos:d.pos+4]), 16, 32)
	d.pos += 4
	return rune(n)
}

func (d *decodeState) array(v reflect.Value) error {
	kind := v.Kind()
	if kind == reflect.Interface && v.NumMethod() == 0 {
		v.Set(reflect.ValueOf(d.any()))
		return nil
	}
	if kind != reflect.Slice && kind != reflect.Array {
		d.refuse(v.Type(), nil)
		return nil
	}
	d.pos++
	n := 0
	d.path = append(d.path, step{})
	for c := d.space(); c != ']'; c = d.space() {
		if kind == reflect.Slice && n >= v.Len() {
			if n >= v.Cap() {
				v.Grow(1)
			}
			v.SetLen(n + 1)
		}
		d.path[len(d.path)-1].index = n
		if n < v.Len() {
			if err := d.value(v.Index(n)); err != nil {
				return err
			}
		} else {
			d.raw()
		}
		n++
		if d.space() == ',' {
			d.pos++
		}
	}
	d.pos++
	d.path = d.path[:len(d.path)-1]
	if kind == reflect.Array {
		for ; n < v.Len(); n++ {
			v.Index(n).SetZero()
		}
	} else if n == 0 {
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	} else {
		v.SetLen(n)
	}
	return nil
}

// any decodes a value as interfaces hold it.
func (d *decodeState) any() any {
	switch c := d.space(); c {
	case '{':
		d.pos++
		m := map[string]any{}
		d.path = append(d.path, step{index: -1})
		for c := d.space(); c != '}'; c = d.space() {
			name := string(d.str())
			d.path[len(d.path)-1].name = name
			d.space()
			d.pos++
			m[name] = d.any()
			if d.space() == ',' {
				d.pos++
			}
		}
		d.pos++
		d.path = d.path[:len(d.path)-1]
		return m
	case '[':
		d.pos++
		list := []any{}
		d.path = append(d.path, step{})
		for c := d.space(); c != ']'; c = d.space() {
			d.path[len(d.path)-1].index = len(list)
			list = append(list, d.any())
			if d.space() == ',' {
				d.pos++
			}
		}
		d.pos++
		d.path = d.path[:len(d.path)-1]
		return list
	case '"':
		return string(d.str())
	case 't', 'f':
		d.raw()
		return c == 't'
	case 'n':
		d.raw()
		return nil
	}
	return d.number(string(d.raw()))
}

func (d *decodeState) object(v reflect.Value) error {
	t := v.Type()
	switch {
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		v.Set(reflect.ValueOf(d.any()))
		return nil
	case v.Kind() == reflect.Map:
		if !isKey(t.Key()) {
			d.refuse(t, nil)
			return nil
		}
		if v.IsNil() {
			v.Set(reflect.MakeMap(t))
		}
	case v.Kind() != reflect.Struct:
		d.refuse(t, nil)
		return nil
	}
	d.pos++
	d.path = append(d.path, step{index: -1})
	for c := d.space(); c != '}'; c = d.space() {
		name := d.str()
		end := d.pos
		d.path[len(d.path)-1].name = string(name)
		d.space()
		d.pos++
		var err error
		if v.Kind() == reflect.Map {
			err = d.entry(v, string(name), end)
		} else {
			err = d.member(v, name)
		}
		if err != nil {
			return err
		}
		if d.space() == ',' {
			d.pos++
		}
	}
	d.pos++
	d.path = d.path[:len(d.path)-1]
	return nil
}

// isKey reports whether a map's keys can be the names of members.
func isKey(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.String, reflect.Float32, reflect.Float64, reflect.Bool, reflect.Interface,
		reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return true
	}
	return reflect.PointerTo(t).Implements(textUnmarshalerType)
}

// entry decodes an entry of a map.
func (d *decodeState) entry(v reflect.Value, name string, end int) error {
	t := v.Type()
	key, err := d.key(t.Key(), name, end)
	if err != nil {
		return err
	}
	elem := reflect.New(t.Elem()).Elem()
	if !key.IsValid() {
		d.raw()
		return nil
	}
	if err := d.value(elem); err != nil {
		return err
	}
	v.SetMapIndex(key, elem)
	return nil
}

// key makes the key for a name; it is invalid if it does not fit.
func (d *decodeState) key(t reflect.Type, name string, end int) (reflect.Value, error) {
	key := reflect.New(t).Elem()
	if u, ok := key.Addr().Interface().(encoding.TextUnmarshaler); ok && t.Kind() != reflect.String || ok && t != numberType {
		return key, u.UnmarshalText([]byte(name))
	}
	switch {
	case t.Kind() == reflect.String:
		key.SetString(name)
	case t.Kind() == reflect.Interface && t.NumMethod() == 0:
		key.Set(reflect.ValueOf(name))
	case key.CanInt() || key.CanUint() || key.CanFloat():
		before := d.saved
		d.saved = nil
		pos := d.pos
		d.pos = end
		d.setNumber(key, name)
		d.pos = pos
		failed := d.saved != nil
		if before != nil {
			d.saved = before
		}
		if failed {
			return reflect.Value{}, nil
		}
	default:
		d.mismatch("string", t, end, nil)
		return reflect.Value{}, nil
	}
	return key, nil
}

var errEmbedded = errors.New("cannot set embedded pointer to unexported struct type")

// member decodes a member of a struct.
func (d *decodeState) member(v reflect.Value, name []byte) error {
	f := fieldsOf(v.Type()).find(name)
	if f == nil {
		if d.strict {
			d.save(errors.New("json: unknown field " + strconv.Quote(string(name))))
		}
		d.raw()
		return nil
	}
	place := v
	for i, k := range f.index {
		if i > 0 && place.Kind() == reflect.Pointer {
			if place.IsNil() {
				if !place.CanSet() {
					c, start := d.space(), d.pos
					d.raw()
					d.mismatch(kindOf(c), v.Type(), start, errEmbedded)
					return nil
				}
				place.Set(reflect.New(place.Type().Elem()))
			}
			place = place.Elem()
		}
		place = place.Field(k)
	}
	if f.quoted {
		return d.quoted(place)
	}
	return d.value(place)
}

// quoted decodes a value that stands in a string.
func (d *decodeState) quoted(v reflect.Value) error {
	switch d.space() {
	case 'n':
		return d.value(v)
	case '"':
	default:
		t := v.Type()
		if t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		d.refuse(t, nil)
		return nil
	}
	text := d.str()
	if string(text) == "null" {
		if v.Kind() == reflect.Pointer {
			v.SetZero()
		}
		return nil
	}
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		v = v.Elem()
	}
	switch {
	case v.Kind() == reflect.Bool:
		switch string(text) {
		case "true", "false":
			v.SetBool(text[0] == 't')
		default:
			d.mismatch("string "+strconv.Quote(string(text)), v.Type(), d.pos, strconv.ErrSyntax)
		}
	case v.Kind() == reflect.String && v.Type() != numberType:
		inner := scanner{data: text}
		err := inner.all()
		if err == nil && text[0] != '"' || err != nil && (len(text) == 0 || text[0] != '"') {
			inner.pos = 0
			err = inner.bad("looking for beginning of object key string")
		}
		if err != nil {
			d.mismatch("string", v.Type(), d.pos, err)
			return nil
		}
		sub := decodeState{data: text}
		v.SetString(string(sub.str()))
	case !isNumber(string(text)):
		d.mismatch("number "+string(text), v.Type(), d.pos, nil)
	default:
		d.setNumber(v, string(text))
	}
	return nil
}

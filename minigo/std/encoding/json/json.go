// Package json converts between Go values and JSON text (RFC 8259).
//
// Marshal and Unmarshal see a value through reflection; what they know of a type is worked out once. Text is checked as a whole before
// any of it is stored, so that what decodes it can rely on its form.
package json

import (
	"encoding/json/jsontext"
	"reflect"
	"strconv"
)

// A Marshaler makes its own JSON.
type Marshaler interface {
	MarshalJSON() ([]byte, error)
}

// An Unmarshaler reads a JSON value, of which it must keep a copy.
type Unmarshaler interface {
	UnmarshalJSON([]byte) error
}

// A RawMessage is a JSON value as text.
type RawMessage = jsontext.Value

// A Number is a JSON number as text.
type Number string

// String returns the text.
func (n Number) String() string { return string(n) }

// Float64 returns the number as a float64.
func (n Number) Float64() (float64, error) { return strconv.ParseFloat(string(n), 64) }

// Int64 returns the number as an int64.
func (n Number) Int64() (int64, error) { return strconv.ParseInt(string(n), 10, 64) }

// A SyntaxError tells what is wrong with a JSON text, and after how many bytes of it.
type SyntaxError struct {
	msg    string
	Offset int64
}

func (e *SyntaxError) Error() string { return e.msg }

// An UnmarshalTypeError is a JSON value that does not fit a Go type.
type UnmarshalTypeError struct {
	Value  string       // the kind of value: "bool", "array", "number -5"
	Type   reflect.Type // the Go type
	Offset int64        // how many bytes of the text had been read
	Struct string       // the name of the outermost type
	Field  string       // the way from there: "Field.name.2"
	Err    error        // the reason, perhaps nil
}

func (e *UnmarshalTypeError) Error() string {
	text := "json: cannot unmarshal"
	if e.Value != "" {
		text += " " + e.Value
	}
	text += " into"
	if e.Struct != "" || e.Field != "" {
		if !endsInIndex(e.Field) {
			text += " Go struct field"
		}
		text += " " + e.Struct + "." + e.Field
	} else {
		text += " Go value"
	}
	if e.Type != nil {
		text += " of type " + e.Type.String()
	}
	if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	return text
}

// Unwrap returns the reason.
func (e *UnmarshalTypeError) Unwrap() error { return e.Err }

// endsInIndex reports whether the last step of a way is to an element.
func endsInIndex(way string) bool {
	i := len(way)
	for i > 0 && '0' <= way[i-1] && way[i-1] <= '9' {
		i--
	}
	return i < len(way) && (i == 0 || way[i-1] == '.')
}

// An UnmarshalFieldError was once the error of a field that can't be set.
//
// Deprecated: it is no longer used.
type UnmarshalFieldError struct {
	Key   string
	Type  reflect.Type
	Field reflect.StructField
}

func (e *UnmarshalFieldError) Error() string {
	return "json: cannot unmarshal object key " + strconv.Quote(e.Key) + " into unexported field " + e.Field.Name + " of type " + e.Type.String()
}

// An InvalidUnmarshalError is an argument of Unmarshal that is no pointer, or nil.
type InvalidUnmarshalError struct {
	Type reflect.Type
}

func (e *InvalidUnmarshalError) Error() string {
	switch {
	case e.Type == nil:
		return "json: Unmarshal(nil)"
	case e.Type.Kind() != reflect.Pointer:
		return "json: Unmarshal(non-pointer " + e.Type.String() + ")"
	}
	return "json: Unmarshal(nil " + e.Type.String() + ")"
}

// An UnsupportedTypeError is a type that has no JSON form.
type UnsupportedTypeError struct {
	Type reflect.Type
}

func (e *UnsupportedTypeError) Error() string { return "json: unsupported type: " + e.Type.String() }

// An UnsupportedValueError is a value that has no JSON form.
type UnsupportedValueError struct {
	Value reflect.Value
	Str   string
}

func (e *UnsupportedValueError) Error() string { return "json: unsupported value: " + e.Str }

// An InvalidUTF8Error was once the error of a string that is not UTF-8.
//
// Deprecated: such bytes are replaced.
type InvalidUTF8Error struct {
	S string
}

func (e *InvalidUTF8Error) Error() string {
	return "json: invalid UTF-8 in string: " + strconv.Quote(e.S)
}

// A MarshalerError is the error of a method that makes JSON.
type MarshalerError struct {
	Type       reflect.Type
	Err        error
	sourceFunc string
}

func (e *MarshalerError) Error() string {
	name := e.sourceFunc
	if name == "" {
		name = "MarshalJSON"
	}
	return "json: error calling " + name + " for type " + e.Type.String() + ": " + e.Err.Error()
}

// Unwrap returns the reason.
func (e *MarshalerError) Unwrap() error { return e.Err }

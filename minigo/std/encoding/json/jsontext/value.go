// Package jsontext has the type of JSON values that are kept as text.
package jsontext

import "errors"

// A Value is a JSON value as text.
type Value []byte

// String returns the text.
func (v Value) String() string {
	if v == nil {
		return "null"
	}
	return string(v)
}

// Clone returns a copy.
func (v Value) Clone() Value {
	if v == nil {
		return nil
	}
	return append(Value{}, v...)
}

// MarshalJSON returns the value; none is null.
func (v Value) MarshalJSON() ([]byte, error) {
	if v == nil {
		return []byte("null"), nil
	}
	return v, nil
}

// UnmarshalJSON keeps a copy of the text.
func (v *Value) UnmarshalJSON(b []byte) error {
	if v == nil {
		return errors.New("jsontext.Value: UnmarshalJSON on nil pointer")
	}
	*v = append((*v)[:0], b...)
	return nil
}

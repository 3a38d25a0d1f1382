// Package encoding holds the interfaces of values that turn themselves into bytes or text and back.
package encoding

// A BinaryMarshaler gives its value as bytes.
type BinaryMarshaler interface {
	MarshalBinary() (data []byte, err error)
}

// A BinaryUnmarshaler takes its value from bytes, which it must copy if it keeps them.
type BinaryUnmarshaler interface {
	UnmarshalBinary(data []byte) error
}

// A BinaryAppender appends its value as bytes.
type BinaryAppender interface {
	AppendBinary(b []byte) ([]byte, error)
}

// A TextMarshaler gives its value as UTF-8 text.
type TextMarshaler interface {
	MarshalText() (text []byte, err error)
}

// A TextUnmarshaler takes its value from text, which it must copy if it keeps it.
type TextUnmarshaler interface {
	UnmarshalText(text []byte) error
}

// A TextAppender appends its value as UTF-8 text.
type TextAppender interface {
	AppendText(b []byte) ([]byte, error)
}

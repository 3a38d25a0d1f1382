// Package maps holds what the machine's maps need in Go.
package maps

// An unhashableTypeError is the error of looking up, in an empty map, a key that can't be hashed. The machine makes its values.
type unhashableTypeError string

func (e unhashableTypeError) RuntimeError() {}

func (e unhashableTypeError) Error() string { return "hash of unhashable type: " + string(e) }

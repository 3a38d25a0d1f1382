package binary

import (
	"errors"
	"internal/reflectlite"
	"io"
	"math"
	"slices"
)

// Data are numbers, bools, arrays and structs of them, pointers to such, and slices of them. They take as many bytes as their
// parts, without alignment; fields named _ are zero when written and skipped when read.

var errBufferTooSmall = errors.New("buffer too small")

// sizeOf returns the bytes of a type, -1 if it has no fixed size.
func sizeOf(t *reflectlite.Type) int {
	switch t.Kind() {
	case reflectlite.Array:
		if size := sizeOf(t.Elem()); size >= 0 {
			return size * t.Len()
		}
	case reflectlite.Struct:
		total := 0
		for i := range t.NumField() {
			size := sizeOf(t.Field(i).Type)
			if size < 0 {
				return -1
			}
			total += size
		}
		return total
	case reflectlite.Bool,
		reflectlite.Int8, reflectlite.Int16, reflectlite.Int32, reflectlite.Int64,
		reflectlite.Uint8, reflectlite.Uint16, reflectlite.Uint32, reflectlite.Uint64,
		reflectlite.Float32, reflectlite.Float64, reflectlite.Complex64, reflectlite.Complex128:
		return int(t.Size())
	}
	return -1
}

// dataSize returns the bytes of a value, -1 if it has no fixed size.
func dataSize(v reflectlite.Value) int {
	switch v.Kind() {
	case reflectlite.Invalid:
		return -1
	case reflectlite.Slice:
		if size := sizeOf(v.Type().Elem()); size >= 0 {
			return size * v.Len()
		}
		return -1
	}
	return sizeOf(v.Type())
}

// indirect returns what data is or points to.
func indirect(data any) reflectlite.Value {
	v := reflectlite.ValueOf(data)
	if v.Kind() == reflectlite.Pointer {
		v = v.Elem()
	}
	return v
}

// Size returns the number of bytes of v, -1 if it has no fixed size.
func Size(v any) int { return dataSize(indirect(v)) }

func notFixed(function string, data any) error {
	return errors.New("binary." + function + ": some values are not fixed-sized in type " + reflectlite.TypeOf(data).String())
}

// Write writes the bytes of data.
func Write(w io.Writer, order ByteOrder, data any) error {
	v := indirect(data)
	size := dataSize(v)
	if size < 0 {
		return notFixed("Write", data)
	}
	buf := make([]byte, size)
	(&coder{order, buf}).encode(v)
	_, err := w.Write(buf)
	return err
}

// Append appends the bytes of data.
func Append(buf []byte, order ByteOrder, data any) ([]byte, error) {
	v := indirect(data)
	size := dataSize(v)
	if size < 0 {
		return nil, notFixed("Append", data)
	}
	buf = slices.Grow(buf, size)
	(&coder{order, buf[len(buf):][:size]}).encode(v)
	return buf[:len(buf)+size], nil
}

// Encode puts the bytes of data into buf and returns their number.
func Encode(buf []byte, order ByteOrder, data any) (int, error) {
	v := indirect(data)
	size := dataSize(v)
	if size < 0 {
		return 0, notFixed("Encode", data)
	}
	if len(buf) < size {
		return 0, errBufferTooSmall
	}
	(&coder{order, buf}).encode(v)
	return size, nil
}

// target returns the variable that data, a pointer or a slice, leads to.
func target(function string, data any) (v reflectlite.Value, size int, err error) {
	v = reflectlite.ValueOf(data)
	size = -1
	switch v.Kind() {
	case reflectlite.Pointer:
		v = v.Elem()
		size = dataSize(v)
	case reflectlite.Slice:
		size = dataSize(v)
	}
	if size < 0 {
		err = errors.New("binary." + function + ": invalid type " + reflectlite.TypeOf(data).String())
	}
	return v, size, err
}

// Read reads bytes into data, a pointer or a slice.
func Read(r io.Reader, order ByteOrder, data any) error {
	v, size, err := target("Read", data)
	if err != nil {
		return err
	}
	buf := make([]byte, size)
	if _, err := io.ReadFull(r, buf); err != nil {
		return err
	}
	(&coder{order, buf}).decode(v)
	return nil
}

// Decode gets data, a pointer or a slice, from buf and returns the number of bytes.
func Decode(buf []byte, order ByteOrder, data any) (int, error) {
	v, size, err := target("Decode", data)
	if err != nil {
		return 0, err
	}
	if len(buf) < size {
		return 0, errBufferTooSmall
	}
	(&coder{order, buf}).decode(v)
	return size, nil
}

// A coder goes through a value and the bytes for it, which suffice.
type coder struct {
	order ByteOrder
	buf   []byte // that are left
}

func (c *coder) next(n int) []byte {
	b := c.buf[:n]
	c.buf = c.buf[n:]
	return b
}

// put writes a number of 1, 2, 4 or 8 bytes.
func (c *coder) put(size uintptr, x uint64) {
	b := c.next(int(size))
	switch size {
	case 1:
		b[0] = byte(x)
	case 2:
		c.order.PutUint16(b, uint16(x))
	case 4:
		c.order.PutUint32(b, uint32(x))
	case 8:
		c.order.PutUint64(b, x)
	}
}

// get reads a number of 1, 2, 4 or 8 bytes.
func (c *coder) get(size uintptr) uint64 {
	b := c.next(int(size))
	switch size {
	case 1:
		return uint64(b[0])
	case 2:
		return uint64(c.order.Uint16(b))
	case 4:
		return uint64(c.order.Uint32(b))
	}
	return c.order.Uint64(b)
}

func (c *coder) putFloat(size uintptr, x float64) {
	if size == 4 {
		c.put(size, uint64(math.Float32bits(float32(x))))
	} else {
		c.put(size, math.Float64bits(x))
	}
}

func (c *coder) getFloat(size uintptr) float64 {
	if size == 4 {
		return float64(math.Float32frombits(uint32(c.get(size))))
	}
	return math.Float64frombits(c.get(size))
}

func (c *coder) encode(v reflectlite.Value) {
	t := v.Type()
	switch size := t.Size(); v.Kind() {
	case reflectlite.Array, reflectlite.Slice:
		if t.Elem().Kind() == reflectlite.Uint8 && v.Kind() == reflectlite.Slice {
			copy(c.next(v.Len()), v.Bytes())
			return
		}
		for i := range v.Len() {
			c.encode(v.Index(i))
		}
	case reflectlite.Struct:
		for i := range t.NumField() {
			if field := t.Field(i); field.Name == "_" {
				clear(c.next(sizeOf(field.Type)))
			} else {
				c.encode(v.Field(i))
			}
		}
	case reflectlite.Bool:
		x := uint64(0)
		if v.Bool() {
			x = 1
		}
		c.put(size, x)
	case reflectlite.Int8, reflectlite.Int16, reflectlite.Int32, reflectlite.Int64:
		c.put(size, uint64(v.Int()))
	case reflectlite.Uint8, reflectlite.Uint16, reflectlite.Uint32, reflectlite.Uint64:
		c.put(size, v.Uint())
	case reflectlite.Float32, reflectlite.Float64:
		c.putFloat(size, v.Float())
	case reflectlite.Complex64, reflectlite.Complex128:
		x := v.Complex()
		c.putFloat(size/2, real(x))
		c.putFloat(size/2, imag(x))
	}
}

func (c *coder) decode(v reflectlite.Value) {
	t := v.Type()
	switch size := t.Size(); v.Kind() {
	case reflectlite.Array, reflectlite.Slice:
		if t.Elem().Kind() == reflectlite.Uint8 && v.Kind() == reflectlite.Slice {
			copy(v.Bytes(), c.next(v.Len()))
			return
		}
		for i := range v.Len() {
			c.decode(v.Index(i))
		}
	case reflectlite.Struct:
		for i := range t.NumField() {
			if field := t.Field(i); field.Name == "_" {
				c.next(sizeOf(field.Type))
			} else {
				c.decode(v.Field(i))
			}
		}
	case reflectlite.Bool:
		v.SetBool(c.get(size) != 0)
	case reflectlite.Int8:
		v.SetInt(int64(int8(c.get(size))))
	case reflectlite.Int16:
		v.SetInt(int64(int16(c.get(size))))
	case reflectlite.Int32:
		v.SetInt(int64(int32(c.get(size))))
	case reflectlite.Int64:
		v.SetInt(int64(c.get(size)))
	case reflectlite.Uint8, reflectlite.Uint16, reflectlite.Uint32, reflectlite.Uint64:
		v.SetUint(c.get(size))
	case reflectlite.Float32, reflectlite.Float64:
		v.SetFloat(c.getFloat(size))
	case reflectlite.Complex64, reflectlite.Complex128:
		re := c.getFloat(size / 2)
		v.SetComplex(complex(re, c.getFloat(size/2)))
	}
}

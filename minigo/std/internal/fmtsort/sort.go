// Package fmtsort orders the entries of maps for printing.
package fmtsort

import "internal/reflectlite"

// Sort returns the keys and values of a map, alternating, in the order of the keys. Numbers, strings and pointers have
// their natural order and false is before true; NaN is before other floats; structs and arrays compare part by part; an
// interface's nil comes first, then its dynamic types keep together, and values within one type are in their order.
func Sort(m reflectlite.Value) []reflectlite.Value {
	entries := m.MapEntries()
	n := len(entries) / 2
	if n < 2 {
		return entries
	}
	sorted := make([]reflectlite.Value, len(entries))
	mergeSort(entries, sorted)
	return entries
}

// mergeSort sorts pairs of keys and values by key, stably, with scratch of the same length.
func mergeSort(pairs, scratch []reflectlite.Value) {
	n := len(pairs) / 2
	if n < 2 {
		return
	}
	middle := n / 2 * 2
	low, high := pairs[:middle], pairs[middle:]
	mergeSort(low, scratch[:middle])
	mergeSort(high, scratch[middle:])
	if compare(low[middle-2], high[0]) <= 0 {
		return
	}
	copy(scratch, pairs)
	low, high = scratch[:middle], scratch[middle:len(pairs)]
	for to := 0; to < len(pairs); to += 2 {
		from := &low
		if len(low) == 0 || len(high) > 0 && compare(high[0], low[0]) < 0 {
			from = &high
		}
		pairs[to], pairs[to+1] = (*from)[0], (*from)[1]
		*from = (*from)[2:]
	}
}

// compare returns -1, 0 or 1. Both values have the same type.
func compare(a, b reflectlite.Value) int {
	switch k := a.Kind(); k {
	case reflectlite.Int, reflectlite.Int8, reflectlite.Int16, reflectlite.Int32, reflectlite.Int64:
		x, y := a.Int(), b.Int()
		return order(x < y, x > y)
	case reflectlite.Uint, reflectlite.Uint8, reflectlite.Uint16, reflectlite.Uint32, reflectlite.Uint64,
		reflectlite.Uintptr:
		x, y := a.Uint(), b.Uint()
		return order(x < y, x > y)
	case reflectlite.String:
		x, y := a.String(), b.String()
		return order(x < y, x > y)
	case reflectlite.Float32, reflectlite.Float64:
		return floats(a.Float(), b.Float())
	case reflectlite.Complex64, reflectlite.Complex128:
		x, y := a.Complex(), b.Complex()
		if c := floats(real(x), real(y)); c != 0 {
			return c
		}
		return floats(imag(x), imag(y))
	case reflectlite.Bool:
		x, y := a.Bool(), b.Bool()
		return order(!x && y, x && !y)
	case reflectlite.Pointer, reflectlite.UnsafePointer, reflectlite.Chan:
		x, y := a.Pointer(), b.Pointer()
		return order(x < y, x > y)
	case reflectlite.Struct:
		for i, n := 0, a.NumField(); i < n; i++ {
			if c := compare(a.Field(i), b.Field(i)); c != 0 {
				return c
			}
		}
		return 0
	case reflectlite.Array:
		for i, n := 0, a.Len(); i < n; i++ {
			if c := compare(a.Index(i), b.Index(i)); c != 0 {
				return c
			}
		}
		return 0
	case reflectlite.Interface:
		return interfaces(a.Elem(), b.Elem())
	}
	panic("fmtsort: keys of kind " + a.Kind().String() + " have no order")
}

func order(less, greater bool) int {
	switch {
	case less:
		return -1
	case greater:
		return 1
	}
	return 0
}

func floats(x, y float64) int {
	if x != x || y != y {
		return order(x != x && y == y, x == x && y != y)
	}
	return order(x < y, x > y)
}

// interfaces compares what two interfaces hold.
func interfaces(a, b reflectlite.Value) int {
	if !a.IsValid() || !b.IsValid() {
		return order(!a.IsValid() && b.IsValid(), a.IsValid() && !b.IsValid())
	}
	if a.Type() == b.Type() {
		return compare(a, b)
	}
	x, y := rank(a.Type()), rank(b.Type())
	if x != y {
		return order(x < y, x > y)
	}
	return order(a.Type().String() < b.Type().String(), true)
}

// Different types stand in the order in which gc lays out their descriptors: composite types, the predeclared ones as
// listed here, defined types. Within the first and the last group the order of names replaces gc's.
const predeclared = "string int8 uint8 int16 uint16 int32 uint32 int64 uint64 int uint uintptr " +
	"complex64 complex128 float32 float64 bool "

func rank(t *reflectlite.Type) int {
	name := t.Name()
	if name == "" {
		return -1
	}
	if t.PkgPath() == "" {
		name += " "
		for i := 0; i+len(name) <= len(predeclared); i++ {
			if predeclared[i:i+len(name)] == name && (i == 0 || predeclared[i-1] == ' ') {
				return i
			}
		}
	}
	return len(predeclared)
}

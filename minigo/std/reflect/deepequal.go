package reflect

import "unsafe"

// A visit is a comparison under way; met again, it counts as equal.
type visit struct {
	a, b unsafe.Pointer
	typ  *rtype
}

// DeepEqual reports whether two values are equal, following pointers and looking into slices and maps.
func DeepEqual(x, y any) bool {
	if x == nil || y == nil {
		return x == y
	}
	a, b := ValueOf(x), ValueOf(y)
	if a.typ != b.typ {
		return false
	}
	return deepEqual(a, b, map[visit]bool{})
}

// begun reports whether two values that may contain themselves are being compared already.
func begun(a, b Value, visited map[visit]bool) bool {
	var p, q unsafe.Pointer
	switch a.Kind() {
	case Pointer, Map, Slice:
		p, q = unsafe.Pointer(pointer(a)), unsafe.Pointer(pointer(b))
	case Interface:
		if a.flag&flagAddr == 0 || b.flag&flagAddr == 0 {
			return false
		}
		p, q = a.word, b.word
	}
	if p == nil || q == nil {
		return false
	}
	if uintptr(p) > uintptr(q) {
		p, q = q, p
	}
	v := visit{p, q, a.typ}
	if visited[v] {
		return true
	}
	visited[v] = true
	return false
}

func deepEqual(a, b Value, visited map[visit]bool) bool {
	if !a.IsValid() || !b.IsValid() {
		return a.IsValid() == b.IsValid()
	}
	if a.typ != b.typ {
		return false
	}
	if begun(a, b, visited) {
		return true
	}
	switch a.Kind() {
	case Array:
		return deepEqualElements(a, b, visited)
	case Slice:
		if a.IsNil() != b.IsNil() || a.Len() != b.Len() {
			return false
		}
		return pointer(a) == pointer(b) || deepEqualElements(a, b, visited)
	case Interface:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() == b.IsNil()
		}
		return deepEqual(a.Elem(), b.Elem(), visited)
	case Pointer:
		return pointer(a) == pointer(b) || deepEqual(a.Elem(), b.Elem(), visited)
	case Struct:
		for i := range a.NumField() {
			if !deepEqual(a.Field(i), b.Field(i), visited) {
				return false
			}
		}
		return true
	case Map:
		if a.IsNil() != b.IsNil() || a.Len() != b.Len() {
			return false
		}
		if pointer(a) == pointer(b) {
			return true
		}
		for it := a.MapRange(); it.Next(); {
			other := b.MapIndex(it.Key())
			if !other.IsValid() || !deepEqual(it.Value(), other, visited) {
				return false
			}
		}
		return true
	case Func:
		return a.IsNil() && b.IsNil()
	case Float32, Float64:
		return a.Float() == b.Float()
	case Complex64, Complex128:
		return a.Complex() == b.Complex()
	case String:
		return text(a) == text(b)
	}
	return scalar(a) == scalar(b)
}

func deepEqualElements(a, b Value, visited map[visit]bool) bool {
	for i := range a.Len() {
		if !deepEqual(a.Index(i), b.Index(i), visited) {
			return false
		}
	}
	return true
}

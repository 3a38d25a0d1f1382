// Package reflectlite is the part of reflection that the rest of the standard library stands on: fmt, errors, sort, and
// package reflect itself. Types are the machine's own descriptors and values are handles on memory; every fact about
// their layout is known to the natives alone, so this package holds none of it. It checks little: callers ask a value
// only for what its Kind has.
package reflectlite

// A Kind is the sort of a type. The numbers are those of reflect.Kind.
type Kind uint

// The kinds.
const (
	Invalid Kind = iota
	Bool
	Int
	Int8
	Int16
	Int32
	Int64
	Uint
	Uint8
	Uint16
	Uint32
	Uint64
	Uintptr
	Float32
	Float64
	Complex64
	Complex128
	Array
	Chan
	Func
	Interface
	Map
	Pointer
	Slice
	String
	Struct
	UnsafePointer
)

// Ptr is the old name of Pointer.
const Ptr = Pointer

// String returns the name of k.
func (k Kind) String() string {
	switch k {
	case Invalid:
		return "invalid"
	case Bool:
		return "bool"
	case Int:
		return "int"
	case Int8:
		return "int8"
	case Int16:
		return "int16"
	case Int32:
		return "int32"
	case Int64:
		return "int64"
	case Uint:
		return "uint"
	case Uint8:
		return "uint8"
	case Uint16:
		return "uint16"
	case Uint32:
		return "uint32"
	case Uint64:
		return "uint64"
	case Uintptr:
		return "uintptr"
	case Float32:
		return "float32"
	case Float64:
		return "float64"
	case Complex64:
		return "complex64"
	case Complex128:
		return "complex128"
	case Array:
		return "array"
	case Chan:
		return "chan"
	case Func:
		return "func"
	case Interface:
		return "interface"
	case Map:
		return "map"
	case Pointer:
		return "ptr"
	case Slice:
		return "slice"
	case String:
		return "string"
	case Struct:
		return "struct"
	case UnsafePointer:
		return "unsafe.Pointer"
	}
	return "kind?"
}

// A Type is a type descriptor of the machine, known by its address only: two types are identical if and only if their
// *Type are equal. It is never allocated or copied by Go code.
type Type struct{ opaque byte }

// A StructField describes one field of a struct type.
type StructField struct {
	Name     string
	PkgPath  string // of the package that declared an unexported field, else ""
	Type     *Type
	Tag      string
	Offset   uintptr
	Embedded bool
}

// IsExported reports whether the field is exported.
func (f StructField) IsExported() bool { return f.PkgPath == "" }

// TypeOf returns the dynamic type of v, nil for a nil interface.
func TypeOf(v any) *Type { return typeOf(v) }

// Kind returns the kind of t.
func (t *Type) Kind() Kind { return typeKind(t) }

// String returns t as %T prints it.
func (t *Type) String() string { return typeString(t) }

// Name returns the name of a defined or predeclared type, else "".
func (t *Type) Name() string { return typeName(t) }

// PkgPath returns the import path of a defined type's package, else "".
func (t *Type) PkgPath() string { return typePkgPath(t) }

// Size returns the number of bytes a value of t takes in memory.
func (t *Type) Size() uintptr { return typeSize(t) }

// Elem returns the element type of an array, channel, map, pointer or slice type, else nil.
func (t *Type) Elem() *Type { return typeElem(t) }

// Key returns the key type of a map type, else nil.
func (t *Type) Key() *Type { return typeKey(t) }

// Len returns the length of an array type.
func (t *Type) Len() int { return typeLen(t) }

// NumField returns the number of fields of a struct type.
func (t *Type) NumField() int { return typeNumField(t) }

// Field returns the i'th field of a struct type.
func (t *Type) Field(i int) (f StructField) {
	f.Name, f.PkgPath, f.Type, f.Tag, f.Offset, f.Embedded = typeField(t, i)
	return f
}

// NumMethod returns the number of methods an interface holding a t offers, unexported ones included.
func (t *Type) NumMethod() int { return typeNumMethod(t) }

// Comparable reports whether values of t may be compared with ==.
func (t *Type) Comparable() bool { return typeComparable(t) }

// Implements reports whether t has every method of the interface type u.
func (t *Type) Implements(u *Type) bool { return implements(t, u) }

// AssignableTo reports whether a value of t may be assigned to a variable of type u.
func (t *Type) AssignableTo(u *Type) bool { return assignable(t, u) }

func typeOf(v any) *Type
func typeKind(t *Type) Kind
func typeString(t *Type) string
func typeName(t *Type) string
func typePkgPath(t *Type) string
func typeSize(t *Type) uintptr
func typeElem(t *Type) *Type
func typeKey(t *Type) *Type
func typeLen(t *Type) int
func typeNumField(t *Type) int
func typeField(t *Type, i int) (name, pkgPath string, typ *Type, tag string, offset uintptr, embedded bool)
func typeNumMethod(t *Type) int
func typeComparable(t *Type) bool
func implements(t, u *Type) bool
func assignable(t, u *Type) bool

package reflect

import (
	"strconv"
	"unicode"
	"unicode/utf8"
)

// PointerTo returns the type *t.
func PointerTo(t Type) Type { return pointerTo(t.common()) }

// PtrTo is the old name of PointerTo.
func PtrTo(t Type) Type { return PointerTo(t) }

func pointerTo(t *rtype) *rtype { return makePointerType(t, "*"+t.String()) }

// SliceOf returns the type []t.
func SliceOf(t Type) Type { return sliceOf(t.common()) }

func sliceOf(t *rtype) *rtype { return makeSliceType(t, "[]"+t.String()) }

// ArrayOf returns the type [length]elem.
func ArrayOf(length int, elem Type) Type {
	if length < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	t := elem.common()
	if size := t.Size(); size > 0 && uintptr(length) > ^uintptr(0)/size {
		panic("reflect.ArrayOf: array size would exceed virtual address space")
	}
	return makeArrayType(t, length, "["+strconv.Itoa(length)+"]"+t.String())
}

// ChanOf returns the channel type with a direction and an element type.
func ChanOf(dir ChanDir, t Type) Type {
	elem := t.common()
	if elem.Size() >= 1<<16 {
		panic("reflect.ChanOf: element size too large")
	}
	if dir < RecvDir || dir > BothDir {
		panic("reflect.ChanOf: invalid dir")
	}
	name := elem.String()
	if dir == BothDir && name[0] == '<' { // what <- belongs to must be clear
		name = "(" + name + ")"
	}
	return makeChanType(elem, int(dir), dir.String()+" "+name)
}

// MapOf returns the type map[key]elem.
func MapOf(key, elem Type) Type {
	k, e := key.common(), elem.common()
	if !k.Comparable() {
		panic("reflect.MapOf: invalid key type " + k.String())
	}
	return makeMapType(k, e, "map["+k.String()+"]"+e.String())
}

// FuncOf returns the function type with these parameters and results.
func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	return funcOf(descriptors(in), descriptors(out), variadic)
}

func descriptors(types []Type) []*rtype {
	list := make([]*rtype, len(types))
	for i, t := range types {
		list[i] = t.common()
	}
	return list
}

func funcOf(in, out []*rtype, variadic bool) *rtype {
	name := []byte("func(")
	for i, t := range in {
		if i > 0 {
			name = append(name, ", "...)
		}
		if variadic && i == len(in)-1 {
			name = append(name, "..."...)
			t = t.elem()
		}
		name = append(name, t.String()...)
	}
	name = append(name, ')')
	switch len(out) {
	case 0:
	case 1:
		name = append(name, " "+out[0].String()...)
	default:
		for i, t := range out {
			if i == 0 {
				name = append(name, " ("...)
			} else {
				name = append(name, ", "...)
			}
			name = append(name, t.String()...)
		}
		name = append(name, ')')
	}
	return makeFuncType(in, out, variadic, string(name))
}

// A fieldSpec describes a field to the machine.
type fieldSpec struct {
	name, pkg, tag     string
	typ                *rtype
	embedded, exported bool
}

// StructOf returns the struct type with these fields; Offset and Index are not looked at.
func StructOf(fields []StructField) Type {
	specs := make([]fieldSpec, len(fields))
	seen := map[string]bool{}
	name := []byte("struct {")
	for i, f := range fields {
		checkField(i, f)
		t := f.Type.common()
		specs[i] = fieldSpec{f.Name, f.PkgPath, string(f.Tag), t, f.Anonymous, f.PkgPath == ""}
		if seen[f.Name] && f.Name != "_" {
			panic("reflect.StructOf: duplicate field " + f.Name)
		}
		seen[f.Name] = true
		if i > 0 {
			name = append(name, ';')
		}
		name = append(name, ' ')
		if !f.Anonymous {
			name = append(name, f.Name+" "...)
		}
		name = append(name, t.String()...)
		if f.Tag != "" {
			name = append(name, " "+strconv.Quote(string(f.Tag))...)
		}
	}
	if len(fields) > 0 {
		name = append(name, ' ')
	}
	return makeStructType(specs, string(append(name, '}')))
}

// checkField panics unless StructOf can have a field.
func checkField(i int, f StructField) {
	problem := ""
	switch {
	case f.Name == "":
		panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no name")
	case !isIdentifier(f.Name):
		panic("reflect.StructOf: field " + strconv.Itoa(i) + " has invalid name")
	case f.Type == nil:
		panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no type")
	case f.Anonymous && f.PkgPath != "":
		problem = "is anonymous but has PkgPath set"
	case f.PkgPath == "" && !isExportedName(f.Name):
		problem = "is unexported but missing PkgPath"
	case f.PkgPath != "" && isExportedName(f.Name):
		problem = "is exported but has PkgPath"
	}
	if problem != "" {
		panic("reflect.StructOf: field \"" + f.Name + "\" " + problem)
	}
	if !f.Anonymous {
		return
	}
	t := f.Type
	if t.Kind() == Pointer {
		t = t.Elem()
		if k := t.Kind(); k == Pointer || k == Interface {
			panic("reflect.StructOf: illegal embedded field type " + f.Type.String())
		}
	}
	if f.Type.NumMethod() > 0 {
		panic("reflect.StructOf: embedded field with methods not implemented")
	}
}

func isExportedName(name string) bool {
	r, _ := utf8.DecodeRuneInString(name)
	return unicode.IsUpper(r)
}

func isIdentifier(name string) bool {
	for i, r := range name {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return false
		}
	}
	return name != ""
}

func makePointerType(t *rtype, name string) *rtype
func makeSliceType(t *rtype, name string) *rtype
func makeArrayType(t *rtype, n int, name string) *rtype
func makeChanType(t *rtype, dir int, name string) *rtype
func makeMapType(key, elem *rtype, name string) *rtype
func makeFuncType(in, out []*rtype, variadic bool, name string) *rtype
func makeStructType(fields []fieldSpec, name string) *rtype

package reflect

import "strconv"

// A StructField describes a field of a struct type.
type StructField struct {
	Name      string
	PkgPath   string // of an unexported name
	Type      Type
	Tag       StructTag
	Offset    uintptr
	Index     []int // for FieldByIndex
	Anonymous bool  // embedded
}

// IsExported reports whether the name is exported.
func (f StructField) IsExported() bool { return f.PkgPath == "" }

// A StructTag is the tag of a field; by convention it is a list of key:"value" pairs.
type StructTag string

// Get returns the value of a key, "" if there is none.
func (tag StructTag) Get(key string) string {
	value, _ := tag.Lookup(key)
	return value
}

// Lookup returns the value of a key and whether there is one.
func (tag StructTag) Lookup(key string) (value string, ok bool) {
	for tag != "" {
		i := 0
		for i < len(tag) && tag[i] == ' ' {
			i++
		}
		tag = tag[i:]
		i = 0
		for i < len(tag) && tag[i] > ' ' && tag[i] != ':' && tag[i] != '"' && tag[i] != 0x7f {
			i++
		}
		if i == 0 || i+1 >= len(tag) || tag[i] != ':' || tag[i+1] != '"' {
			break
		}
		name := string(tag[:i])
		tag = tag[i+1:]
		i = 1
		for i < len(tag) && tag[i] != '"' {
			if tag[i] == '\\' {
				i++
			}
			i++
		}
		if i >= len(tag) {
			break
		}
		quoted := string(tag[:i+1])
		tag = tag[i+1:]
		if name == key {
			value, err := strconv.Unquote(quoted)
			if err != nil {
				break
			}
			return value, true
		}
	}
	return "", false
}

// Field returns field i of a struct type.
func (t *rtype) Field(i int) (f StructField) {
	t.must(Struct, "Field", "struct")
	if uint(i) >= uint(typeNumField(t)) {
		panic("reflect: Field index out of bounds")
	}
	name, pkgPath, typ, tag, offset, embedded := typeField(t, i)
	return StructField{name, pkgPath, typ, StructTag(tag), offset, []int{i}, embedded}
}

// FieldByIndex returns the field that a path of indices leads to.
func (t *rtype) FieldByIndex(index []int) StructField {
	var typ Type = t
	var f StructField
	for i, x := range index {
		if i > 0 && typ.Kind() == Pointer && typ.Elem().Kind() == Struct {
			typ = typ.Elem()
		}
		f = typ.Field(x)
		typ = f.Type
	}
	f.Index = append([]int(nil), index...)
	if len(index) == 0 {
		t.must(Struct, "Field", "struct")
	}
	return f
}

// FieldByName returns the field with a name, promoted ones included.
func (t *rtype) FieldByName(name string) (f StructField, ok bool) {
	t.must(Struct, "FieldByName", "struct")
	for i := range typeNumField(t) {
		if found, _, _, _, _, _ := typeField(t, i); found == name {
			return t.Field(i), true
		}
	}
	return t.find(func(s string) bool { return s == name })
}

// FieldByNameFunc returns the field whose name matches, promoted ones included, unless several do at the least depth.
func (t *rtype) FieldByNameFunc(match func(string) bool) (f StructField, ok bool) {
	t.must(Struct, "FieldByNameFunc", "struct")
	return t.find(match)
}

// An embedding is a struct type to be searched, and the path that leads to it.
type embedding struct {
	typ   *rtype
	index []int
}

// find searches level by level. A type that is embedded several times at one level hides what it has.
func (t *rtype) find(match func(string) bool) (result StructField, ok bool) {
	level := []embedding{{typ: t}}
	count := map[*rtype]int{}
	visited := map[*rtype]bool{}
	for len(level) > 0 && !ok {
		var next []embedding
		nextCount := map[*rtype]int{}
		for _, at := range level {
			if visited[at.typ] {
				continue
			}
			visited[at.typ] = true
			for i := range typeNumField(at.typ) {
				name, _, typ, _, _, embedded := typeField(at.typ, i)
				if match(name) {
					if count[at.typ] > 1 || ok {
						return StructField{}, false
					}
					result = at.typ.Field(i)
					result.Index = append(append([]int(nil), at.index...), i)
					ok = true
					continue
				}
				if !embedded || ok {
					continue
				}
				if typ.Kind() == Pointer {
					typ = typ.elem()
				}
				if typ.Kind() != Struct {
					continue
				}
				if nextCount[typ] > 0 {
					nextCount[typ] = 2
					continue
				}
				nextCount[typ] = 1
				if count[at.typ] > 1 {
					nextCount[typ] = 2
				}
				next = append(next, embedding{typ, append(append([]int(nil), at.index...), i)})
			}
		}
		level, count = next, nextCount
	}
	return result, ok
}

// VisibleFields returns the fields of a struct type that can be selected, embedded structs and what is promoted from them included.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	w := walk{byName: map[string]int{}, within: map[Type]bool{}}
	w.fields(t, nil)
	kept := w.found[:0]
	for _, f := range w.found {
		if f.Name != "" {
			kept = append(kept, f)
		}
	}
	return kept
}

// A walk gathers visible fields; those that turn out to be hidden lose their names.
type walk struct {
	byName map[string]int
	within map[Type]bool
	found  []StructField
}

func (w *walk) fields(t Type, index []int) {
	if w.within[t] {
		return
	}
	w.within[t] = true
	for i := range t.NumField() {
		f := t.Field(i)
		f.Index = append(append([]int(nil), index...), i)
		add := true
		if old, ok := w.byName[f.Name]; ok {
			switch other := &w.found[old]; {
			case len(f.Index) == len(other.Index):
				other.Name = "" // they hide each other
				add = false
			case len(f.Index) < len(other.Index):
				other.Name = ""
			default:
				add = false
			}
		}
		if add {
			w.byName[f.Name] = len(w.found)
			w.found = append(w.found, f)
		}
		if f.Anonymous {
			inner := f.Type
			if inner.Kind() == Pointer {
				inner = inner.Elem()
			}
			if inner.Kind() == Struct {
				w.fields(inner, f.Index)
			}
		}
	}
	delete(w.within, t)
}

package json

import (
	"reflect"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// A field is one that a struct has in JSON, perhaps a field of an embedded struct.
type field struct {
	name      string
	key       []byte // the name as JSON, with its colon
	plainKey  []byte // the same without escapes for HTML
	tagged    bool
	index     []int
	typ       reflect.Type
	omitEmpty bool
	omitZero  func(reflect.Value) bool
	quoted    bool
	encode    encoder
}

// structFields are the fields of a struct in their order, and by name.
type structFields struct {
	list   []field
	byName map[string]*field
}

// find returns the field of a name, which may differ in case.
func (s *structFields) find(name []byte) *field {
	if f := s.byName[string(name)]; f != nil {
		return f
	}
	for i := range s.list {
		if strings.EqualFold(s.list[i].name, string(name)) {
			return &s.list[i]
		}
	}
	return nil
}

var knownFields sync.Map // reflect.Type -> *structFields

func fieldsOf(t reflect.Type) *structFields {
	if f, ok := knownFields.Load(t); ok {
		return f.(*structFields)
	}
	f, _ := knownFields.LoadOrStore(t, findFields(t))
	return f.(*structFields)
}

// validName reports whether a tag may give this name.
func validName(s string) bool {
	if s == "" {
		return false
	}
	for _, c := range s {
		if !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", c) && !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			return false
		}
	}
	return true
}

// findFields visits the structs embedded in t, level by level. Of the fields with one name, the one on the highest level
// counts, on one level one that has its name from a tag; where that does not decide, none.
func findFields(t reflect.Type) *structFields {
	type embedded struct {
		typ   reflect.Type
		index []int
	}
	var all []field
	level := []embedded{{typ: t}}
	visited := map[reflect.Type]bool{}
	var count, next map[reflect.Type]int
	for len(level) > 0 {
		var below []embedded
		count, next = next, map[reflect.Type]int{}
		for _, e := range level {
			if visited[e.typ] {
				continue
			}
			visited[e.typ] = true
			for i := range e.typ.NumField() {
				sf := e.typ.Field(i)
				ft := sf.Type
				if sf.Anonymous {
					if ft.Kind() == reflect.Pointer {
						ft = ft.Elem()
					}
					if !sf.IsExported() && ft.Kind() != reflect.Struct {
						continue
					}
				} else if !sf.IsExported() {
					continue
				}
				tag := sf.Tag.Get("json")
				if tag == "-" {
					continue
				}
				name, options, _ := strings.Cut(tag, ",")
				if !validName(name) {
					name = ""
				}
				index := append(slices.Clip(slices.Clone(e.index)), i)
				if name == "" && sf.Anonymous && ft.Kind() == reflect.Struct {
					if next[ft]++; next[ft] == 1 {
						below = append(below, embedded{ft, index})
					}
					continue
				}
				f := newField(sf, name, options, index)
				all = append(all, f)
				if count[e.typ] > 1 {
					all = append(all, f) // the struct is embedded more than once on this level
				}
			}
		}
		level = below
	}
	return dominant(all)
}

func newField(sf reflect.StructField, name, options string, index []int) field {
	f := field{name: name, tagged: name != "", index: index, typ: sf.Type}
	if name == "" {
		f.name = sf.Name
	}
	for option := range strings.SplitSeq(options, ",") {
		switch option {
		case "omitempty":
			f.omitEmpty = true
		case "omitzero":
			f.omitZero = zeroOf(sf.Type)
		case "string":
			t := sf.Type
			if t.Kind() == reflect.Pointer {
				t = t.Elem()
			}
			k := t.Kind()
			f.quoted = k == reflect.Bool || reflect.Int <= k && k <= reflect.Float64 || k == reflect.String
		}
	}
	f.key = append(appendString(nil, f.name, true), ':')
	f.plainKey = append(appendString(nil, f.name, false), ':')
	return f
}

type isZeroer interface{ IsZero() bool }

var isZeroerType = reflect.TypeFor[isZeroer]()

// zeroOf returns what tells the zero values of a type.
func zeroOf(t reflect.Type) func(reflect.Value) bool {
	switch {
	case t.Kind() == reflect.Interface && t.Implements(isZeroerType):
		return func(v reflect.Value) bool {
			return v.IsNil() || v.Elem().Kind() == reflect.Pointer && v.Elem().IsNil() || v.Interface().(isZeroer).IsZero()
		}
	case t.Kind() == reflect.Pointer && t.Implements(isZeroerType):
		return func(v reflect.Value) bool { return v.IsNil() || v.Interface().(isZeroer).IsZero() }
	case t.Implements(isZeroerType):
		return func(v reflect.Value) bool { return v.Interface().(isZeroer).IsZero() }
	case reflect.PointerTo(t).Implements(isZeroerType):
		return func(v reflect.Value) bool {
			if !v.CanAddr() {
				copied := reflect.New(v.Type()).Elem()
				copied.Set(v)
				v = copied
			}
			return v.Addr().Interface().(isZeroer).IsZero()
		}
	}
	return reflect.Value.IsZero
}

func dominant(all []field) *structFields {
	groups := map[string][]field{}
	for _, f := range all {
		groups[f.name] = append(groups[f.name], f)
	}
	s := &structFields{byName: map[string]*field{}}
	for _, f := range all {
		group := groups[f.name]
		if group == nil {
			continue
		}
		delete(groups, f.name)
		slices.SortStableFunc(group, func(a, b field) int {
			if d := len(a.index) - len(b.index); d != 0 {
				return d
			}
			if a.tagged != b.tagged {
				if a.tagged {
					return -1
				}
				return 1
			}
			return 0
		})
		if len(group) > 1 && len(group[0].index) == len(group[1].index) && group[0].tagged == group[1].tagged {
			continue
		}
		s.list = append(s.list, group[0])
	}
	slices.SortFunc(s.list, func(a, b field) int { return slices.Compare(a.index, b.index) })
	for i := range s.list {
		f := &s.list[i]
		f.encode = encoderOf(f.typ)
		s.byName[f.name] = f
	}
	return s
}

package reflect

import "unsafe"

// MakeMap returns a new map of a type.
func MakeMap(typ Type) Value { return MakeMapWithSize(typ, 0) }

// MakeMapWithSize returns a new map of a type with room for n entries.
func MakeMapWithSize(typ Type, n int) Value {
	if typ.Kind() != Map {
		panic("reflect.MakeMapWithSize of non-map type")
	}
	t := typ.common()
	return pointerValue(t, makeMap(t, n))
}

// MapIndex returns the element of a key, the zero Value if there is none.
func (v Value) MapIndex(key Value) Value {
	v.must(Map, "MapIndex")
	e := mapGet(v, key.assignTo("reflect.Value.MapIndex", typeKey(v.typ)))
	if e.IsValid() {
		e.flag |= (v.flag | key.flag).ro()
	}
	return e
}

// MapKeys returns the keys of a map in no particular order.
func (v Value) MapKeys() []Value {
	v.must(Map, "MapKeys")
	keys := make([]Value, 0, v.Len())
	for it := v.MapRange(); it.Next(); {
		keys = append(keys, it.Key())
	}
	return keys
}

// SetMapIndex sets the element of a key, or deletes the entry if elem is the zero Value.
func (v Value) SetMapIndex(key, elem Value) {
	v.must(Map, "SetMapIndex")
	v.mustBeExported("SetMapIndex")
	key.mustBeExported("SetMapIndex")
	key = key.assignTo("reflect.Value.SetMapIndex", typeKey(v.typ))
	if elem.typ == nil {
		mapDelete(v, key)
		return
	}
	elem.mustBeExported("SetMapIndex")
	mapSet(v, key, elem.assignTo("reflect.Value.SetMapIndex", v.typ.elem()))
}

// A MapIter walks over the entries of a map.
type MapIter struct {
	m          Value
	cursor     mapCursor
	started    bool
	entry      bool // there is one
	key, value Value
}

// A mapCursor is the machine's.
type mapCursor struct {
	m    unsafe.Pointer
	rest [4]uint64
}

// MapRange returns an iterator over a map.
func (v Value) MapRange() *MapIter {
	v.must(Map, "MapRange")
	return &MapIter{m: v}
}

// Reset makes the iterator start anew, over v; the zero Value lets go of the map.
func (iter *MapIter) Reset(v Value) {
	if v.IsValid() {
		v.must(Map, "MapRange")
	}
	*iter = MapIter{m: v}
}

// Next moves to the next entry and reports whether there is one.
func (iter *MapIter) Next() bool {
	if !iter.m.IsValid() {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	if !iter.started {
		mapIterInit(&iter.cursor, iter.m)
		iter.started = true
	} else if !iter.entry {
		panic("MapIter.Next called on exhausted iterator")
	}
	iter.entry, iter.key, iter.value = mapIterNext(&iter.cursor, iter.m.typ)
	if iter.entry {
		iter.key.flag |= iter.m.ro()
		iter.value.flag |= iter.m.ro()
	}
	return iter.entry
}

// must panics unless the iterator is at an entry.
func (iter *MapIter) must(what string) {
	if !iter.started {
		panic(what + " called before Next")
	}
	if !iter.entry {
		panic(what + " called on exhausted iterator")
	}
}

// Key returns the key of the entry.
func (iter *MapIter) Key() Value {
	iter.must("MapIter.Key")
	return iter.key
}

// Value returns the element of the entry.
func (iter *MapIter) Value() Value {
	iter.must("MapIter.Value")
	return iter.value
}

// SetIterKey assigns the key of the entry to the variable v.
func (v Value) SetIterKey(iter *MapIter) {
	iter.must("reflect.Value.SetIterKey")
	v.mustBeAssignable("SetIterKey")
	iter.m.mustBeExported("SetIterKey")
	set(v, iter.key.assignTo("reflect.MapIter.SetKey", v.typ))
}

// SetIterValue assigns the element of the entry to the variable v.
func (v Value) SetIterValue(iter *MapIter) {
	iter.must("reflect.Value.SetIterValue")
	v.mustBeAssignable("SetIterValue")
	iter.m.mustBeExported("SetIterValue")
	set(v, iter.value.assignTo("reflect.MapIter.SetValue", v.typ))
}

func makeMap(t *rtype, n int) unsafe.Pointer
func mapGet(v, key Value) Value
func mapSet(v, key, elem Value)
func mapDelete(v, key Value)
func mapClear(v Value)
func mapIterInit(it *mapCursor, v Value)
func mapIterNext(it *mapCursor, t *rtype) (ok bool, key, elem Value)

package sync

// A Map is a map[any]any for many goroutines. Operations on a Go map are single steps of the machine, so a Map has no lock:
// its methods only keep calls and loops, where goroutines are switched, out of what must be one step.
type Map struct {
	_ noCopy

	m map[any]any // nil until the first value is stored
}

// Load returns the value of a key, and whether it is there.
func (m *Map) Load(key any) (value any, ok bool) {
	value, ok = m.m[key]
	return value, ok
}

// Store sets the value of a key.
func (m *Map) Store(key, value any) {
	if m.m == nil {
		m.m = make(map[any]any)
	}
	m.m[key] = value
}

// Clear deletes all keys.
func (m *Map) Clear() { clear(m.m) }

// LoadOrStore returns the value of a key, and true; if it is not there it sets it and returns it and false.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	if actual, loaded = m.m[key]; loaded {
		return actual, true
	}
	if m.m == nil {
		m.m = make(map[any]any)
	}
	m.m[key] = value
	return value, false
}

// LoadAndDelete deletes a key and returns its value, and whether it was there.
func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	value, loaded = m.m[key]
	delete(m.m, key)
	return value, loaded
}

// Delete deletes a key.
func (m *Map) Delete(key any) { delete(m.m, key) }

// Swap sets the value of a key and returns the old one, and whether there was one.
func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	previous, loaded = m.m[key]
	if m.m == nil {
		m.m = make(map[any]any)
	}
	m.m[key] = value
	return previous, loaded
}

// CompareAndSwap sets the value of a key to new if it is old, and reports whether it was.
func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	value, ok := m.m[key]
	if !ok || value != old {
		return false
	}
	m.m[key] = new
	return true
}

// CompareAndDelete deletes a key if its value is old, and reports whether it was.
func (m *Map) CompareAndDelete(key, old any) (deleted bool) {
	value, ok := m.m[key]
	if !ok || value != old {
		return false
	}
	delete(m.m, key)
	return true
}

// Range calls f for the keys and their values, in no particular order, until it returns false.
func (m *Map) Range(f func(key, value any) bool) {
	for k, v := range m.m {
		if !f(k, v) {
			return
		}
	}
}

// Package maphash computes hashes for tables in memory. They depend on a random seed and differ from run to run.
package maphash

import (
	"hash"
	"internal/sysrand"
	"unsafe"
)

// A Seed selects one of the hash functions. The zero Seed selects none.
type Seed struct {
	s uint64
}

// hashBytes is a hash function of 64 bits, of seed and p.
func hashBytes(seed uint64, p []byte) uint64

// hashValue is a hash function of 64 bits, of seed, the dynamic type of v, and its value: equal values have equal hashes. A NaN has
// another hash every time. It panics as a map does when the value can't be a key.
func hashValue(seed uint64, v any) uint64

// MakeSeed returns a random Seed.
func MakeSeed() Seed {
	for {
		if s := sysrand.Uint64(); s != 0 {
			return Seed{s}
		}
	}
}

func (s Seed) check() {
	if s.s == 0 {
		panic("maphash: use of uninitialized Seed")
	}
}

const bufferSize = 128

// A Hash computes the hash of bytes, in blocks of the size of buf. The zero Hash takes a random seed.
type Hash struct {
	_     [0]func() // keeps Hashes from being compared
	seed  Seed
	state Seed // of the blocks before buf
	buf   [bufferSize]byte
	n     int
}

func (h *Hash) init() {
	if h.seed.s == 0 {
		h.SetSeed(MakeSeed())
	}
}

// flush adds the full buffer to the state.
func (h *Hash) flush() {
	h.state.s = hashBytes(h.state.s, h.buf[:])
	h.n = 0
}

// Write adds bytes.
func (h *Hash) Write(b []byte) (int, error) {
	h.init()
	n := len(b)
	for len(b) > 0 {
		if h.n == bufferSize {
			h.flush()
		}
		k := copy(h.buf[h.n:], b)
		h.n += k
		b = b[k:]
	}
	return n, nil
}

// WriteString adds the bytes of s.
func (h *Hash) WriteString(s string) (int, error) {
	return h.Write(unsafe.Slice(unsafe.StringData(s), len(s)))
}

// WriteByte adds a byte.
func (h *Hash) WriteByte(b byte) error {
	h.init()
	if h.n == bufferSize {
		h.flush()
	}
	h.buf[h.n] = b
	h.n++
	return nil
}

// Seed returns the seed.
func (h *Hash) Seed() Seed {
	h.init()
	return h.seed
}

// SetSeed sets the seed and forgets all bytes.
func (h *Hash) SetSeed(seed Seed) {
	seed.check()
	h.seed = seed
	h.state = seed
	h.n = 0
}

// Reset forgets all bytes.
func (h *Hash) Reset() {
	h.init()
	h.state = h.seed
	h.n = 0
}

// Sum64 returns the hash.
func (h *Hash) Sum64() uint64 {
	h.init()
	return hashBytes(h.state.s, h.buf[:h.n])
}

// Sum appends the hash to b.
func (h *Hash) Sum(b []byte) []byte {
	x := h.Sum64()
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(x>>shift))
	}
	return b
}

// Size returns 8.
func (h *Hash) Size() int { return 8 }

// BlockSize returns the size of the blocks.
func (h *Hash) BlockSize() int { return bufferSize }

// Clone returns a copy.
func (h *Hash) Clone() (hash.Cloner, error) {
	h.init()
	clone := *h
	return &clone, nil
}

// Bytes returns the hash of b.
func Bytes(seed Seed, b []byte) uint64 {
	seed.check()
	state := seed.s
	for len(b) > bufferSize {
		state = hashBytes(state, b[:bufferSize])
		b = b[bufferSize:]
	}
	return hashBytes(state, b)
}

// String returns the hash of the bytes of s.
func String(seed Seed, s string) uint64 {
	return Bytes(seed, unsafe.Slice(unsafe.StringData(s), len(s)))
}

// Comparable returns the hash of a value.
func Comparable[T comparable](seed Seed, v T) uint64 {
	seed.check()
	return hashValue(seed.s, v)
}

// WriteComparable adds a value.
func WriteComparable[T comparable](h *Hash, x T) {
	h.init()
	var b [8]byte
	sum := hashValue(h.seed.s, x)
	for i := range b {
		b[i] = byte(sum >> (8 * i))
	}
	h.Write(b[:])
}

// A Hasher is a hash function for values and the equality that goes with it.
type Hasher[T any] interface {
	Hash(*Hash, T)
	Equal(x, y T) bool
}

// A ComparableHasher is the Hasher of ==.
type ComparableHasher[T comparable] struct {
	_ [0]func(T) // keeps ComparableHashers of different types from being converted to each other
}

// Hash adds v to h.
func (ComparableHasher[T]) Hash(h *Hash, v T) { WriteComparable(h, v) }

// Equal reports whether x == y.
func (ComparableHasher[T]) Equal(x, y T) bool { return x == y }

// Package fnv computes the hash functions of Fowler, Noll and Vo: for each byte, FNV-1 multiplies and then adds it by xor, and
// FNV-1a the other way round.
package fnv

import (
	"errors"
	"hash"
	"math/bits"
)

const (
	offset32      = 2166136261
	prime32       = 16777619
	offset64      = 14695981039346656037
	prime64       = 1099511628211
	offset128High = 0x6c62272e07bb0142
	offset128Low  = 0x62b821756295c58d
	prime128Low   = 0x13b // and bit 88
	prime128Shift = 24    // of that bit in the high half
)

type (
	sum32   uint32
	sum32a  uint32
	sum64   uint64
	sum64a  uint64
	sum128  [2]uint64 // high, low
	sum128a [2]uint64
)

// New32 returns a new FNV-1 hash of 32 bits.
func New32() hash.Hash32 {
	s := sum32(offset32)
	return &s
}

// New32a returns a new FNV-1a hash of 32 bits.
func New32a() hash.Hash32 {
	s := sum32a(offset32)
	return &s
}

// New64 returns a new FNV-1 hash of 64 bits.
func New64() hash.Hash64 {
	s := sum64(offset64)
	return &s
}

// New64a returns a new FNV-1a hash of 64 bits.
func New64a() hash.Hash64 {
	s := sum64a(offset64)
	return &s
}

// New128 returns a new FNV-1 hash of 128 bits.
func New128() hash.Hash { return &sum128{offset128High, offset128Low} }

// New128a returns a new FNV-1a hash of 128 bits.
func New128a() hash.Hash { return &sum128a{offset128High, offset128Low} }

func (s *sum32) Reset()   { *s = offset32 }
func (s *sum32a) Reset()  { *s = offset32 }
func (s *sum64) Reset()   { *s = offset64 }
func (s *sum64a) Reset()  { *s = offset64 }
func (s *sum128) Reset()  { *s = sum128{offset128High, offset128Low} }
func (s *sum128a) Reset() { *s = sum128a{offset128High, offset128Low} }

func (s *sum32) Sum32() uint32  { return uint32(*s) }
func (s *sum32a) Sum32() uint32 { return uint32(*s) }
func (s *sum64) Sum64() uint64  { return uint64(*s) }
func (s *sum64a) Sum64() uint64 { return uint64(*s) }

func (s *sum32) Write(data []byte) (int, error) {
	h := uint32(*s)
	for _, c := range data {
		h = h*prime32 ^ uint32(c)
	}
	*s = sum32(h)
	return len(data), nil
}

func (s *sum32a) Write(data []byte) (int, error) {
	h := uint32(*s)
	for _, c := range data {
		h = (h ^ uint32(c)) * prime32
	}
	*s = sum32a(h)
	return len(data), nil
}

func (s *sum64) Write(data []byte) (int, error) {
	h := uint64(*s)
	for _, c := range data {
		h = h*prime64 ^ uint64(c)
	}
	*s = sum64(h)
	return len(data), nil
}

func (s *sum64a) Write(data []byte) (int, error) {
	h := uint64(*s)
	for _, c := range data {
		h = (h ^ uint64(c)) * prime64
	}
	*s = sum64a(h)
	return len(data), nil
}

// times multiplies by the prime of 128 bits.
func times(high, low uint64) (uint64, uint64) {
	carry, product := bits.Mul64(low, prime128Low)
	return carry + high*prime128Low + low<<prime128Shift, product
}

func (s *sum128) Write(data []byte) (int, error) {
	for _, c := range data {
		s[0], s[1] = times(s[0], s[1])
		s[1] ^= uint64(c)
	}
	return len(data), nil
}

func (s *sum128a) Write(data []byte) (int, error) {
	for _, c := range data {
		s[0], s[1] = times(s[0], s[1]^uint64(c))
	}
	return len(data), nil
}

func (s *sum32) Size() int   { return 4 }
func (s *sum32a) Size() int  { return 4 }
func (s *sum64) Size() int   { return 8 }
func (s *sum64a) Size() int  { return 8 }
func (s *sum128) Size() int  { return 16 }
func (s *sum128a) Size() int { return 16 }

func (s *sum32) BlockSize() int   { return 1 }
func (s *sum32a) BlockSize() int  { return 1 }
func (s *sum64) BlockSize() int   { return 1 }
func (s *sum64a) BlockSize() int  { return 1 }
func (s *sum128) BlockSize() int  { return 1 }
func (s *sum128a) BlockSize() int { return 1 }

func append32(b []byte, x uint32) []byte {
	return append(b, byte(x>>24), byte(x>>16), byte(x>>8), byte(x))
}

func append64(b []byte, x uint64) []byte { return append32(append32(b, uint32(x>>32)), uint32(x)) }

func (s *sum32) Sum(in []byte) []byte   { return append32(in, uint32(*s)) }
func (s *sum32a) Sum(in []byte) []byte  { return append32(in, uint32(*s)) }
func (s *sum64) Sum(in []byte) []byte   { return append64(in, uint64(*s)) }
func (s *sum64a) Sum(in []byte) []byte  { return append64(in, uint64(*s)) }
func (s *sum128) Sum(in []byte) []byte  { return append64(append64(in, s[0]), s[1]) }
func (s *sum128a) Sum(in []byte) []byte { return append64(append64(in, s[0]), s[1]) }

func clone[T any, P interface {
	*T
	hash.Cloner
}](s *T) (hash.Cloner, error) {
	c := *s
	return P(&c), nil
}

func (s *sum32) Clone() (hash.Cloner, error)   { return clone(s) }
func (s *sum32a) Clone() (hash.Cloner, error)  { return clone(s) }
func (s *sum64) Clone() (hash.Cloner, error)   { return clone(s) }
func (s *sum64a) Clone() (hash.Cloner, error)  { return clone(s) }
func (s *sum128) Clone() (hash.Cloner, error)  { return clone(s) }
func (s *sum128a) Clone() (hash.Cloner, error) { return clone(s) }

// A marshalled hash is one of these, and the hash.
const (
	magic32   = "fnv\x01"
	magic32a  = "fnv\x02"
	magic64   = "fnv\x03"
	magic64a  = "fnv\x04"
	magic128  = "fnv\x05"
	magic128a = "fnv\x06"
)

func (s *sum32) AppendBinary(b []byte) ([]byte, error)   { return s.Sum(append(b, magic32...)), nil }
func (s *sum32a) AppendBinary(b []byte) ([]byte, error)  { return s.Sum(append(b, magic32a...)), nil }
func (s *sum64) AppendBinary(b []byte) ([]byte, error)   { return s.Sum(append(b, magic64...)), nil }
func (s *sum64a) AppendBinary(b []byte) ([]byte, error)  { return s.Sum(append(b, magic64a...)), nil }
func (s *sum128) AppendBinary(b []byte) ([]byte, error)  { return s.Sum(append(b, magic128...)), nil }
func (s *sum128a) AppendBinary(b []byte) ([]byte, error) { return s.Sum(append(b, magic128a...)), nil }

func (s *sum32) MarshalBinary() ([]byte, error)   { return s.AppendBinary(nil) }
func (s *sum32a) MarshalBinary() ([]byte, error)  { return s.AppendBinary(nil) }
func (s *sum64) MarshalBinary() ([]byte, error)   { return s.AppendBinary(nil) }
func (s *sum64a) MarshalBinary() ([]byte, error)  { return s.AppendBinary(nil) }
func (s *sum128) MarshalBinary() ([]byte, error)  { return s.AppendBinary(nil) }
func (s *sum128a) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

// unmarshal returns the hash in b, which must have the given mark and size.
func unmarshal(b []byte, magic string, size int) (high, low uint64, err error) {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return 0, 0, errors.New("hash/fnv: invalid hash state identifier")
	}
	if len(b) != len(magic)+size {
		return 0, 0, errors.New("hash/fnv: invalid hash state size")
	}
	for _, c := range b[len(magic):] {
		high, low = high<<8|low>>56, low<<8|uint64(c)
	}
	return high, low, nil
}

func (s *sum32) UnmarshalBinary(b []byte) error {
	_, low, err := unmarshal(b, magic32, s.Size())
	if err == nil {
		*s = sum32(low)
	}
	return err
}

func (s *sum32a) UnmarshalBinary(b []byte) error {
	_, low, err := unmarshal(b, magic32a, s.Size())
	if err == nil {
		*s = sum32a(low)
	}
	return err
}

func (s *sum64) UnmarshalBinary(b []byte) error {
	_, low, err := unmarshal(b, magic64, s.Size())
	if err == nil {
		*s = sum64(low)
	}
	return err
}

func (s *sum64a) UnmarshalBinary(b []byte) error {
	_, low, err := unmarshal(b, magic64a, s.Size())
	if err == nil {
		*s = sum64a(low)
	}
	return err
}

func (s *sum128) UnmarshalBinary(b []byte) error {
	high, low, err := unmarshal(b, magic128, s.Size())
	if err == nil {
		*s = sum128{high, low}
	}
	return err
}

func (s *sum128a) UnmarshalBinary(b []byte) error {
	high, low, err := unmarshal(b, magic128a, s.Size())
	if err == nil {
		*s = sum128a{high, low}
	}
	return err
}

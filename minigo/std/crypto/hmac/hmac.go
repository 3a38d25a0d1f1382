// Package hmac computes keyed hashes (FIPS 198-1).
package hmac

import (
	"crypto/subtle"
	"hash"
)

type keyed struct {
	inner, outer         hash.Hash
	innerStart, outerPad []byte
}

// New returns a new keyed hash. Each call of h must return another hash of one kind.
func New(h func() hash.Hash, key []byte) hash.Hash {
	k := &keyed{inner: h(), outer: h()}
	same := true
	func() {
		defer func() { same = recover() == nil && same }() // what can't be compared is not the same
		same = k.inner == k.outer
	}()
	if same {
		panic("crypto/hmac: hash generation function does not produce unique values")
	}
	size := k.inner.BlockSize()
	if len(key) > size {
		k.outer.Write(key)
		key = k.outer.Sum(nil)
	}
	k.innerStart = make([]byte, size)
	k.outerPad = make([]byte, size)
	copy(k.innerStart, key)
	copy(k.outerPad, key)
	for i := range size {
		k.innerStart[i] ^= 0x36
		k.outerPad[i] ^= 0x5c
	}
	k.Reset()
	return k
}

func (k *keyed) Size() int                         { return k.outer.Size() }
func (k *keyed) BlockSize() int                    { return k.inner.BlockSize() }
func (k *keyed) Write(p []byte) (n int, err error) { return k.inner.Write(p) }

func (k *keyed) Reset() {
	k.inner.Reset()
	k.inner.Write(k.innerStart)
}

func (k *keyed) Sum(in []byte) []byte {
	sum := k.inner.Sum(nil)
	k.outer.Reset()
	k.outer.Write(k.outerPad)
	k.outer.Write(sum)
	return k.outer.Sum(in)
}

// Equal compares two keyed hashes.
func Equal(mac1, mac2 []byte) bool { return subtle.ConstantTimeCompare(mac1, mac2) == 1 }

// Package hash holds the interfaces of hash functions.
package hash

import "io"

// A Hash is a hash function of what is written to it; Write never fails.
type Hash interface {
	io.Writer

	// Sum appends the hash to b.
	Sum(b []byte) []byte
	// Reset makes it forget what was written.
	Reset()
	// Size returns the number of bytes of the hash.
	Size() int
	// BlockSize returns the number of bytes of which writing multiples is fastest.
	BlockSize() int
}

// A Hash32 is a Hash of 32 bits.
type Hash32 interface {
	Hash
	Sum32() uint32
}

// A Hash64 is a Hash of 64 bits.
type Hash64 interface {
	Hash
	Sum64() uint64
}

// A Cloner is a Hash that can be copied with what was written to it.
type Cloner interface {
	Hash
	Clone() (Cloner, error)
}

// An XOF is a hash function with as much output as is read.
type XOF interface {
	// Write panics after a Read.
	io.Writer
	io.Reader
	// Reset makes it forget what was written.
	Reset()
	// BlockSize returns the number of bytes of which writing multiples is fastest.
	BlockSize() int
}

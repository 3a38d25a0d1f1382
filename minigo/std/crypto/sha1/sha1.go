// Package sha1 computes SHA-1, which keeps nobody from making two texts with the same hash.
package sha1

import (
	"errors"
	"hash"
)

// The sizes in bytes.
const (
	Size      = 20
	BlockSize = 64
)

type digest struct {
	s   [5]uint32
	x   [BlockSize]byte
	nx  int    // of x
	len uint64 // bytes in all
}

// block adds p, which is a number of blocks.
func block(s *[5]uint32, p []byte)

// New returns a new SHA-1 hash.
func New() hash.Hash {
	d := new(digest)
	d.Reset()
	return d
}

// Sum returns the SHA-1 of data.
func Sum(data []byte) [Size]byte {
	var d digest
	d.Reset()
	d.Write(data)
	return d.checkSum()
}

func (d *digest) Reset() {
	*d = digest{s: [5]uint32{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0}}
}

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return BlockSize }

func (d *digest) Write(p []byte) (n int, err error) {
	n = len(p)
	d.len += uint64(n)
	if d.nx > 0 {
		k := copy(d.x[d.nx:], p)
		p = p[k:]
		d.nx += k
		if d.nx < BlockSize {
			return n, nil
		}
		block(&d.s, d.x[:])
		d.nx = 0
	}
	whole := len(p) &^ (BlockSize - 1)
	block(&d.s, p[:whole])
	d.nx = copy(d.x[:], p[whole:])
	return n, nil
}

func (d *digest) Sum(in []byte) []byte {
	sum := (&digest{d.s, d.x, d.nx, d.len}).checkSum()
	return append(in, sum[:]...)
}

// checkSum ends the message, so that d is of no use afterwards.
func (d *digest) checkSum() (sum [Size]byte) {
	var end [BlockSize + 8]byte
	end[0] = 0x80
	padding := (55-d.len)%BlockSize + 1
	bits := d.len << 3
	for i := range 8 {
		end[padding+uint64(i)] = byte(bits >> (56 - 8*i))
	}
	d.Write(end[:padding+8])
	for i, s := range d.s {
		for j := range 4 {
			sum[4*i+j] = byte(s >> (24 - 8*j))
		}
	}
	return sum
}

func (d *digest) Clone() (hash.Cloner, error) {
	clone := *d
	return &clone, nil
}

// A marshalled hash is magic, the state, the rest of a block and the length, big-endian.
const (
	magic         = "sha\x01"
	marshaledSize = len(magic) + 5*4 + BlockSize + 8
)

func (d *digest) MarshalBinary() ([]byte, error) {
	return d.AppendBinary(make([]byte, 0, marshaledSize))
}

func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, magic...)
	for _, s := range d.s {
		b = append(b, byte(s>>24), byte(s>>16), byte(s>>8), byte(s))
	}
	b = append(b, d.x[:d.nx]...)
	b = append(b, make([]byte, BlockSize-d.nx)...)
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(d.len>>shift))
	}
	return b, nil
}

func (d *digest) UnmarshalBinary(b []byte) error {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return errors.New("crypto/sha1: invalid hash state identifier")
	}
	if len(b) != marshaledSize {
		return errors.New("crypto/sha1: invalid hash state size")
	}
	b = b[len(magic):]
	for i := range d.s {
		d.s[i] = uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])
		b = b[4:]
	}
	b = b[copy(d.x[:], b):]
	d.len = 0
	for _, c := range b {
		d.len = d.len<<8 | uint64(c)
	}
	d.nx = int(d.len % BlockSize)
	return nil
}

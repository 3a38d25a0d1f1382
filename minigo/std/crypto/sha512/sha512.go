// Package sha512 computes SHA-512, SHA-384, SHA-512/224 and SHA-512/256 (FIPS 180-4).
package sha512

import (
	"errors"
	"hash"
	"math/bits"
)

// The sizes in bytes.
const (
	Size      = 64
	Size224   = 28
	Size256   = 32
	Size384   = 48
	BlockSize = 128
)

type digest struct {
	s    [8]uint64
	x    [BlockSize]byte
	nx   int    // of x
	len  uint64 // bytes in all
	size int    // to which the hash is cut
}

// The constants of the rounds: the first bits behind the point of the cube roots of primes.
var rounds = [80]uint64{
	0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc,
	0x3956c25bf348b538, 0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118,
	0xd807aa98a3030242, 0x12835b0145706fbe, 0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2,
	0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235, 0xc19bf174cf692694,
	0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
	0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5,
	0x983e5152ee66dfab, 0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4,
	0xc6e00bf33da88fc2, 0xd5a79147930aa725, 0x06ca6351e003826f, 0x142929670a0e6e70,
	0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed, 0x53380d139d95b3df,
	0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
	0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30,
	0xd192e819d6ef5218, 0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8,
	0x19a4c116b8d2d0c8, 0x1e376c085141ab53, 0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8,
	0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373, 0x682e6ff3d6b2b8a3,
	0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
	0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b,
	0xca273eceea26619c, 0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178,
	0x06f067aa72176fba, 0x0a637dc5a2c898a6, 0x113f9804bef90dae, 0x1b710b35131c471b,
	0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc, 0x431d67c49c100d4c,
	0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817,
}

// start returns the state in which the hash of a size begins.
func start(size int) [8]uint64 {
	switch size {
	case Size384:
		return [8]uint64{0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939,
		0x67332667ffc00b31, 0x8eb44a8768581511, 0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4}
	case Size256:
		return [8]uint64{0x22312194fc2bf72c, 0x9f555fa3c84c64c2, 0x2393b86b6f53b151, 0x963877195940eabd,
		0x96283ee2a88effe3, 0xbe5e1e2553863992, 0x2b0199fc2c85b8aa, 0x0eb72ddc81c52ca2}
	case Size224:
		return [8]uint64{0x8c3d37c819544da2, 0x73e1996689dcd4d6, 0x1dfab7ae32ff9c82, 0x679dd514582f9fcf,
		0x0f6d2b697bd44da8, 0x77e36f7304c48942, 0x3f9d85a86a1d36c8, 0x1112e6ad91d692a1}
	}
	return [8]uint64{0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
		0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179}
}

// block adds p, which is a number of blocks.
func block(s *[8]uint64, p []byte) {
	var w [80]uint64
	for ; len(p) >= BlockSize; p = p[BlockSize:] {
		for i := range 16 {
			q := p[8*i : 8*i+8]
			w[i] = uint64(q[0])<<56 | uint64(q[1])<<48 | uint64(q[2])<<40 | uint64(q[3])<<32 |
				uint64(q[4])<<24 | uint64(q[5])<<16 | uint64(q[6])<<8 | uint64(q[7])
		}
		for i := 16; i < 80; i++ {
			x, y := w[i-2], w[i-15]
			w[i] = w[i-16] + w[i-7] + (bits.RotateLeft64(x, -19) ^ bits.RotateLeft64(x, -61) ^ x>>6) +
				(bits.RotateLeft64(y, -1) ^ bits.RotateLeft64(y, -8) ^ y>>7)
		}
		a, b, c, d, e, f, g, h := s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]
		for i := range 80 {
			t := h + (bits.RotateLeft64(e, -14) ^ bits.RotateLeft64(e, -18) ^ bits.RotateLeft64(e, -41)) + (e&f ^ ^e&g) + rounds[i] + w[i]
			u := (bits.RotateLeft64(a, -28) ^ bits.RotateLeft64(a, -34) ^ bits.RotateLeft64(a, -39)) + (a&b ^ a&c ^ b&c)
			a, b, c, d, e, f, g, h = t+u, a, b, c, d+t, e, f, g
		}
		s[0] += a
		s[1] += b
		s[2] += c
		s[3] += d
		s[4] += e
		s[5] += f
		s[6] += g
		s[7] += h
	}
}

func newDigest(size int) *digest { return &digest{s: start(size), size: size} }

// New returns a new SHA-512 hash.
func New() hash.Hash { return newDigest(Size) }

// New384 returns a new SHA-384 hash.
func New384() hash.Hash { return newDigest(Size384) }

// New512_256 returns a new SHA-512/256 hash.
func New512_256() hash.Hash { return newDigest(Size256) }

// New512_224 returns a new SHA-512/224 hash.
func New512_224() hash.Hash { return newDigest(Size224) }

func sum(size int, data []byte) [Size]byte {
	d := newDigest(size)
	d.Write(data)
	return d.checkSum()
}

// Sum512 returns the SHA-512 of data.
func Sum512(data []byte) [Size]byte { return sum(Size, data) }

// Sum384 returns the SHA-384 of data.
func Sum384(data []byte) [Size384]byte {
	s := sum(Size384, data)
	return [Size384]byte(s[:Size384])
}

// Sum512_256 returns the SHA-512/256 of data.
func Sum512_256(data []byte) [Size256]byte {
	s := sum(Size256, data)
	return [Size256]byte(s[:Size256])
}

// Sum512_224 returns the SHA-512/224 of data.
func Sum512_224(data []byte) [Size224]byte {
	s := sum(Size224, data)
	return [Size224]byte(s[:Size224])
}

func (d *digest) Reset()         { *d = *newDigest(d.size) }
func (d *digest) Size() int      { return d.size }
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
	ended := *d
	sum := ended.checkSum()
	return append(in, sum[:d.size]...)
}

// checkSum ends the message, so that d is of no use afterwards.
func (d *digest) checkSum() (sum [Size]byte) {
	var end [BlockSize + 16]byte
	end[0] = 0x80
	padding := (111-d.len)%BlockSize + 1
	high, low := d.len>>61, d.len<<3
	for i := range 8 {
		end[padding+uint64(i)] = byte(high >> (56 - 8*i))
		end[padding+8+uint64(i)] = byte(low >> (56 - 8*i))
	}
	d.Write(end[:padding+16])
	for i, s := range d.s {
		for j := range 8 {
			sum[8*i+j] = byte(s >> (56 - 8*j))
		}
	}
	return sum
}

func (d *digest) Clone() (hash.Cloner, error) {
	clone := *d
	return &clone, nil
}

// A marshalled hash is magic, the state, the rest of a block and the length, big-endian.
const marshaledSize = 4 + 8*8 + BlockSize + 8

func (d *digest) magic() string {
	switch d.size {
	case Size384:
		return "sha\x04"
	case Size224:
		return "sha\x05"
	case Size256:
		return "sha\x06"
	}
	return "sha\x07"
}

func append64(b []byte, x uint64) []byte {
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(x>>shift))
	}
	return b
}

func (d *digest) MarshalBinary() ([]byte, error) {
	return d.AppendBinary(make([]byte, 0, marshaledSize))
}

func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, d.magic()...)
	for _, s := range d.s {
		b = append64(b, s)
	}
	b = append(b, d.x[:d.nx]...)
	b = append(b, make([]byte, BlockSize-d.nx)...)
	return append64(b, d.len), nil
}

func (d *digest) UnmarshalBinary(b []byte) error {
	if len(b) < 4 || string(b[:4]) != d.magic() {
		return errors.New("crypto/sha512: invalid hash state identifier")
	}
	if len(b) != marshaledSize {
		return errors.New("crypto/sha512: invalid hash state size")
	}
	number := func(b []byte) (x uint64) {
		for _, c := range b[:8] {
			x = x<<8 | uint64(c)
		}
		return x
	}
	for i := range d.s {
		d.s[i] = number(b[4+8*i:])
	}
	copy(d.x[:], b[4+64:])
	d.len = number(b[4+64+BlockSize:])
	d.nx = int(d.len % BlockSize)
	return nil
}

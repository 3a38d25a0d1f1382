package rand

import (
	"errors"
	"math/bits"
)

// A PCG is a permuted congruential generator with 128 bits of state, PCG-DXSM.
type PCG struct {
	high, low uint64
}

// NewPCG returns a PCG seeded with the two values.
func NewPCG(seed1, seed2 uint64) *PCG { return &PCG{seed1, seed2} }

// Seed puts the generator into the state of the two values.
func (p *PCG) Seed(seed1, seed2 uint64) { p.high, p.low = seed1, seed2 }

// Uint64 returns 64 random bits.
func (p *PCG) Uint64() uint64 {
	const (
		mulHigh = 2549297995355413924
		mulLow  = 4865540595714422341
		addHigh = 6364136223846793005
		addLow  = 1442695040888963407
		cheap   = 0xDA942042E4DD58B5
	)
	high, low := bits.Mul64(p.low, mulLow)
	high += p.high*mulLow + p.low*mulHigh
	low, carry := bits.Add64(low, addLow, 0)
	high += addHigh + carry
	p.high, p.low = high, low

	high ^= high >> 32
	high *= cheap
	high ^= high >> 48
	return high * (low | 1)
}

var errPCG = errors.New("invalid PCG encoding")

// appendBig appends u, its high byte first.
func appendBig(b []byte, u uint64) []byte {
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(u>>uint(shift)))
	}
	return b
}

func big(b []byte) (u uint64) {
	for _, c := range b[:8] {
		u = u<<8 | uint64(c)
	}
	return u
}

// AppendBinary appends the state.
func (p *PCG) AppendBinary(b []byte) ([]byte, error) {
	return appendBig(appendBig(append(b, "pcg:"...), p.high), p.low), nil
}

// MarshalBinary returns the state.
func (p *PCG) MarshalBinary() ([]byte, error) { return p.AppendBinary(nil) }

// UnmarshalBinary sets the state.
func (p *PCG) UnmarshalBinary(data []byte) error {
	if len(data) != 20 || string(data[:4]) != "pcg:" {
		return errPCG
	}
	p.high, p.low = big(data[4:]), big(data[12:])
	return nil
}

// Package rand makes pseudo-random numbers. The sequences of seeded sources are Go's. For secrets use crypto/rand.
package rand

import (
	"internal/sysrand"
	"internal/ziggurat"
	"math"
	"math/bits"
)

// A Source is a generator of 64 random bits.
type Source interface {
	Uint64() uint64
}

// A Rand makes random numbers of a Source.
type Rand struct {
	src Source
}

// New returns a Rand that uses src.
func New(src Source) *Rand { return &Rand{src} }

// Int64 returns a non-negative int64.
func (r *Rand) Int64() int64 { return int64(r.src.Uint64() &^ (1 << 63)) }

// Uint32 returns a uint32.
func (r *Rand) Uint32() uint32 { return uint32(r.src.Uint64() >> 32) }

// Uint64 returns a uint64.
func (r *Rand) Uint64() uint64 { return r.src.Uint64() }

// Int32 returns a non-negative int32.
func (r *Rand) Int32() int32 { return int32(r.src.Uint64() >> 33) }

// Int returns a non-negative int.
func (r *Rand) Int() int { return int(r.src.Uint64() &^ (1 << 63)) }

// Uint returns a uint.
func (r *Rand) Uint() uint { return uint(r.src.Uint64()) }

// below returns a number in [0,n), by Lemire's method.
func (r *Rand) below(n uint64) uint64 {
	if n&(n-1) == 0 {
		return r.Uint64() & (n - 1)
	}
	high, low := bits.Mul64(r.Uint64(), n)
	if low < n {
		for least := -n % n; low < least; {
			high, low = bits.Mul64(r.Uint64(), n)
		}
	}
	return high
}

// Int64N returns a number in [0,n).
func (r *Rand) Int64N(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int64N")
	}
	return int64(r.below(uint64(n)))
}

// Uint64N returns a number in [0,n).
func (r *Rand) Uint64N(n uint64) uint64 {
	if n == 0 {
		panic("invalid argument to Uint64N")
	}
	return r.below(n)
}

// Int32N returns a number in [0,n).
func (r *Rand) Int32N(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int32N")
	}
	return int32(r.below(uint64(n)))
}

// Uint32N returns a number in [0,n).
func (r *Rand) Uint32N(n uint32) uint32 {
	if n == 0 {
		panic("invalid argument to Uint32N")
	}
	return uint32(r.below(uint64(n)))
}

// IntN returns a number in [0,n).
func (r *Rand) IntN(n int) int {
	if n <= 0 {
		panic("invalid argument to IntN")
	}
	return int(r.below(uint64(n)))
}

// UintN returns a number in [0,n).
func (r *Rand) UintN(n uint) uint {
	if n == 0 {
		panic("invalid argument to UintN")
	}
	return uint(r.below(uint64(n)))
}

// Float64 returns a number in [0,1).
func (r *Rand) Float64() float64 { return float64(r.Uint64()<<11>>11) / (1 << 53) }

// Float32 returns a number in [0,1).
func (r *Rand) Float32() float32 { return float32(r.Uint32()<<8>>8) / (1 << 24) }

// Perm returns a permutation of [0,n).
func (r *Rand) Perm(n int) []int {
	p := make([]int, n)
	for i := range p {
		p[i] = i
	}
	r.Shuffle(n, func(i, j int) { p[i], p[j] = p[j], p[i] })
	return p
}

// Shuffle puts n elements into a random order by calls of swap.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		swap(i, int(r.below(uint64(i+1))))
	}
}

// NormFloat64 returns a number with the standard normal distribution.
func (r *Rand) NormFloat64() float64 {
	t := ziggurat.Normal()
	for {
		bits := r.Uint64()
		u := int32(bits)
		i := bits >> 32 & 0x7F
		x := float64(u) * float64(t.Wide[i])
		magnitude := uint32(u)
		if u < 0 {
			magnitude = -magnitude
		}
		if magnitude < t.Inside[i] {
			return x
		}
		if i == 0 {
			for {
				x = -math.Log(r.Float64()) * (1.0 / ziggurat.NormalEdge)
				y := -math.Log(r.Float64())
				if y+y >= x*x {
					break
				}
			}
			if u > 0 {
				return ziggurat.NormalEdge + x
			}
			return -ziggurat.NormalEdge - x
		}
		if t.Height[i]+float32(r.Float64())*(t.Height[i-1]-t.Height[i]) < float32(math.Exp(-.5*x*x)) {
			return x
		}
	}
}

// ExpFloat64 returns a number with the exponential distribution of rate 1.
func (r *Rand) ExpFloat64() float64 {
	t := ziggurat.Exponential()
	for {
		bits := r.Uint64()
		u := uint32(bits)
		i := uint8(bits >> 32)
		x := float64(u) * float64(t.Wide[i])
		if u < t.Inside[i] {
			return x
		}
		if i == 0 {
			return ziggurat.ExponentialEdge - math.Log(r.Float64())
		}
		if t.Height[i]+float32(r.Float64())*(t.Height[i-1]-t.Height[i]) < float32(math.Exp(-x)) {
			return x
		}
	}
}

// unseeded is the source of the top-level functions.
type unseeded struct{}

func (unseeded) Uint64() uint64 { return sysrand.Uint64() }

var global = New(unseeded{})

// Int64 returns a non-negative int64.
func Int64() int64 { return global.Int64() }

// Uint32 returns a uint32.
func Uint32() uint32 { return global.Uint32() }

// Uint64 returns a uint64.
func Uint64() uint64 { return sysrand.Uint64() }

// Int32 returns a non-negative int32.
func Int32() int32 { return global.Int32() }

// Int returns a non-negative int.
func Int() int { return global.Int() }

// Uint returns a uint.
func Uint() uint { return global.Uint() }

// Int64N returns a number in [0,n).
func Int64N(n int64) int64 { return global.Int64N(n) }

// Uint64N returns a number in [0,n).
func Uint64N(n uint64) uint64 { return global.Uint64N(n) }

// Int32N returns a number in [0,n).
func Int32N(n int32) int32 { return global.Int32N(n) }

// Uint32N returns a number in [0,n).
func Uint32N(n uint32) uint32 { return global.Uint32N(n) }

// IntN returns a number in [0,n).
func IntN(n int) int { return global.IntN(n) }

// UintN returns a number in [0,n).
func UintN(n uint) uint { return global.UintN(n) }

// Float64 returns a number in [0,1).
func Float64() float64 { return global.Float64() }

// Float32 returns a number in [0,1).
func Float32() float32 { return global.Float32() }

// Perm returns a permutation of [0,n).
func Perm(n int) []int { return global.Perm(n) }

// Shuffle puts n elements into a random order by calls of swap.
func Shuffle(n int, swap func(i, j int)) { global.Shuffle(n, swap) }

// NormFloat64 returns a number with the standard normal distribution.
func NormFloat64() float64 { return global.NormFloat64() }

// ExpFloat64 returns a number with the exponential distribution of rate 1.
func ExpFloat64() float64 { return global.ExpFloat64() }

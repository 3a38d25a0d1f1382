// Package rand makes pseudo-random numbers. The sequences of seeded sources are Go's. For secrets use crypto/rand.
package rand

import (
	"internal/sysrand"
	"internal/ziggurat"
	"math"
)

// A Source is a generator of 63 random bits.
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// A Source64 is a Source of 64 random bits.
type Source64 interface {
	Source
	Uint64() uint64
}

// A Rand makes random numbers of a Source.
type Rand struct {
	src      Source
	src64    Source64 // src, if it is one
	readVal  int64    // bits that Read has left over
	readLeft int      // their number, in bytes
}

// New returns a Rand that uses src.
func New(src Source) *Rand {
	src64, _ := src.(Source64)
	return &Rand{src: src, src64: src64}
}

// Seed seeds the source.
func (r *Rand) Seed(seed int64) {
	r.src.Seed(seed)
	r.readLeft = 0
}

// Int63 returns a non-negative int64.
func (r *Rand) Int63() int64 { return r.src.Int63() }

// Uint32 returns a uint32.
func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }

// Uint64 returns a uint64.
func (r *Rand) Uint64() uint64 {
	if r.src64 != nil {
		return r.src64.Uint64()
	}
	return uint64(r.Int63())>>31 | uint64(r.Int63())<<32
}

// Int31 returns a non-negative int32.
func (r *Rand) Int31() int32 { return int32(r.Int63() >> 32) }

// Int returns a non-negative int.
func (r *Rand) Int() int { return int(r.Int63()) }

// Int63n returns a number in [0,n).
func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	if n&(n-1) == 0 {
		return r.Int63() & (n - 1)
	}
	most := int64(1<<63 - 1 - (1<<63)%uint64(n))
	v := r.Int63()
	for v > most {
		v = r.Int63()
	}
	return v % n
}

// Int31n returns a number in [0,n).
func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	if n&(n-1) == 0 {
		return r.Int31() & (n - 1)
	}
	most := int32(1<<31 - 1 - (1<<31)%uint32(n))
	v := r.Int31()
	for v > most {
		v = r.Int31()
	}
	return v % n
}

// int31n is Int31n by Lemire's method, which Shuffle uses.
func (r *Rand) int31n(n int32) int32 {
	product := uint64(r.Uint32()) * uint64(n)
	if low := uint32(product); low < uint32(n) {
		for least := uint32(-n) % uint32(n); low < least; {
			product = uint64(r.Uint32()) * uint64(n)
			low = uint32(product)
		}
	}
	return int32(product >> 32)
}

// Intn returns a number in [0,n).
func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	if n <= 1<<31-1 {
		return int(r.Int31n(int32(n)))
	}
	return int(r.Int63n(int64(n)))
}

// Float64 returns a number in [0,1).
func (r *Rand) Float64() float64 {
	for {
		if f := float64(r.Int63()) / (1 << 63); f != 1 {
			return f
		}
	}
}

// Float32 returns a number in [0,1).
func (r *Rand) Float32() float32 {
	for {
		if f := float32(r.Float64()); f != 1 {
			return f
		}
	}
}

// Perm returns a permutation of [0,n).
func (r *Rand) Perm(n int) []int {
	m := make([]int, n)
	for i := range m {
		j := r.Intn(i + 1)
		m[i] = m[j]
		m[j] = i
	}
	return m
}

// Shuffle puts n elements into a random order by calls of swap.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	i := n - 1
	for ; i > 1<<31-2; i-- {
		swap(i, int(r.Int63n(int64(i+1))))
	}
	for ; i > 0; i-- {
		swap(i, int(r.int31n(int32(i+1))))
	}
}

// Read fills p; it never fails.
func (r *Rand) Read(p []byte) (n int, err error) {
	for i := range p {
		if r.readLeft == 0 {
			r.readVal = r.src.Int63()
			r.readLeft = 7
		}
		p[i] = byte(r.readVal)
		r.readVal >>= 8
		r.readLeft--
	}
	return len(p), nil
}

// NormFloat64 returns a number with the standard normal distribution.
func (r *Rand) NormFloat64() float64 {
	t := ziggurat.Normal()
	for {
		u := int32(r.Uint32())
		i := u & 0x7F
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
		u := r.Uint32()
		i := u & 0xFF
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

func (unseeded) Int63() int64 { return int64(sysrand.Uint64() &^ (1 << 63)) }

func (unseeded) Uint64() uint64 { return sysrand.Uint64() }

func (unseeded) Seed(seed int64) {}

var global = New(unseeded{})

// Seed does nothing: since Go 1.24 the top-level functions cannot be seeded.
//
// Deprecated: use New(NewSource(seed)).
func Seed(seed int64) {}

// Int63 returns a non-negative int64.
func Int63() int64 { return global.Int63() }

// Uint32 returns a uint32.
func Uint32() uint32 { return global.Uint32() }

// Uint64 returns a uint64.
func Uint64() uint64 { return global.Uint64() }

// Int31 returns a non-negative int32.
func Int31() int32 { return global.Int31() }

// Int returns a non-negative int.
func Int() int { return global.Int() }

// Int63n returns a number in [0,n).
func Int63n(n int64) int64 { return global.Int63n(n) }

// Int31n returns a number in [0,n).
func Int31n(n int32) int32 { return global.Int31n(n) }

// Intn returns a number in [0,n).
func Intn(n int) int { return global.Intn(n) }

// Float64 returns a number in [0,1).
func Float64() float64 { return global.Float64() }

// Float32 returns a number in [0,1).
func Float32() float32 { return global.Float32() }

// Perm returns a permutation of [0,n).
func Perm(n int) []int { return global.Perm(n) }

// Shuffle puts n elements into a random order by calls of swap.
func Shuffle(n int, swap func(i, j int)) { global.Shuffle(n, swap) }

// Read fills p; it never fails.
//
// Deprecated: use crypto/rand.
func Read(p []byte) (n int, err error) { return global.Read(p) }

// NormFloat64 returns a number with the standard normal distribution.
func NormFloat64() float64 { return global.NormFloat64() }

// ExpFloat64 returns a number with the exponential distribution of rate 1.
func ExpFloat64() float64 { return global.ExpFloat64() }

package rand

import "internal/zipf"

// A Zipf makes numbers with Zipf's distribution.
type Zipf struct {
	r     *Rand
	shape *zipf.Shape
}

// NewZipf returns a Zipf of numbers k in [0,imax] with probabilities like (v+k)**(-s); nil unless s > 1 and v >= 1.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	if s <= 1 || v < 1 {
		return nil
	}
	return &Zipf{r, zipf.New(s, v, imax)}
}

// Uint64 returns the next number.
func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	return z.shape.Uint64(z.r)
}

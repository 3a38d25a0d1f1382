// Package zipf makes numbers with Zipf's distribution, by the rejection-inversion of Hörmann and Derflinger.
package zipf

import "math"

// A Shape is a distribution of numbers k in [0,imax] with probabilities like (v+k)**(-s).
type Shape struct {
	most   float64
	v      float64
	s      float64
	p      float64 // 1-s
	inv    float64 // 1/(1-s)
	accept float64 // a number this close to the inverse is always taken
	hMost  float64
	hRange float64
}

func (z *Shape) h(x float64) float64 { return math.Exp(z.p*math.Log(z.v+x)) * z.inv }

func (z *Shape) hInverse(x float64) float64 { return math.Exp(z.inv*math.Log(z.p*x)) - z.v }

// New returns a Shape; s > 1 and v >= 1.
func New(s, v float64, imax uint64) *Shape {
	z := &Shape{most: float64(imax), v: v, s: s, p: 1 - s, inv: 1 / (1 - s)}
	z.hMost = z.h(z.most + 0.5)
	z.hRange = z.h(0.5) - math.Exp(math.Log(z.v)*(-z.s)) - z.hMost
	z.accept = 1 - z.hInverse(z.h(1.5)-math.Exp(-z.s*math.Log(z.v+1)))
	return z
}

// Uint64 returns a number made of those of r.
func (z *Shape) Uint64(r interface{ Float64() float64 }) uint64 {
	for {
		u := z.hMost + r.Float64()*z.hRange
		x := z.hInverse(u)
		k := math.Floor(x + 0.5)
		if k-x <= z.accept || u >= z.h(k+0.5)-math.Exp(-math.Log(k+z.v)*z.s) {
			return uint64(k)
		}
	}
}

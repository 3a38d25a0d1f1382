// Package ziggurat holds the tables of the ziggurat method of Marsaglia and Tsang, for normal and exponential numbers.
//
// A ziggurat covers a density by layers of equal area. Wide scales a random integer to a layer's width, Inside bounds the
// integers that are surely under the curve, and Height is the density at a layer's edge.
package ziggurat

import "math"

// NormalEdge is where the tail of the normal distribution begins, ExponentialEdge that of the exponential one.
const (
	NormalEdge      = 3.442619855899
	ExponentialEdge = 7.69711747013104972
)

// A Table is a ziggurat.
type Table struct {
	Inside []uint32
	Wide   []float32
	Height []float32
}

var normal, exponential *Table

// Normal returns the ziggurat of the normal distribution: 128 layers, for integers of 31 bits and a sign.
func Normal() *Table {
	if normal == nil {
		normal = build(128, 1<<31, NormalEdge, 9.91256303526217e-3,
			func(x float64) float64 { return math.Exp(-.5 * x * x) },
			func(y float64) float64 { return math.Sqrt(-2 * math.Log(y)) })
	}
	return normal
}

// Exponential returns the ziggurat of the exponential distribution: 256 layers, for integers of 32 bits.
func Exponential() *Table {
	if exponential == nil {
		exponential = build(256, 1<<32, ExponentialEdge, 3.949659822581572e-3,
			func(x float64) float64 { return math.Exp(-x) },
			func(y float64) float64 { return -math.Log(y) })
	}
	return exponential
}

// build makes n layers of the given area, from the edge inwards; scale is one above the largest integer.
func build(n int, scale, edge, area float64, density, inverse func(float64) float64) *Table {
	t := &Table{make([]uint32, n), make([]float32, n), make([]float32, n)}
	base := area / density(edge)
	t.Inside[0] = uint32(edge / base * scale)
	t.Wide[0] = float32(base / scale)
	t.Wide[n-1] = float32(edge / scale)
	t.Height[0] = 1
	t.Height[n-1] = float32(density(edge))
	for i, x := n-2, edge; i >= 1; i-- {
		inner := inverse(area/x + density(x))
		t.Inside[i+1] = uint32(inner / x * scale)
		t.Wide[i] = float32(inner / scale)
		t.Height[i] = float32(density(inner))
		x = inner
	}
	return t
}

// Structs by value: copied in assignments, arguments, results, ranges and slices.
package main

import "fmt"

type vec struct{ x, y, z float64 }

type particle struct {
	pos, vel vec
	mass     float64
	id       int
}

func (a vec) add(b vec) vec       { return vec{a.x + b.x, a.y + b.y, a.z + b.z} }
func (a vec) scale(f float64) vec { return vec{a.x * f, a.y * f, a.z * f} }
func (a vec) dot(b vec) float64   { return a.x*b.x + a.y*b.y + a.z*b.z }

//go:noinline
func step(p particle, dt float64) particle {
	p.pos = p.pos.add(p.vel.scale(dt))
	p.vel = p.vel.scale(0.9999)
	return p
}

func main() {
	ps := make([]particle, 200)
	for i := range ps {
		ps[i] = particle{vec{float64(i), 0, 1}, vec{1, float64(i % 7), -1}, 2, i}
	}
	for range 60_000 {
		for i, p := range ps[:100] {
			ps[i] = step(p, 0.01)
		}
		ps[0], ps[199] = ps[199], ps[0]
	}
	e := 0.0
	for _, p := range ps {
		e += p.mass * (p.vel.dot(p.vel) + p.pos.dot(p.pos))
	}
	fmt.Printf("%.6f\n", e)
}

// Output:
// 36856156.644590

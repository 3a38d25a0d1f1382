// Package sysrand makes random numbers that no seed repeats: for top-level functions of math/rand and names of temporary
// files. It is not for secrets.
package sysrand

// entropy returns bits from the system.
func entropy() uint64

var (
	state  uint64
	seeded bool
)

// Uint64 returns 64 random bits, by SplitMix64.
func Uint64() uint64 {
	if !seeded {
		seeded = true
		state = entropy()
	}
	state += 0x9E3779B97F4A7C15
	z := state
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}

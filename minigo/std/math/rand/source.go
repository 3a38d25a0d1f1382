package rand

// The additive lagged Fibonacci generator x[n] = x[n-273] + x[n-607] of Mitchell and Reeds, modulo 2^64.
const (
	rngLength = 607
	rngLag    = 273
)

type rngSource struct {
	tap, feed int
	vec       [rngLength]int64
}

// seedStep is the generator of Park and Miller, which fills the state.
func seedStep(x int64) int64 { return x * 48271 % (1<<31 - 1) }

// Seed puts the generator into the state of a seed.
func (s *rngSource) Seed(seed int64) {
	s.tap, s.feed = 0, rngLength-rngLag
	x := seed % (1<<31 - 1)
	if x < 0 {
		x += 1<<31 - 1
	}
	if x == 0 {
		x = 89482311
	}
	for range 20 {
		x = seedStep(x)
	}
	for i := range s.vec {
		x = seedStep(x)
		u := x << 40
		x = seedStep(x)
		u ^= x << 20
		x = seedStep(x)
		s.vec[i] = u ^ x ^ cooked[i]
	}
}

// Uint64 returns 64 random bits.
func (s *rngSource) Uint64() uint64 {
	s.tap--
	if s.tap < 0 {
		s.tap += rngLength
	}
	s.feed--
	if s.feed < 0 {
		s.feed += rngLength
	}
	x := s.vec[s.feed] + s.vec[s.tap]
	s.vec[s.feed] = x
	return uint64(x)
}

// Int63 returns 63 random bits.
func (s *rngSource) Int63() int64 { return int64(s.Uint64() &^ (1 << 63)) }

// NewSource returns a Source seeded with seed. It is not safe for use by several goroutines at a time.
func NewSource(seed int64) Source {
	s := new(rngSource)
	s.Seed(seed)
	return s
}

// Package chacha8rand is the generator ChaCha8Rand: blocks of the cipher ChaCha8, four at a time, whose last output
// becomes the key after every sixteen blocks.
package chacha8rand

const (
	bufferLen  = 32 // words of four blocks
	keyLen     = 4  // words
	lastBlocks = 12 // counter of the last four blocks of a key

	// MostUsed is the number of words a key gives.
	MostUsed = 4*bufferLen - keyLen
)

// A State is the state of a generator; it must be seeded.
type State struct {
	buf     [bufferLen]uint64
	key     [keyLen]uint64
	next, n int // buf[next:n] is still to be given out
	counter uint32
}

// block fills buf with four blocks, from a counter on, interleaved by words of 32 bits.
func block(key *[keyLen]uint64, buf *[bufferLen]uint64, counter uint32)

// Seed puts the generator into the state of a seed.
func (s *State) Seed(seed [32]byte) {
	for i := range s.key {
		s.key[i] = 0
		for j := 7; j >= 0; j-- {
			s.key[i] = s.key[i]<<8 | uint64(seed[8*i+j])
		}
	}
	s.start(0)
}

// start makes the four blocks of a counter.
func (s *State) start(counter uint32) {
	s.counter = counter
	block(&s.key, &s.buf, counter)
	s.next, s.n = 0, bufferLen
	if counter == lastBlocks {
		s.n -= keyLen
	}
}

// Uint64 returns 64 random bits.
func (s *State) Uint64() uint64 {
	if s.next == s.n {
		if s.counter == lastBlocks {
			copy(s.key[:], s.buf[bufferLen-keyLen:])
			s.start(0)
		} else {
			s.start(s.counter + 4)
		}
	}
	u := s.buf[s.next]
	s.next++
	return u
}

// Used returns the seed of the current key and the number of words it has given.
func (s *State) Used() (used int, seed [32]byte) {
	for i, word := range s.key {
		for j := range 8 {
			seed[8*i+j] = byte(word >> uint(8*j))
		}
	}
	return int(s.counter)/4*bufferLen + s.next, seed
}

// Skip seeds the generator and passes over words.
func (s *State) Skip(seed [32]byte, used int) {
	s.Seed(seed)
	if used >= bufferLen {
		s.start(uint32(min(used/bufferLen, lastBlocks/4)) * 4)
	}
	s.next = used - int(s.counter)/4*bufferLen
}

package rand

import (
	"errors"
	"internal/chacha8rand"
)

// A ChaCha8 is a generator of the cipher ChaCha8 that is as strong as its seed is secret.
type ChaCha8 struct {
	state chacha8rand.State
	rest  [8]byte // the last bytes of it are what Read has left over
	left  int
}

// NewChaCha8 returns a ChaCha8 seeded with seed.
func NewChaCha8(seed [32]byte) *ChaCha8 {
	c := new(ChaCha8)
	c.Seed(seed)
	return c
}

// Seed puts the generator into the state of a seed.
func (c *ChaCha8) Seed(seed [32]byte) {
	c.state.Seed(seed)
	c.left = 0
}

// Uint64 returns 64 random bits.
func (c *ChaCha8) Uint64() uint64 { return c.state.Uint64() }

// Read fills p; it never fails. Bytes are those of Uint64, the low ones first.
func (c *ChaCha8) Read(p []byte) (n int, err error) {
	n = len(p)
	for len(p) > 0 {
		if c.left == 0 {
			u := c.Uint64()
			for i := range c.rest {
				c.rest[i] = byte(u >> uint(8*i))
			}
			c.left = len(c.rest)
		}
		k := copy(p, c.rest[len(c.rest)-c.left:])
		c.left -= k
		p = p[k:]
	}
	return n, nil
}

// AppendBinary appends the state.
func (c *ChaCha8) AppendBinary(b []byte) ([]byte, error) {
	if c.left > 0 {
		b = append(b, "readbuf:"...)
		b = append(b, byte(c.left))
		b = append(b, c.rest[len(c.rest)-c.left:]...)
	}
	used, seed := c.state.Used()
	b = appendBig(append(b, "chacha8:"...), uint64(used))
	return append(b, seed[:]...), nil
}

// MarshalBinary returns the state.
func (c *ChaCha8) MarshalBinary() ([]byte, error) { return c.AppendBinary(nil) }

// UnmarshalBinary sets the state.
func (c *ChaCha8) UnmarshalBinary(data []byte) error {
	const prefix = len("readbuf:")
	if len(data) >= prefix && string(data[:prefix]) == "readbuf:" {
		data = data[prefix:]
		if len(data) == 0 || int(data[0]) > len(c.rest) || int(data[0]) > len(data)-1 {
			return errors.New("invalid ChaCha8 Read buffer encoding")
		}
		n := int(data[0])
		data = data[1:]
		c.left = copy(c.rest[len(c.rest)-n:], data[:n])
		data = data[n:]
	}
	if len(data) != prefix+8+32 || string(data[:prefix]) != "chacha8:" {
		return errors.New("invalid ChaCha8 encoding")
	}
	var seed [32]byte
	copy(seed[:], data[prefix+8:])
	used := big(data[prefix:])
	if used > chacha8rand.MostUsed {
		return errors.New("invalid ChaCha8 encoding")
	}
	c.state.Skip(seed, int(used))
	return nil
}

// Package bits counts and moves bits and does arithmetic of double width. The work is done by the machine.
package bits

// UintSize is the width of a uint in bits.
const UintSize = 64

// LeadingZeros returns the number of zero bits above the highest one; 64 for 0.
func LeadingZeros(x uint) int

// LeadingZeros8 is LeadingZeros of 8 bits.
func LeadingZeros8(x uint8) int

// LeadingZeros16 is LeadingZeros of 16 bits.
func LeadingZeros16(x uint16) int

// LeadingZeros32 is LeadingZeros of 32 bits.
func LeadingZeros32(x uint32) int

// LeadingZeros64 is LeadingZeros of 64 bits.
func LeadingZeros64(x uint64) int

// TrailingZeros returns the number of zero bits below the lowest one; 64 for 0.
func TrailingZeros(x uint) int

// TrailingZeros8 is TrailingZeros of 8 bits.
func TrailingZeros8(x uint8) int

// TrailingZeros16 is TrailingZeros of 16 bits.
func TrailingZeros16(x uint16) int

// TrailingZeros32 is TrailingZeros of 32 bits.
func TrailingZeros32(x uint32) int

// TrailingZeros64 is TrailingZeros of 64 bits.
func TrailingZeros64(x uint64) int

// OnesCount returns the number of one bits.
func OnesCount(x uint) int

// OnesCount8 is OnesCount of 8 bits.
func OnesCount8(x uint8) int

// OnesCount16 is OnesCount of 16 bits.
func OnesCount16(x uint16) int

// OnesCount32 is OnesCount of 32 bits.
func OnesCount32(x uint32) int

// OnesCount64 is OnesCount of 64 bits.
func OnesCount64(x uint64) int

// RotateLeft rotates x by k bits, to the right if k < 0.
func RotateLeft(x uint, k int) uint

// RotateLeft8 is RotateLeft of 8 bits.
func RotateLeft8(x uint8, k int) uint8

// RotateLeft16 is RotateLeft of 16 bits.
func RotateLeft16(x uint16, k int) uint16

// RotateLeft32 is RotateLeft of 32 bits.
func RotateLeft32(x uint32, k int) uint32

// RotateLeft64 is RotateLeft of 64 bits.
func RotateLeft64(x uint64, k int) uint64

// Reverse returns the bits of x in reversed order.
func Reverse(x uint) uint

// Reverse8 is Reverse of 8 bits.
func Reverse8(x uint8) uint8

// Reverse16 is Reverse of 16 bits.
func Reverse16(x uint16) uint16

// Reverse32 is Reverse of 32 bits.
func Reverse32(x uint32) uint32

// Reverse64 is Reverse of 64 bits.
func Reverse64(x uint64) uint64

// ReverseBytes returns the bytes of x in reversed order.
func ReverseBytes(x uint) uint

// ReverseBytes16 is ReverseBytes of 16 bits.
func ReverseBytes16(x uint16) uint16

// ReverseBytes32 is ReverseBytes of 32 bits.
func ReverseBytes32(x uint32) uint32

// ReverseBytes64 is ReverseBytes of 64 bits.
func ReverseBytes64(x uint64) uint64

// Len returns the number of bits x needs; 0 for 0.
func Len(x uint) int

// Len8 is Len of 8 bits.
func Len8(x uint8) int

// Len16 is Len of 16 bits.
func Len16(x uint16) (n int)

// Len32 is Len of 32 bits.
func Len32(x uint32) (n int)

// Len64 is Len of 64 bits.
func Len64(x uint64) (n int)

// Add returns x + y + carry, which must be 0 or 1, and the carry out.
func Add(x, y, carry uint) (sum, carryOut uint)

// Add64 is Add of 64 bits.
func Add64(x, y, carry uint64) (sum, carryOut uint64)

// Add32 is Add of 32 bits.
func Add32(x, y, carry uint32) (sum, carryOut uint32) {
	s := uint64(x) + uint64(y) + uint64(carry)
	return uint32(s), uint32(s >> 32)
}

// Sub returns x - y - borrow, which must be 0 or 1, and the borrow out.
func Sub(x, y, borrow uint) (diff, borrowOut uint)

// Sub64 is Sub of 64 bits.
func Sub64(x, y, borrow uint64) (diff, borrowOut uint64)

// Sub32 is Sub of 32 bits.
func Sub32(x, y, borrow uint32) (diff, borrowOut uint32) {
	d := uint64(x) - uint64(y) - uint64(borrow)
	return uint32(d), uint32(d >> 63)
}

// Mul returns the product of x and y as two words.
func Mul(x, y uint) (hi, lo uint)

// Mul64 is Mul of 64 bits.
func Mul64(x, y uint64) (hi, lo uint64)

// Mul32 is Mul of 32 bits.
func Mul32(x, y uint32) (hi, lo uint32) {
	p := uint64(x) * uint64(y)
	return uint32(p >> 32), uint32(p)
}

// Div divides the two words hi, lo by y; it panics if y is 0 or the quotient does not fit a word.
func Div(hi, lo, y uint) (quo, rem uint)

// Div64 is Div of 64 bits.
func Div64(hi, lo, y uint64) (quo, rem uint64)

// Div32 is Div of 32 bits.
func Div32(hi, lo, y uint32) (quo, rem uint32) {
	if y != 0 && y <= hi {
		Div64(uint64(hi), 0, uint64(y)) // the quotient does not fit: the same panic
	}
	x := uint64(hi)<<32 | uint64(lo)
	return uint32(x / uint64(y)), uint32(x % uint64(y))
}

// Rem returns the remainder of the two words hi, lo divided by y; it panics if y is 0.
func Rem(hi, lo, y uint) uint

// Rem64 is Rem of 64 bits.
func Rem64(hi, lo, y uint64) uint64

// Rem32 is Rem of 32 bits.
func Rem32(hi, lo, y uint32) uint32 { return uint32((uint64(hi)<<32 | uint64(lo)) % uint64(y)) }

package big

import (
	"fmt"
	"math"
)

// A RoundingMode tells how to round.
type RoundingMode byte

// The ways to round.
const (
	ToNearestEven RoundingMode = iota
	ToNearestAway
	ToZero
	AwayFromZero
	ToNegativeInf
	ToPositiveInf
)

// The ways to round a quotient.
const (
	Trunc = ToZero
	Floor = ToNegativeInf
	Round = ToNearestEven
	Ceil  = ToPositiveInf
)

var roundingNames = [...]string{
	"ToNearestEven", "ToNearestAway", "ToZero", "AwayFromZero", "ToNegativeInf", "ToPositiveInf",
}

// String returns the name of the mode.
func (i RoundingMode) String() string {
	if int(i) >= len(roundingNames) {
		return fmt.Sprintf("RoundingMode(%d)", byte(i))
	}
	return roundingNames[i]
}

// An Accuracy tells on which side of an exact value its rounded one is.
type Accuracy int8

// The sides.
const (
	Below Accuracy = -1
	Exact Accuracy = 0
	Above Accuracy = +1
)

// String returns the name of the accuracy.
func (i Accuracy) String() string {
	switch i {
	case Below:
		return "Below"
	case Exact:
		return "Exact"
	case Above:
		return "Above"
	}
	return fmt.Sprintf("Accuracy(%d)", int8(i))
}

// roundFloat returns the float nearest to x * 2**exp, ties to even, and its side. A sticky bit of 1 stands for a rest that is
// not 0 below the lowest bit of x, which must then have more than precision bits. The format has normal numbers from 2**least to below
// 2**(most+1), and denormal ones.
func roundFloat(x nat, exp int, sticky uint, precision, least, most int) (float64, Accuracy) {
	n := x.bitLen()
	if n == 0 {
		return 0, Exact
	}
	top := exp + n - 1 // exponent of the highest bit
	keep := precision
	if top < least {
		keep -= least - top // denormal numbers have fewer bits; less than 0 when even half of the smallest is not reached
	}
	if keep < 0 {
		return 0, Below
	}
	drop := n - keep
	var mantissa uint64
	side := Exact
	if drop <= 0 {
		mantissa = low64(nat(nil).shl(x, uint(-drop)))
	} else {
		mantissa = low64(nat(nil).shr(x, uint(drop)))
		half := x.bit(uint(drop - 1))
		rest := x.sticky(uint(drop-1)) | sticky
		if half|rest != 0 {
			side = Below
			if half != 0 && (rest != 0 || mantissa&1 != 0) {
				mantissa++
				side = Above
			}
		}
	}
	if mantissa>>precision != 0 {
		mantissa >>= 1
		drop++
		top++
	}
	if top > most {
		return math.Inf(1), Above
	}
	return math.Ldexp(float64(mantissa), exp+drop), side
}

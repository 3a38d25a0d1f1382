package big

// Bits of a negative number -x are those of its two's complement: ^(x-1).

// Bit returns bit i of x.
func (x *Int) Bit(i int) uint {
	if i < 0 {
		panic("negative bit index")
	}
	if x.neg {
		return nat(nil).sub(x.abs, natOne).bit(uint(i)) ^ 1
	}
	return x.abs.bit(uint(i))
}

// SetBit sets z to x with bit i set to b, 0 or 1.
func (z *Int) SetBit(x *Int, i int, b uint) *Int {
	if i < 0 {
		panic("negative bit index")
	}
	if b > 1 {
		panic("set bit is not 0 or 1")
	}
	if x.neg {
		t := nat(nil).sub(x.abs, natOne)
		t = t.setBit(t, uint(i), b^1)
		return z.setAbs(true, z.abs.add(t, natOne))
	}
	return z.setAbs(false, z.abs.setBit(x.abs, uint(i), b))
}

// Not sets z to ^x.
func (z *Int) Not(x *Int) *Int {
	if x.neg {
		return z.setAbs(false, z.abs.sub(x.abs, natOne))
	}
	return z.setAbs(true, z.abs.add(x.abs, natOne))
}

// complement returns a number whose bits are those of x, inverted if x is negative.
func (x *Int) complement() nat {
	if x.neg {
		return nat(nil).sub(x.abs, natOne)
	}
	return x.abs
}

// setComplement sets z to a number with the given bits, inverted if it is negative.
func (z *Int) setComplement(neg bool, bits nat) *Int {
	if neg {
		bits = bits.add(bits, natOne)
	}
	return z.setAbs(neg, z.abs.set(bits))
}

// And sets z to x & y.
func (z *Int) And(x, y *Int) *Int {
	a, b := x.complement(), y.complement()
	switch {
	case x.neg && y.neg: // ^a & ^b = ^(a | b)
		return z.setComplement(true, nat(nil).or(a, b))
	case x.neg:
		return z.setComplement(false, nat(nil).andNot(b, a))
	case y.neg:
		return z.setComplement(false, nat(nil).andNot(a, b))
	}
	return z.setComplement(false, nat(nil).and(a, b))
}

// AndNot sets z to x &^ y.
func (z *Int) AndNot(x, y *Int) *Int {
	a, b := x.complement(), y.complement()
	switch {
	case x.neg && y.neg: // ^a & b
		return z.setComplement(false, nat(nil).andNot(b, a))
	case x.neg: // ^a & ^b = ^(a | b)
		return z.setComplement(true, nat(nil).or(a, b))
	case y.neg:
		return z.setComplement(false, nat(nil).and(a, b))
	}
	return z.setComplement(false, nat(nil).andNot(a, b))
}

// Or sets z to x | y.
func (z *Int) Or(x, y *Int) *Int {
	a, b := x.complement(), y.complement()
	switch {
	case x.neg && y.neg: // ^a | ^b = ^(a & b)
		return z.setComplement(true, nat(nil).and(a, b))
	case x.neg: // ^a | b = ^(a &^ b)
		return z.setComplement(true, nat(nil).andNot(a, b))
	case y.neg:
		return z.setComplement(true, nat(nil).andNot(b, a))
	}
	return z.setComplement(false, nat(nil).or(a, b))
}

// Xor sets z to x ^ y.
func (z *Int) Xor(x, y *Int) *Int {
	return z.setComplement(x.neg != y.neg, nat(nil).xor(x.complement(), y.complement()))
}

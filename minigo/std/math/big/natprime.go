package big

import "math/rand"

// expMod computes x**y, modulo m if m is not 0.
func (z nat) expMod(x, y, m nat) nat {
	if len(m) == 1 && m[0] == 1 {
		return z[:0]
	}
	switch {
	case len(y) == 0:
		return z.setWord(1)
	case len(x) == 0:
		return z[:0]
	case len(x) == 1 && x[0] == 1:
		return z.setWord(1)
	}
	var spare nat
	reduce := func(product nat) nat {
		if len(m) == 0 {
			return product
		}
		var rest nat
		_, rest = spare.div(nil, product, m)
		return rest
	}
	x = reduce(nat(nil).set(x))
	if len(x) == 0 {
		return z[:0]
	}
	// Four bits of the exponent at a time if they are many, else one.
	const window = 4
	if len(m) == 0 || len(y) == 1 {
		power := nat(nil).set(x)
		for i := y.bitLen() - 2; i >= 0; i-- {
			power = reduce(nat(nil).mul(power, power))
			if y.bit(uint(i)) != 0 {
				power = reduce(nat(nil).mul(power, x))
			}
		}
		return z.set(power)
	}
	var powers [1 << window]nat
	powers[0], powers[1] = natOne, x
	for i := 2; i < len(powers); i++ {
		powers[i] = reduce(nat(nil).mul(powers[i-1], x))
	}
	power := natOne
	var product nat
	for i := len(y) - 1; i >= 0; i-- {
		for shift := wordBits - window; shift >= 0; shift -= window {
			if len(power) != 1 || power[0] != 1 {
				for range window {
					product = product.mul(power, power)
					power = reduce(product)
				}
			}
			if bits := y[i] >> shift & (1<<window - 1); bits != 0 {
				product = product.mul(power, powers[bits])
				power = reduce(product)
			}
		}
	}
	return z.set(power)
}

// sqrt computes the greatest number whose square is not above x, by Newton's method from above.
func (z nat) sqrt(x nat) nat {
	if x.cmp(natOne) <= 0 {
		return z.set(x)
	}
	root := nat(nil).shl(natOne, uint(x.bitLen()+1)/2)
	for {
		next, _ := nat(nil).div(nil, x, root)
		next = next.add(next, root)
		next = next.shr(next, 1)
		if next.cmp(root) >= 0 {
			return z.set(root)
		}
		root = next
	}
}

// random computes a random number below limit.
func (z nat) random(rand *rand.Rand, limit nat) nat {
	z = z.make(len(limit))
	bits := uint(limit.bitLen()) % wordBits
	mask := ^Word(0)
	if bits != 0 {
		mask = 1<<bits - 1
	}
	for {
		for i := range z {
			z[i] = Word(rand.Uint32()) | Word(rand.Uint32())<<32
		}
		z[len(z)-1] &= mask
		if number := z.norm(); number.cmp(limit) < 0 {
			return number
		}
	}
}

// millerRabin reports whether an odd number above 3 passes the Miller-Rabin test for reps random bases, the last of which is 2 if
// forceTwo is set.
func (n nat) millerRabin(reps int, forceTwo bool) bool {
	less := nat(nil).sub(n, natOne)
	k := less.trailingZeroBits()
	q := nat(nil).shr(less, k)
	limit := nat(nil).sub(less, natTwo)
	source := rand.New(rand.NewSource(int64(n[0])))
next:
	for i := range reps {
		base := nat(nil).random(source, limit)
		base = base.add(base, natTwo)
		if i == reps-1 && forceTwo {
			base = natTwo
		}
		y := nat(nil).expMod(base, q, n)
		if y.cmp(natOne) == 0 || y.cmp(less) == 0 {
			continue
		}
		for j := uint(1); j < k; j++ {
			y = nat(nil).mul(y, y)
			_, y = nat(nil).div(nil, y, n)
			if y.cmp(less) == 0 {
				continue next
			}
			if y.cmp(natOne) == 0 {
				return false
			}
		}
		return false
	}
	return true
}

// lucas reports whether an odd number passes the almost extra strong Lucas test: with the least P from 3 on for which the
// Jacobi symbol of D = P*P - 4 is -1 and Q = 1, and n + 1 = s * 2**r with s odd, either V(s) is 2 or -2, or V(s * 2**t) is 0 for
// some t < r - 1.
func (n nat) lucas() bool {
	p := Word(3)
	number := &Int{abs: n}
	for d := (&Int{abs: nat{1}}); ; p++ {
		if p > 10000 {
			panic("math/big: internal error: cannot find (D/n) = -1 for " + number.String())
		}
		d.abs[0] = p*p - 4
		j := Jacobi(d, number)
		if j == -1 {
			break
		}
		if j == 0 { // n and D share a factor, which is P + 2 as P - 2 was tried before
			return len(n) == 1 && n[0] == p+2
		}
		if p == 40 { // perhaps there is none
			root := nat(nil).sqrt(n)
			if nat(nil).mul(root, root).cmp(n) == 0 {
				return false
			}
		}
	}
	s := nat(nil).add(n, natOne)
	r := s.trailingZeroBits()
	s = s.shr(s, r)
	lessTwo := nat(nil).sub(n, natTwo)
	mod := func(x nat) nat {
		_, rest := nat(nil).div(nil, x, n)
		return rest
	}
	// v and next are V(k) and V(k+1). V(2k) = V(k)**2 - 2 and V(2k+1) = V(k) * V(k+1) - P; n is added before a subtraction.
	v, next := nat{2}, nat{p}
	double := func(x nat) nat {
		square := nat(nil).mul(x, x)
		return mod(square.add(square, lessTwo))
	}
	for i := s.bitLen(); i >= 0; i-- {
		product := nat(nil).mul(v, next)
		product = product.add(product, n)
		product = mod(product.sub(product, nat{p}))
		if s.bit(uint(i)) != 0 {
			v, next = product, double(next)
		} else {
			v, next = double(v), product
		}
	}
	if v.cmp(natTwo) == 0 || v.cmp(lessTwo) == 0 {
		// V(s) is +-2; U(s) is 0 exactly if P * V(s) = 2 * V(s+1).
		t1 := nat(nil).mul(v, nat{p})
		t2 := nat(nil).shl(next, 1)
		if t1.cmp(t2) < 0 {
			t1, t2 = t2, t1
		}
		if len(mod(nat(nil).sub(t1, t2))) == 0 {
			return true
		}
	}
	for range int(r) - 1 {
		if len(v) == 0 {
			return true
		}
		if len(v) == 1 && v[0] == 2 {
			return false // it stays 2
		}
		v = double(v)
	}
	return false
}

package main

import "fmt"

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

func powmod(b, e, m uint64) uint64 {
	r := uint64(1)
	for b %= m; e > 0; e >>= 1 {
		if e&1 == 1 {
			r = r * b % m
		}
		b = b * b % m
	}
	return r
}

func isqrt(n uint32) uint32 {
	var r uint32
	for bit := uint32(1) << 30; bit > 0; bit >>= 2 {
		if n >= r+bit {
			n -= r + bit
			r = r>>1 + bit
		} else {
			r >>= 1
		}
	}
	return r
}

func fnv(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

func crc8(data []byte) (crc byte) {
	for _, b := range data {
		crc ^= b
		for range 8 {
			if crc&0x80 != 0 {
				crc = crc<<1 ^ 0x07
			} else {
				crc <<= 1
			}
		}
	}
	return
}

func main() {
	fmt.Println(gcd(1071, 462), gcd(-12, 18), powmod(3, 1000003, 1000000007))
	fmt.Println(isqrt(0), isqrt(99), isqrt(1<<31), isqrt(1<<32-1))
	fmt.Println(fnv(""), fnv("hello"), crc8([]byte("123456789")))
	x := uint64(88172645463325252)
	for range 3 {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
		fmt.Println(x)
	}
	seed := int32(12345)
	for range 3 {
		seed = seed*1103515245 + 12345
		fmt.Print(" ", seed>>16&0x7fff)
	}
	fmt.Println()
}

// Output:
// 21 6 753256171
// 0 9 46340 65535
// 2166136261 1335831723 244
// 8748534153485358512
// 3040900993826735515
// 3453997556048239312
//  21468 9988 22117

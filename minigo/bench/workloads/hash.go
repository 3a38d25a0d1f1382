// Unsigned arithmetic of every width: generators, FNV, CRC and a Feistel cipher.
package main

import "fmt"

func xorshift(x uint64) uint64 {
	x ^= x << 13
	x ^= x >> 7
	x ^= x << 17
	return x
}

func fnv(data []byte) uint32 {
	h := uint32(2166136261)
	for _, b := range data {
		h = (h ^ uint32(b)) * 16777619
	}
	return h
}

func crcTable() (t [256]uint32) {
	for i := range t {
		c := uint32(i)
		for range 8 {
			if c&1 == 1 {
				c = c>>1 ^ 0xEDB88320
			} else {
				c >>= 1
			}
		}
		t[i] = c
	}
	return t
}

func feistel(l, r uint16, key uint8) (uint16, uint16) {
	for i := range uint8(8) {
		f := r*uint16(key+i) ^ (r<<3 | r>>13)
		l, r = r, l^f
	}
	return l, r
}

func main() {
	data := make([]byte, 1<<16)
	x := uint64(88172645463325252)
	for i := range data {
		x = xorshift(x)
		data[i] = byte(x >> 32)
	}
	table := crcTable()
	h, crc := uint32(0), ^uint32(0)
	for range 450 {
		h ^= fnv(data)
		for _, b := range data {
			crc = crc>>8 ^ table[byte(crc)^b]
		}
		data[h&0xffff]++
	}
	l, r := uint16(1), uint16(2)
	for i := range 3_000_000 {
		l, r = feistel(l, r, uint8(i))
		x = xorshift(x + uint64(l))
	}
	fmt.Println(h, ^crc, l, r, x)
}

// Output:
// 594069619 571742186 12440 45540 476197881654029351

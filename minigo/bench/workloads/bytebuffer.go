// Bytes in and out: append, copy, bytes.Buffer and a run-length code.
package main

import (
	"bytes"
	"fmt"
)

func encode(dst, src []byte) []byte {
	for i := 0; i < len(src); {
		j := i
		for j < len(src) && src[j] == src[i] && j-i < 255 {
			j++
		}
		dst = append(dst, byte(j-i), src[i])
		i = j
	}
	return dst
}

func decode(dst, src []byte) []byte {
	for i := 0; i < len(src); i += 2 {
		for range src[i] {
			dst = append(dst, src[i+1])
		}
	}
	return dst
}

func main() {
	src := make([]byte, 0, 100_000)
	for i := 0; len(src) < 100_000; i++ {
		for range i*7%13 + 1 {
			src = append(src, byte(i))
		}
	}
	var packed, plain []byte
	total := 0
	for i := range 500 {
		src[i*131]++
		packed = encode(packed[:0], src)
		plain = decode(plain[:0], packed)
		if !bytes.Equal(plain, src) {
			panic("round trip")
		}
		total += len(packed)
	}
	var buf bytes.Buffer
	for i := range 9_000_000 {
		buf.WriteByte(byte(i))
		if i%64 == 63 {
			buf.Write(src[:48])
			total += int(buf.Next(100)[7])
		}
	}
	window := make([]byte, 4096)
	for i := range 800_000 {
		copy(window[1:], window[:64+i&63])
		window[0] = byte(i)
	}
	fmt.Println(total, buf.Len(), window[100])
}

// Output:
// 25311249 1687500 155

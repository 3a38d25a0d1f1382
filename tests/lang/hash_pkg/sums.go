package main

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"fmt"
	"hash/crc32"
	"hash/fnv"
)

func main() {
	var text []byte
	for i := range 200 {
		text = append(text, byte(i*i))
	}
	for _, n := range []int{0, 1, 55, 56, 64, 65, 200} {
		part := text[:n]
		fmt.Printf("%x %x %x\n", md5.Sum(part), sha1.Sum(part), sha256.Sum256(part))
		fmt.Printf("%08x %08x\n", crc32.ChecksumIEEE(part), crc32.Checksum(part, crc32.MakeTable(crc32.Castagnoli)))
		h := fnv.New64a()
		h.Write(part)
		fmt.Printf("%016x\n", h.Sum64())
	}
	h := sha256.New()
	for i := range text {
		h.Write(text[i : i+1])
	}
	fmt.Printf("%x\n", h.Sum(nil))
}

// Output:
// d41d8cd98f00b204e9800998ecf8427e da39a3ee5e6b4b0d3255bfef95601890afd80709 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
// 00000000 00000000
// cbf29ce484222325
// 93b885adfe0da089cdf634904fd59f71 5ba93c9db0cff93f52b521d7420e43f6eda2784f 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d
// d202ef8d 527d5351
// af63bd4c8601b7df
// 75a71340589097aecbe55c9201a9daa8 87aa80c8db60e2b511828b1f3f66d8c572eb59e1 7b85477bca8620d3ea267eb20e6515676d7f36e25f4b0358a4705ddfddbabf17
// 7af3360f 966d02b1
// 65dd0a87401227e6
// 887785a3a2102eb04cedc787a0963539 b7a1229381595636fce9875708fff57822da0a38 0d7cbd6d04f38bf86a2980c1f7dc7cecbc31955e8f584415957d8a129d34636a
// b313e368 332dad31
// 28c01ad1ded8a275
// 07c01ca7c733475fad38c84c56f305c1 c6b4910e683ea142c05dd399a45e6d77ff4b190a af5fef51f052d15b4be4c1d0ace601b746492dfe8badd007db3586a03e3cacac
// 29db5f86 afc9de30
// 530f6b0f3ab16525
// 9fc8404827cac26385f48f4f58fd32ce 9425fcf3c950faac857102e43fa046fba551ac93 884cbba1c35660ee5cc6775cf99ac6d712c51791257f2d4b02d77974edb1c489
// d6f012c7 6231d33e
// d4980fe0bb6edddf
// 4122ee10aef2f855ec37abfae66b78ca 5fac6a200fd575c63fda8b3006eb800135f76425 b351eeafc1eddcbb0254bfe069f587430fea4eed11f6443a0b33af6085c5768f
// 29fc86a2 b3dd9145
// 6d980a53d8594035
// b351eeafc1eddcbb0254bfe069f587430fea4eed11f6443a0b33af6085c5768f

package main

import "fmt"

func main() {
	s := "héllo, 世界!"
	fmt.Println(len(s), s[0], s[1], s[2], string(s[1]), s[len(s)-1] == '!')
	for i, r := range s {
		fmt.Print(" ", i, ":", string(r), "(", r, ")")
	}
	fmt.Println()
	for i := 0; i < len(s); i++ {
		fmt.Printf("%02x", s[i])
	}
	fmt.Println()
	for i := range s {
		fmt.Print(i, ",")
	}
	fmt.Println()
	n := 0
	for range s {
		n++
	}
	fmt.Println(n, len([]rune(s)), len([]byte(s)))
	fmt.Println(s[8:11], s[8:], s[:5], s[3:3] == "", s[len(s):] == "")
}

// Output:
// 15 104 195 169 Ã true
//  0:h(104) 1:é(233) 3:l(108) 4:l(108) 5:o(111) 6:,(44) 7: (32) 8:世(19990) 11:界(30028) 14:!(33)
// 68c3a96c6c6f2c20e4b896e7958c21
// 0,1,3,4,5,6,7,8,11,14,
// 10 10 15
// 世 世界! héll true true

// Permutations in small arrays: the pancake flipping of fannkuch.
package main

import "fmt"

func fannkuch(n int) (checksum, most int) {
	perm, first, count := make([]int, n), make([]int, n), make([]int, n)
	for i := range first {
		first[i] = i
	}
	for r, even := n, true; ; even = !even {
		for ; r != 1; r-- {
			count[r-1] = r
		}
		copy(perm, first)
		flips := 0
		for k := perm[0]; k != 0; k = perm[0] {
			for i, j := 0, k; i < j; i, j = i+1, j-1 {
				perm[i], perm[j] = perm[j], perm[i]
			}
			flips++
		}
		most = max(most, flips)
		if even {
			checksum += flips
		} else {
			checksum -= flips
		}
		for {
			if r == n {
				return checksum, most
			}
			head := first[0]
			copy(first, first[1:r+1])
			first[r] = head
			if count[r]--; count[r] > 0 {
				break
			}
			r++
		}
	}
}

func main() {
	fmt.Println(fannkuch(10))
}

// Output:
// 73196 38

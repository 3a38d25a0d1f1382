// Bytes in a slice: the sieve of Eratosthenes, several times over.
package main

import "fmt"

func primes(composite []bool) (count int) {
	clear(composite)
	for i := 2; i < len(composite); i++ {
		if composite[i] {
			continue
		}
		count++
		for j := i * i; j < len(composite); j += i {
			composite[j] = true
		}
	}
	return count
}

func main() {
	composite := make([]bool, 1_000_000)
	total := 0
	for range 75 {
		total += primes(composite)
	}
	fmt.Println(total)
}

// Output:
// 5887350

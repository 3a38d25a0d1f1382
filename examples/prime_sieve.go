// The sieve of Eratosthenes, and what the primes tell: twins, gaps, Goldbach, factors.
package main

import "fmt"

func sieve(n int) (primes []int) {
	composite := make([]bool, n+1)
	for i := 2; i <= n; i++ {
		if composite[i] {
			continue
		}
		primes = append(primes, i)
		for j := i * i; j <= n; j += i {
			composite[j] = true
		}
	}
	return
}

func factors(n int, primes []int) (out []int) {
	for _, p := range primes {
		if p*p > n {
			break
		}
		for ; n%p == 0; n /= p {
			out = append(out, p)
		}
	}
	if n > 1 {
		out = append(out, n)
	}
	return
}

func main() {
	primes := sieve(100_000)
	fmt.Println(len(primes), "primes below 100000, the first", primes[:10], "the last", primes[len(primes)-1])
	twins, widest, at := 0, 0, 0
	for i := 1; i < len(primes); i++ {
		gap := primes[i] - primes[i-1]
		if gap == 2 {
			twins++
		}
		if gap > widest {
			widest, at = gap, primes[i-1]
		}
	}
	fmt.Println(twins, "twins, widest gap", widest, "after", at)
	is := map[int]bool{}
	for _, p := range primes {
		is[p] = true
	}
	for _, n := range []int{100, 1000, 98_766} {
		ways := 0
		for _, p := range primes {
			if p > n/2 {
				break
			}
			if is[n-p] {
				ways++
			}
		}
		fmt.Println(n, "is a sum of two primes in", ways, "ways")
	}
	for _, n := range []int{97, 360, 1001, 1 << 20, 600_851_475_143} {
		fmt.Println(n, "=", factors(n, primes))
	}
}

// Output:
// 9592 primes below 100000, the first [2 3 5 7 11 13 17 19 23 29] the last 99991
// 1224 twins, widest gap 72 after 31397
// 100 is a sum of two primes in 6 ways
// 1000 is a sum of two primes in 28 ways
// 98766 is a sum of two primes in 1267 ways
// 97 = [97]
// 360 = [2 2 2 3 3 5]
// 1001 = [7 11 13]
// 1048576 = [2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2]
// 600851475143 = [71 839 1471 6857]

package sort

// Search returns the first i in [0, n) for which f holds, n if there is none; f must hold for all that follow one for which it holds.
func Search(n int, f func(int) bool) int {
	lo, hi := 0, n // f is false before lo and true from hi on
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if f(mid) {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// Find returns the first i in [0, n) with cmp(i) <= 0, n if there is none, and whether it is 0; cmp must not rise.
func Find(n int, cmp func(int) int) (i int, found bool) {
	lo, hi := 0, n // cmp is > 0 before lo and <= 0 from hi on
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if cmp(mid) > 0 {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, lo < n && cmp(lo) == 0
}

// SearchInts returns where x is in the sorted slice, or would be inserted.
func SearchInts(a []int, x int) int

// SearchFloat64s returns where x is in the sorted slice, or would be inserted.
func SearchFloat64s(a []float64, x float64) int

// SearchStrings returns where x is in the sorted slice, or would be inserted.
func SearchStrings(a []string, x string) int

package sort

import "math/bits"

// Functions sort data[a:b] or a part of it that they name. pdqsort_func.go is made from this file by gen_func.py.

const (
	insertionMax      = 12 // up to this length insertion is fastest
	breakMin          = 8  // below it there are no patterns to break
	nintherMin        = 50 // from this length on the pivot is a median of medians
	shiftMin          = 50 // below it elements are not moved to see whether the rest is sorted
	shiftsMax         = 5
	pivotSwapsMax     = 4 * 3 // when every comparison for the pivot found the wrong order
	stableBlock       = 20
	unbalancedPortion = 8
)

// What the choice of a pivot has shown.
type sortedHint int

const (
	unknownHint sortedHint = iota
	increasingHint
	decreasingHint
)

func insertionSort(data Interface, a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && data.Less(j, j-1); j-- {
			data.Swap(j, j-1)
		}
	}
}

// siftDown restores the heap in data[first+lo:first+hi] below lo.
func siftDown(data Interface, lo, hi, first int) {
	for {
		child := 2*lo + 1
		if child >= hi {
			return
		}
		if child+1 < hi && data.Less(first+child, first+child+1) {
			child++
		}
		if !data.Less(first+lo, first+child) {
			return
		}
		data.Swap(first+lo, first+child)
		lo = child
	}
}

func heapSort(data Interface, a, b int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDown(data, i, n, a)
	}
	for i := n - 1; i >= 0; i-- {
		data.Swap(a, a+i)
		siftDown(data, 0, i, a)
	}
}

// pdqsort turns to heapsort after `limit` bad pivots.
func pdqsort(data Interface, a, b, limit int) {
	balanced, partitioned := true, true // the last round
	for {
		n := b - a
		if n <= insertionMax {
			insertionSort(data, a, b)
			return
		}
		if limit == 0 {
			heapSort(data, a, b)
			return
		}
		if !balanced {
			breakPatterns(data, a, b)
			limit--
		}
		pivot, hint := choosePivot(data, a, b)
		if hint == decreasingHint {
			reverseRange(data, a, b)
			pivot = a + b - 1 - pivot
			hint = increasingHint
		}
		if balanced && partitioned && hint == increasingHint && partialInsertionSort(data, a, b) {
			return
		}
		// What is before a is not greater than anything here, so a pivot that is equal to it is a smallest element.
		if a > 0 && !data.Less(a-1, pivot) {
			a = partitionEqual(data, a, b, pivot)
			continue
		}
		mid, already := partition(data, a, b, pivot)
		partitioned = already
		left, right := mid-a, b-mid
		balanced = min(left, right) >= n/unbalancedPortion
		if left < right {
			pdqsort(data, a, mid, limit)
			a = mid + 1
		} else {
			pdqsort(data, mid+1, b, limit)
			b = mid
		}
	}
}

// partition puts what is less than the pivot before it and the rest behind; returns where it is and whether all was so already.
func partition(data Interface, a, b, pivot int) (mid int, already bool) {
	data.Swap(a, pivot)
	i, j := a+1, b-1
	already = true
	for {
		for i <= j && data.Less(i, a) {
			i++
		}
		for i <= j && !data.Less(j, a) {
			j--
		}
		if i > j {
			break
		}
		data.Swap(i, j)
		i++
		j--
		already = false
	}
	data.Swap(j, a)
	return j, already
}

// partitionEqual puts what is equal to the pivot, a smallest element, first and returns where the greater ones begin.
func partitionEqual(data Interface, a, b, pivot int) int {
	data.Swap(a, pivot)
	i, j := a+1, b-1
	for {
		for i <= j && !data.Less(a, i) {
			i++
		}
		for i <= j && data.Less(a, j) {
			j--
		}
		if i > j {
			return i
		}
		data.Swap(i, j)
		i++
		j--
	}
}

// partialInsertionSort mends a few elements that are out of order and reports whether that was all.
func partialInsertionSort(data Interface, a, b int) bool {
	i := a + 1
	for range shiftsMax {
		for i < b && !data.Less(i, i-1) {
			i++
		}
		if i == b {
			return true
		}
		if b-a < shiftMin {
			return false
		}
		data.Swap(i, i-1)
		if i-a >= 2 {
			for j := i - 1; j >= 1 && data.Less(j, j-1); j-- {
				data.Swap(j, j-1)
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b && data.Less(j, j-1); j++ {
				data.Swap(j, j-1)
			}
		}
	}
	return false
}

// breakPatterns scatters three elements from the middle, by random numbers that depend on the length alone.
func breakPatterns(data Interface, a, b int) {
	n := b - a
	if n < breakMin {
		return
	}
	random := uint64(n)
	mask := uint(1)<<bits.Len(uint(n)) - 1
	middle := a + n/4*2
	for i := range 3 {
		random ^= random << 13
		random ^= random >> 7
		random ^= random << 17
		other := int(uint(random) & mask)
		if other >= n {
			other -= n
		}
		data.Swap(middle-1+i, a+other)
	}
}

func choosePivot(data Interface, a, b int) (pivot int, hint sortedHint) {
	swaps := 0
	quarter := (b - a) / 4
	i, j, k := a+quarter, a+quarter*2, a+quarter*3
	if b-a >= breakMin {
		if b-a >= nintherMin {
			i = median(data, i-1, i, i+1, &swaps)
			j = median(data, j-1, j, j+1, &swaps)
			k = median(data, k-1, k, k+1, &swaps)
		}
		j = median(data, i, j, k, &swaps)
	}
	switch swaps {
	case 0:
		return j, increasingHint
	case pivotSwapsMax:
		return j, decreasingHint
	}
	return j, unknownHint
}

// median returns which of three elements is between the others and counts those out of order.
func median(data Interface, a, b, c int, swaps *int) int {
	if data.Less(b, a) {
		*swaps++
		a, b = b, a
	}
	if data.Less(c, b) {
		*swaps++
		b = c
	}
	if data.Less(b, a) {
		*swaps++
		b = a
	}
	return b
}

func reverseRange(data Interface, a, b int) {
	for i, j := a, b-1; i < j; i, j = i+1, j-1 {
		data.Swap(i, j)
	}
}

func stable(data Interface, n int) {
	block := stableBlock
	a := 0
	for ; a+block <= n; a += block {
		insertionSort(data, a, a+block)
	}
	insertionSort(data, a, n)
	for ; block < n; block *= 2 {
		for a = 0; a+2*block <= n; a += 2 * block {
			symMerge(data, a, a+block, a+2*block)
		}
		if a+block < n {
			symMerge(data, a, a+block, n)
		}
	}
}

// symMerge merges data[a:m] and data[m:b], both sorted.
func symMerge(data Interface, a, m, b int) {
	// One element is inserted by binary search.
	if m-a == 1 {
		i, j := m, b
		for i < j {
			h := int(uint(i+j) >> 1)
			if data.Less(h, a) {
				i = h + 1
			} else {
				j = h
			}
		}
		for k := a; k < i-1; k++ {
			data.Swap(k, k+1)
		}
		return
	}
	if b-m == 1 {
		i, j := a, m
		for i < j {
			h := int(uint(i+j) >> 1)
			if !data.Less(m, h) {
				i = h + 1
			} else {
				j = h
			}
		}
		for k := m; k > i; k-- {
			data.Swap(k, k-1)
		}
		return
	}
	// Find the cut, symmetric around mid, such that a rotation brings the halves into place.
	mid := int(uint(a+b) >> 1)
	n := mid + m
	start, r := a, m
	if m > mid {
		start, r = n-b, mid
	}
	for start < r {
		c := int(uint(start+r) >> 1)
		if !data.Less(n-1-c, c) {
			start = c + 1
		} else {
			r = c
		}
	}
	end := n - start
	if start < m && m < end {
		rotate(data, start, m, end)
	}
	if a < start && start < mid {
		symMerge(data, a, start, mid)
	}
	if mid < end && end < b {
		symMerge(data, mid, end, b)
	}
}

// rotate exchanges data[a:m] and data[m:b] by swapping blocks of equal length.
func rotate(data Interface, a, m, b int) {
	i, j := m-a, b-m // what is left to exchange on either side of m
	for i != j {
		if i > j {
			swapRange(data, m-i, m, j)
			i -= j
		} else {
			swapRange(data, m-i, m+j-i, i)
			j -= i
		}
	}
	swapRange(data, m-i, m, i)
}

func swapRange(data Interface, a, b, n int) {
	for i := range n {
		data.Swap(a+i, b+i)
	}
}

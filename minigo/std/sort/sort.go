// Package sort sorts by calling back, and searches.
//
// The order of the calls of Less and Swap, and so the result for equal elements, is Go's: pattern-defeating quicksort (O. Peters) for
// the unstable sorts, merging by rotation (SymMerge, P. Kim and A. Kutzner) for the stable ones. Sorts of plain values, which call nothing
// back, are done by the machine.
package sort

import "math/bits"

// An Interface is what Sort and Stable can sort.
type Interface interface {
	Len() int
	Less(i, j int) bool // element i must come before element j
	Swap(i, j int)
}

// Sort sorts data; equal elements may change their order.
func Sort(data Interface) {
	n := data.Len()
	if n > 1 {
		pdqsort(data, 0, n, bits.Len(uint(n)))
	}
}

// Stable sorts data and keeps the order of equal elements.
func Stable(data Interface) { stable(data, data.Len()) }

// IsSorted reports whether data is sorted.
func IsSorted(data Interface) bool {
	for i := data.Len() - 1; i > 0; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

type reverse struct {
	Interface
}

func (r reverse) Less(i, j int) bool { return r.Interface.Less(j, i) }

// Reverse returns data with the opposite order.
func Reverse(data Interface) Interface { return &reverse{data} }

// IntSlice gives []int the methods of Interface.
type IntSlice []int

func (x IntSlice) Len() int           { return len(x) }
func (x IntSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x IntSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts x.
func (x IntSlice) Sort() { Sort(x) }

// Search returns where v is in the sorted slice, or would be inserted.
func (p IntSlice) Search(x int) int { return SearchInts(p, x) }

// Float64Slice gives []float64 the methods of Interface, with NaN before other values.
type Float64Slice []float64

func (x Float64Slice) Len() int           { return len(x) }
func (x Float64Slice) Less(i, j int) bool { return x[i] < x[j] || x[i] != x[i] && x[j] == x[j] }
func (x Float64Slice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts x.
func (x Float64Slice) Sort() { Sort(x) }

// Search returns where v is in the sorted slice, or would be inserted.
func (p Float64Slice) Search(x float64) int { return SearchFloat64s(p, x) }

// StringSlice gives []string the methods of Interface.
type StringSlice []string

func (x StringSlice) Len() int           { return len(x) }
func (x StringSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x StringSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts x.
func (x StringSlice) Sort() { Sort(x) }

// Search returns where v is in the sorted slice, or would be inserted.
func (p StringSlice) Search(x string) int { return SearchStrings(p, x) }

// Ints sorts x.
func Ints(x []int)

// Float64s sorts x, NaN before other values.
func Float64s(x []float64)

// Strings sorts x.
func Strings(x []string)

// IntsAreSorted reports whether x is sorted.
func IntsAreSorted(x []int) bool

// Float64sAreSorted reports whether x is sorted, NaN before other values.
func Float64sAreSorted(x []float64) bool

// StringsAreSorted reports whether x is sorted.
func StringsAreSorted(x []string) bool

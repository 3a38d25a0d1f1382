// The capacity that a growing slice shows depends on whether its memory leaves the function, and how.
package main

import (
	"fmt"
	"io"
)

type T struct{ s []int }

type S struct {
	a int
	b int32
}

var (
	sink  any
	sinks string
	gi    []int
	gi2   []int
	xs    = []int{1, 2}
	gt    T
	pt    = &T{}
	ga    [3][]int
	gf    func() []int
)

//go:noinline
func esci(b []int) { gi = b }

//go:noinline
func noesc(b []int) int { return len(b) }

//go:noinline
func noescs(b []string) int { return len(b) }

func caseRetMid(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	gi = b
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	gi = b
}

func caseInloop(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
		if i == 4 {
			gi = b
			break
		}
	}
}

func caseInloop2(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
		gi = b
	}
}

func caseCopyout(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	c := b
	gi = c
}

func caseCopynoesc(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	c := b
	_ = c
	fmt.Print(len(c))
	gi = b
}

func caseIface(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	sink = b
}

func caseMultiAs(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	gi, n = b, 1
}

func caseAddrvar(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	p := &b
	_ = *p
	gi = b
}

func caseParen(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append((b), 1)
		fmt.Print(cap(b), " ")
	}
	gi = b
}

func caseThree(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	gi = b[:]
}

func caseCapcopy(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	copy(b, xs)
	gi = b
}

func caseCopyfrom(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	copy(xs, b)
	gi = b
}

func caseAppendto(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	xs = append(xs, b...)
	gi = b
}

func caseClear(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	clear(b)
	gi = b
}

func caseAddrelem(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	p := &b[0]
	*p = 2
	gi = b
}

func caseTupleappend(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b, n = append(b, 1), 3
		fmt.Print(cap(b), " ")
	}
	gi = b
}

func caseFromglobal(n int) {
	b := gi2
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	gi = b
}

func caseGoloop(n int) {
	var b []int
	i := 0
top:
	if i < 6 {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
		i++
		goto top
	}
	gi = b
}

func caseNoescloop(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	for len(b) > 0 {
		b = b[1:]
	}

}

func caseShrink(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	b = b[:len(b)-1]
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	gi = b
}

func caseStructesc(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	t := T{b}
	gt = t
}

func caseStructret(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	gt = T{b}
}

func caseNestedret(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	gf = func() []int { return b }
}

func caseArr(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	ga[1] = b
}

func caseFieldptr(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	pt.s = b
}

func caseCond2(n int) {
	var b []int
	if n == 3 {
		for i := 0; i < 6; i++ {
			b = append(b, 1)
			fmt.Print(cap(b), " ")
		}
	}
	if n == 4 {
		b = append(b, 3)
	}
	gi = b
}

func caseSwitch(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	switch {
	case len(b) > 3:
		gi = b
	default:
		gi = nil
	}
}

func casePrintlnEnd(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	fmt.Fprint(io.Discard, b)
}

func casePassEnd(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	gi = b
}

func caseMake0(n int) {
	b := make([]int, 0)
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	gi = b
}

func caseMake0v(n int) {
	b := make([]int, 0, n)
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	gi = b
}

func caseShortNil(n int) {
	b := []int(nil)
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	gi = b
}

func caseLit3(n int) {
	b := []int{7}
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	gi = b
}

func caseReset(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	b = b[:0]
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	gi = b
}

func caseResetnil(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	b = nil
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	gi = b
}

func caseRangeuse(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	for _, x := range b {
		n += x
	}
	gi = b
}

func caseIndexset(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	b[0] = 5
	n = b[1]
	gi = b
}

func caseCopyarg(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	c := make([]int, 3)
	copy(c, b)
	gi = b
}

func caseStoreGlobal(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	gi = b
}

func caseStoreField(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	t := &T{}
	t.s = b
	sink = t
}

func caseComplit(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	sink = &T{b}
}

func caseCondRet(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	if n > 5 {
		gi = b
	}

}

func caseTwo(n int) {
	var b []int
	for i := 0; i < 3; i++ {
		b = append(b, 1, 2)
		fmt.Print(cap(b), " ")
	}
	gi = b
}

func caseArgself(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, len(b))
		fmt.Print(cap(b), " ")
	}
	gi = b
}

func caseOtherAppend(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	c := append(b, 9)
	esci(c)
}

func caseCompare(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	if b == nil {
		n++
	}
	gi = b
}

func caseIfdef(n int) {
	var b []int
	if n > 2 {
		b = append(b, 3)
	}
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	gi = b
}

func caseMapstore(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	m := map[int][]int{}
	m[0] = b
	sink = m
}

func caseLoopinner(n int) {
	for j := 0; j < 2; j++ {
		var b []int
		for i := 0; i < 6; i++ {
			b = append(b, 1)
			fmt.Print(cap(b), " ")
		}
		gi = b
	}
}

func caseLoopinnerNoesc(n int) {
	for j := 0; j < 2; j++ {
		var b []int
		for i := 0; i < 6; i++ {
			b = append(b, 1)
			fmt.Print(cap(b), " ")
		}
	}
}

func caseLoopouterResetNoesc(n int) {
	var b []int
	for j := 0; j < 2; j++ {
		b = nil
		for i := 0; i < 6; i++ {
			b = append(b, 1)
			fmt.Print(cap(b), " ")
		}
	}
}

func caseSliceRead(n int) {
	var b []int
	for i := 0; i < 6; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}
	noesc(b[1:2])
	gi = b
}

func caseStructs(n int) {
	var b []S
	for i := 0; i < 6; i++ {
		b = append(b, S{})
		fmt.Print(cap(b), " ")
	}
	sink = b
}

func caseStrs(n int) {
	var b []string
	for i := 0; i < 6; i++ {
		b = append(b, "")
		fmt.Print(cap(b), " ")
	}
	noescs(b)
}

func caseBytesStr(n int) {
	var b []byte
	for i := 0; i < 40; i++ {
		b = append(b, 'x')
		fmt.Print(cap(b), " ")
	}
	sinks = string(b)
}

func caseBig33(n int) {
	var b [][40]byte
	for i := 0; i < 3; i++ {
		b = append(b, [40]byte{})
		fmt.Print(cap(b), " ")
	}

}

func caseInt32s(n int) {
	var b []int32
	for i := 0; i < 12; i++ {
		b = append(b, 1)
		fmt.Print(cap(b), " ")
	}

}

func caseBools(n int) {
	var b []bool
	for i := 0; i < 12; i++ {
		b = append(b, true)
		fmt.Print(cap(b), " ")
	}
	sink = b
}

func casePtrs(n int) {
	var b []*int
	for i := 0; i < 6; i++ {
		b = append(b, &n)
		fmt.Print(cap(b), " ")
	}

}

func main() {
	for _, c := range []struct {
		name string
		run  func(int)
	}{
		{"ret_mid", caseRetMid},
		{"inloop", caseInloop},
		{"inloop2", caseInloop2},
		{"copyout", caseCopyout},
		{"copynoesc", caseCopynoesc},
		{"iface", caseIface},
		{"multi_as", caseMultiAs},
		{"addrvar", caseAddrvar},
		{"paren", caseParen},
		{"three", caseThree},
		{"capcopy", caseCapcopy},
		{"copyfrom", caseCopyfrom},
		{"appendto", caseAppendto},
		{"clear", caseClear},
		{"addrelem", caseAddrelem},
		{"tupleappend", caseTupleappend},
		{"fromglobal", caseFromglobal},
		{"goloop", caseGoloop},
		{"noescloop", caseNoescloop},
		{"shrink", caseShrink},
		{"structesc", caseStructesc},
		{"structret", caseStructret},
		{"nestedret", caseNestedret},
		{"arr", caseArr},
		{"fieldptr", caseFieldptr},
		{"cond2", caseCond2},
		{"switch", caseSwitch},
		{"println_end", casePrintlnEnd},
		{"pass_end", casePassEnd},
		{"make0", caseMake0},
		{"make0v", caseMake0v},
		{"short_nil", caseShortNil},
		{"lit3", caseLit3},
		{"reset", caseReset},
		{"resetnil", caseResetnil},
		{"rangeuse", caseRangeuse},
		{"indexset", caseIndexset},
		{"copyarg", caseCopyarg},
		{"store_global", caseStoreGlobal},
		{"store_field", caseStoreField},
		{"complit", caseComplit},
		{"cond_ret", caseCondRet},
		{"two", caseTwo},
		{"argself", caseArgself},
		{"other_append", caseOtherAppend},
		{"compare", caseCompare},
		{"ifdef", caseIfdef},
		{"mapstore", caseMapstore},
		{"loopinner", caseLoopinner},
		{"loopinner_noesc", caseLoopinnerNoesc},
		{"loopouter_reset_noesc", caseLoopouterResetNoesc},
		{"slice_read", caseSliceRead},
		{"structs", caseStructs},
		{"strs", caseStrs},
		{"bytes_str", caseBytesStr},
		{"big33", caseBig33},
		{"int32s", caseInt32s},
		{"bools", caseBools},
		{"ptrs", casePtrs},
	} {
		fmt.Print(c.name, ": ")
		c.run(3)
		fmt.Println()
	}
}

// Output:
// ret_mid: 1 2 4 4 8 8 8 8 16 16 16 16 
// inloop: 1 2 4 4 8 
// inloop2: 1 2 4 4 8 8 
// copyout: 1 2 3 4 8 8 
// copynoesc: 1 2 4 4 8 8 6
// iface: 1 2 4 4 8 8 
// multi_as: 1 2 3 4 8 8 
// addrvar: 1 2 4 4 8 8 
// paren: 1 2 3 4 8 8 
// three: 1 2 4 4 8 8 
// capcopy: 1 2 4 4 8 8 
// copyfrom: 1 2 4 4 8 8 
// appendto: 1 2 4 4 8 8 
// clear: 1 2 4 4 8 8 
// addrelem: 1 2 4 4 8 8 
// tupleappend: 1 2 3 4 8 8 
// fromglobal: 1 2 4 4 8 8 
// goloop: 1 2 4 4 8 8 
// noescloop: 4 4 4 4 8 8 
// shrink: 1 2 3 4 8 8 8 8 8 16 16 16 
// structesc: 1 2 4 4 8 8 
// structret: 1 2 4 4 8 8 
// nestedret: 1 2 4 4 8 8 
// arr: 1 2 3 4 8 8 
// fieldptr: 1 2 3 4 8 8 
// cond2: 1 2 3 4 8 8 
// switch: 1 2 3 4 8 8 
// println_end: 1 2 4 4 8 8 
// pass_end: 1 2 3 4 8 8 
// make0: 1 2 4 4 8 8 
// make0v: 3 3 3 6 6 6 
// short_nil: 1 2 4 4 8 8 
// lit3: 2 3 4 8 8 8 
// reset: 1 2 3 4 8 8 8 8 8 8 8 8 
// resetnil: 1 2 3 4 8 8 1 2 3 4 8 8 
// rangeuse: 1 2 4 4 8 8 
// indexset: 1 2 3 4 8 8 
// copyarg: 1 2 4 4 8 8 
// store_global: 1 2 3 4 8 8 
// store_field: 1 2 3 4 8 8 
// complit: 1 2 4 4 8 8 
// cond_ret: 1 2 3 4 8 8 
// two: 2 4 8 
// argself: 1 2 3 4 8 8 
// other_append: 1 2 4 4 8 8 
// compare: 1 2 4 4 8 8 
// ifdef: 2 3 4 8 8 8 
// mapstore: 1 2 3 4 8 8 
// loopinner: 1 2 3 4 8 8 1 2 3 4 8 8 
// loopinner_noesc: 4 4 4 4 8 8 1 2 4 4 8 8 
// loopouter_reset_noesc: 4 4 4 4 8 8 1 2 4 4 8 8 
// slice_read: 1 2 4 4 8 8 
// structs: 1 2 4 4 8 8 
// strs: 2 2 4 4 8 8 
// bytes_str: 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 64 64 64 64 64 64 64 64 
// big33: 1 2 4 
// int32s: 8 8 8 8 8 8 8 8 16 16 16 16 
// bools: 8 8 8 8 8 8 8 8 16 16 16 16 
// ptrs: 4 4 4 4 8 8 

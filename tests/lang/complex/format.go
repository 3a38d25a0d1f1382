package main

import (
	"fmt"
	"math"
)

func main() {
	z := complex(1.5, -2.25)
	fmt.Printf("%v|%+v|%#v|%g|%f|%.2f|%e|%8.2f|%-8.1f|%08.2f\n", z, z, z, z, z, z, z, z, z, z)
	nan := complex(math.NaN(), math.Inf(1))
	fmt.Println(nan, -nan, complex(math.Inf(-1), 0))
	fmt.Printf("%d %s\n", z, z)
	fmt.Println(complex64(complex(0.1, 1e21)), complex(1e-7, 100000000))
	var i any = z
	switch v := i.(type) {
	case complex64:
		fmt.Println("64", v)
	case complex128:
		fmt.Println("128", v)
	}
	println(z, complex64(1))
}

// Stderr: (1.5-2.25i) (1+0i)
// Output:
// (1.5-2.25i)|(1.5-2.25i)|(1.5-2.25i)|(1.5-2.25i)|(1.500000-2.250000i)|(1.50-2.25i)|(1.500000e+00-2.250000e+00i)|(    1.50   -2.25i)|(1.5     -2.2    i)|(00001.50-0002.25i)
// (NaN+Infi) (NaN-Infi) (-Inf+0i)
// %!d(complex128=(1.5-2.25i)) %!s(complex128=(1.5-2.25i))
// (0.1+1e+21i) (1e-07+1e+08i)
// 128 (1.5-2.25i)

package main

func main() {
	zero := 0.0
	for _, f := range []float64{0, 1, -1, 0.1, 1.5, 100, 12345.678, 99999.5, 123456, 999999, 1e6, 1234567, 1e21, 1e-4, 0.00012345, 1e-5, 1e100, 5e-324, 1.7976931348623157e308, 1.0 / 3, 2.0 / 3} {
		println(f)
	}
	println(1/zero, -1/zero, zero/zero, -zero)
	for _, f := range []float32{0.1, 1.0 / 3, 16777216, 3.4e38, 1e-45, 123456.7} {
		println(f)
	}
	println(1+2i, complex(zero, -1.5), complex64(complex(0.1, 1e10)), complex(1/zero, zero/zero))
}

// Stderr: 0
// Stderr: 1
// Stderr: -1
// Stderr: 0.1
// Stderr: 1.5
// Stderr: 100
// Stderr: 12345.678
// Stderr: 99999.5
// Stderr: 123456
// Stderr: 999999
// Stderr: 1e+06
// Stderr: 1.234567e+06
// Stderr: 1e+21
// Stderr: 0.0001
// Stderr: 0.00012345
// Stderr: 1e-05
// Stderr: 1e+100
// Stderr: 5e-324
// Stderr: 1.7976931348623157e+308
// Stderr: 0.3333333333333333
// Stderr: 0.6666666666666666
// Stderr: +Inf -Inf NaN -0
// Stderr: 0.1
// Stderr: 0.33333334
// Stderr: 1.6777216e+07
// Stderr: 3.4e+38
// Stderr: 1e-45
// Stderr: 123456.7
// Stderr: (1+2i) (0-1.5i) (0.1+1e+10i) (+Inf+NaNi)

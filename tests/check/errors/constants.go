package main

const (
	big   = 1 << 500
	huge  = big * big // ERROR 14 "^constant multiplication overflow$"
	e400  = 1e400
	small int8 = 128 // ERROR 15 "^cannot use 128 \(untyped int constant\) as int8 value in constant declaration \(overflows\)$"
	mixed = "a" + 1 // ERROR 10 `^invalid operation: "a" \+ 1 \(mismatched types untyped string and untyped int\)$`
	zero  = 0.0
	div   = 1 / zero // ERROR 14 "^invalid operation: division by zero$"
	bit   = ^"a" // ERROR 11 `^invalid operation: operator \^ not defined on "a" \(untyped string constant\)$`
	f32   float32 = 1e39 // ERROR 18 "^cannot use 1e39 \(untyped float constant 1e\+39\) as float32 value in constant declaration \(overflows\)$"
	trunc int = 1.5 // ERROR 14 "^cannot use 1\.5 \(untyped float constant\) as int value in constant declaration \(truncated\)$"
	runes = 'a' * 1.5
	cmplx = 1i * 1i
	_     = len("abc") << 70 // ERROR 10 `^len\("abc"\) << 70 \(constant 3541774862152233910272 of type int\) overflows int$`
	notc  = f() // ERROR 10 "^f\(\) \(value of type int\) is not constant$"
	iface interface{} = 1 // ERROR 8 "^invalid constant type interface\{\}$"
)

const (
	a, b = iota, iota
	c // ERROR 2 "^extra init expr at 22:15$"
	d, e, g // ERROR 8 "^missing init expr for g$"
)

func f() int { return 1 }

var (
	_ uint8   = 256 // ERROR 14 "^cannot use 256 \(untyped int constant\) as uint8 value in variable declaration \(overflows\)$"
	_ uint    = -1 // ERROR 14 "^cannot use -1 \(untyped int constant\) as uint value in variable declaration \(overflows\)$"
	_ float64 = e400 // ERROR 14 "^cannot use e400 \(untyped float constant 1e\+400\) as float64 value in variable declaration \(overflows\)$"
	_ int     = runes // ERROR 14 "^cannot use runes \(untyped float constant 145\.5\) as int value in variable declaration \(truncated\)$"
	_ int     = cmplx
	_ float32 = 1 << 200 // ERROR 14 "^cannot use 1 << 200 \(untyped int constant 1606938044258990275541962092341162602522202993782792835301376\) as float32 value in variable declaration \(overflows\)$"
	_ string  = 'a' // ERROR 14 "^cannot use 'a' \(untyped rune constant 97\) as string value in variable declaration$"
	_ [c]int  = [2]int{} // ERROR 14 "^cannot use \[2\]int\{\} \(value of type \[2\]int\) as \[1\]int value in variable declaration$"
	_         = 10 % 0 // ERROR 19 "^invalid operation: division by zero$"
	_         = 1.5 % 2 // ERROR 14 "^invalid operation: operator % not defined on 1\.5 \(untyped float constant\)$"
	_         = !1 // ERROR 15 "^invalid operation: operator ! not defined on 1 \(untyped int constant\)$"
	_         = -"a" // ERROR 15 `^invalid operation: operator - not defined on "a" \(untyped string constant\)$`
	_         = 07_7 + 0x_1p4
	_         = 1<<3 == 8.0
	_         = iota // ERROR 14 "^cannot use iota outside constant declaration$"
)

func main() {
	var i int
	i = i / 0 // ERROR 10 "^invalid operation: division by zero$"
	i <<= 1.5 // ERROR 8 "^1\.5 \(untyped float constant\) truncated to uint$"
	i = 1 << 64 // ERROR 6 "^cannot use 1 << 64 \(untyped int constant 18446744073709551616\) as int value in assignment \(overflows\)$"
	_ = uint8(i) << 8
	_ = byte(300) // ERROR 11 "^constant 300 overflows byte$"
	_ = string(rune(-1)) + string(1<<40)
}

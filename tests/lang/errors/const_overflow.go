package main

const big = 1 << 100

var a int8 = 128 // ERROR 14 "^cannot use 128 \(untyped int constant\) as int8 value in variable declaration \(overflows\)$"
var b uint8 = -1 // ERROR 15 "^cannot use -1 \(untyped int constant\) as uint8 value in variable declaration \(overflows\)$"
var c uint16 = 65536 // ERROR 16 "^cannot use 65536 \(untyped int constant\) as uint16 value in variable declaration \(overflows\)$"
var d int = big // ERROR 13 "^cannot use big \(untyped int constant 1267650600228229401496703205376\) as int value in variable declaration \(overflows\)$"
var e float32 = 1e40 // ERROR 17 "^cannot use 1e40 \(untyped float constant 1e\+40\) as float32 value in variable declaration \(overflows\)$"
var f = big // ERROR 9 "^cannot use big \(untyped int constant 1267650600228229401496703205376\) as int value in variable declaration \(overflows\)$"
var g int64 = 1 << 63 // ERROR 15 "^cannot use 1 << 63 \(untyped int constant 9223372036854775808\) as int64 value in variable declaration \(overflows\)$"
var h = uint32(1) << 32 // ERROR 9 "^uint32\(1\) << 32 \(constant 4294967296 of type uint32\) overflows uint32$"
var i = int8(1) << 7 // ERROR 9 "^int8\(1\) << 7 \(constant 128 of type int8\) overflows int8$"
var j byte = 'a' * 3 // ERROR 14 "^cannot use 'a' \* 3 \(untyped rune constant 291\) as byte value in variable declaration \(overflows\)$"
var k = int8(200) // ERROR 14 "^constant 200 overflows int8$"
var l = uint(-1) // ERROR 14 "^constant -1 overflows uint$"
var m = 10000000000 * 10000000000 // ERROR 9 "^cannot use 10000000000 \* 10000000000 \(untyped int constant 100000000000000000000\) as int value in variable declaration \(overflows\)$"
var n = -int8(-128) // ERROR 9 "^-int8\(-128\) \(constant 128 of type int8\) overflows int8$"
var o = ^uint8(0) + 1 // ERROR 9 "^\^uint8\(0\) \+ 1 \(constant 256 of type uint8\) overflows uint8$"
var p int32 = 'a' << 30 // ERROR 15 "^cannot use 'a' << 30 \(untyped rune constant 104152956928\) as int32 value in variable declaration \(overflows\)$"
var q = string(1 << 40)
var r = int(1.5) // ERROR 13 "^cannot convert 1\.5 \(untyped float constant\) to type int$"
var s = float32(1e100) // ERROR 17 "^cannot convert 1e100 \(untyped float constant 1e\+100\) to type float32$"

const t int8 = 100 * 2 // ERROR 16 "^cannot use 100 \* 2 \(untyped int constant 200\) as int8 value in constant declaration \(overflows\)$"
const u = int8(100) * 2 // ERROR 11 "^int8\(100\) \* 2 \(constant 200 of type int8\) overflows int8$"
const v = 1 << 1000 // ERROR 13 "^constant shift overflow$"

func main() {}

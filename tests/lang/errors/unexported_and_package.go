package main

import (
	"errors"
	"fmt"
	"strings"
)

func main() {
	var b strings.Builder
	b.buf = nil // ERROR 4 "^b\.buf undefined \(cannot refer to unexported field buf\)$"
	b.grow(1) // ERROR 4 "^b\.grow undefined \(cannot refer to unexported method grow\)$"
	_ = errors.errorString{} // ERROR 13 "^name errorString not exported by package errors$"
	_ = strings.Foo // ERROR 14 "^undefined: strings\.Foo$"
	_ = fmt // ERROR 6 "^use of package fmt not in selector$"
	fmt = nil // ERROR 2 "^use of package fmt not in selector$"
	fmt.Println = nil // ERROR 2 "^use of package fmt not in selector$" 2 "^cannot assign to fmt\.Println \(neither addressable nor a map index expression\)$"
	_ = strings.Builder{1} // ERROR 22 "^implicit assignment to unexported field addr in struct literal of type strings\.Builder$" 23 "^too few values in struct literal of type strings\.Builder \(type has unexported fields - use key:value pairs\)$"
	_ = fmt.Stringer{} // ERROR 6 "^invalid composite literal type fmt\.Stringer$"
	var x errors // ERROR 6 "^declared and not used: x$" 8 "^errors \(package name\) is not a type$"
	strings() // ERROR 2 "^use of package strings not in selector$"
	_ = strings.Builder.X // ERROR 22 "^strings\.Builder\.X undefined \(type strings\.Builder has no field or method X\)$"
	_ = strings.NewReader("a").s // ERROR 29 `^strings\.NewReader\("a"\)\.s undefined \(cannot refer to unexported field s\)$`
}

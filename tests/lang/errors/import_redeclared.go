package main

import (
	"fmt" // ERROR 2 `^"fmt" imported and not used$`
	"fmt" // ERROR 2 "^fmt redeclared in this block\n\t4:2: other declaration of fmt$" 2 `^"fmt" imported and not used$`
	f "os"
	f "io" // ERROR 2 "^f redeclared in this block\n\t6:2: other declaration of f$" 2 `^"io" imported as f and not used$`
)

var fmt = 1 // ERROR 5 `^fmt already declared through import of package fmt \("fmt"\)\n\t4:2: other declaration of fmt$`

func main() { f.Exit(0) }

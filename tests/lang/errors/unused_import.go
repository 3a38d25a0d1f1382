package main

import (
	"fmt" // ERROR 2 `^"fmt" imported and not used$`
	"os" // ERROR 2 `^"os" imported and not used$`
	str "strings" // ERROR 2 `^"strings" imported as str and not used$`
	_ "sort"
)

func main() {
	fmt := 1
	_ = fmt
}

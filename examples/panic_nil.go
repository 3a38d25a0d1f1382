// panic(nil) can be told from no panic: its value is a *runtime.PanicNilError.
package main

import (
	"errors"
	"fmt"
	"runtime"
)

func main() {
	defer func() {
		v := recover()
		var nilError *runtime.PanicNilError
		err, _ := v.(error)
		fmt.Println(errors.As(err, &nilError), v)
	}()
	panic(nil)
}

// Output:
// true runtime error: panic called with nil argument

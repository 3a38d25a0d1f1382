// recover releases nothing: a lock is free again only if its unlock was deferred.
package main

import (
	"fmt"
	"sync"
)

func guarded(f func()) {
	defer func() { recover() }()
	f()
}

func main() {
	var careless, careful sync.Mutex
	guarded(func() {
		careless.Lock()
		panic("before the unlock")
	})
	guarded(func() {
		careful.Lock()
		defer careful.Unlock()
		panic("the unlock is deferred")
	})
	fmt.Println("careless is free:", careless.TryLock())
	fmt.Println("careful is free:", careful.TryLock())
}

// Output:
// careless is free: false
// careful is free: true

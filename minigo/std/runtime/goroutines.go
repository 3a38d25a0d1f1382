package runtime

// The goroutines of the machine itself. Each of them waits until there is work.

// runFinalizers is the one that calls finalizers.
func runFinalizers() {
	for {
		nextFinalizer()
	}
}

// nextFinalizer waits until an object with a finalizer is found unreachable, and calls the finalizer.
func nextFinalizer()

// runCleanups is the one that makes the calls that AddCleanup arranged.
func runCleanups() {
	for {
		nextCleanup()
	}
}

// nextCleanup waits until a call is due, and makes it.
func nextCleanup()

// updateMaxProcs is the one that would notice a change of the number of processors, of which the machine uses one.
func updateMaxProcs() {
	for {
		waitForUpdate()
	}
}

func waitForUpdate()

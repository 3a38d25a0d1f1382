package main

func cleanup(s []string) {
	println(s[0])
}

func work(fail bool) {
	defer cleanup(nil)
	if fail {
		return
	}
	println("working")
}

func main() {
	work(false)
}

// Exit: 2
// Stderr: working
// Stderr: panic: runtime error: index out of range [0] with length 0
// Frames: main.cleanup:4 main.work:13 main.main:16

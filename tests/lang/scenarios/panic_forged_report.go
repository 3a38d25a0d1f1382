package main

func main() {
	panic("line one\nline two\ngoroutine 1 [running]:\nfake")
}

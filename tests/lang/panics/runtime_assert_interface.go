package main

type reader interface{ Read() }

func read(x any) {
	x.(reader).Read()
}

func main() {
	read(struct{ n int }{1})
}

// Exit: 2
// Stderr: panic: interface conversion: struct { n int } is not main.reader: missing method Read
// Frames: main.read:6 main.main:10

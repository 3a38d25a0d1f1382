package main

type speaker interface{ Speak() string }

type dog struct{ name string }

func (d dog) Speak() string { return d.name }

func talk(list []speaker) {
	for _, s := range list {
		println(s.Speak())
	}
}

func main() {
	talk([]speaker{dog{"rex"}, nil})
}

// Exit: 2
// Stderr: rex
// Stderr: panic: runtime error: invalid memory address or nil pointer dereference
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x18 pc=0xX]
// Frames: main.talk:11 main.main:16

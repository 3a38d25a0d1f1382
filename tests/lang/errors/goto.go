package main

func main() {
	goto over // ERROR 7 "^goto over jumps over declaration of x at 5:4$"
	x := 1
	_ = x
over:
	goto inside // ERROR 7 "^goto inside jumps into block starting at 9:2$"
	{
	inside:
		println()
	}
	if true {
		goto other // ERROR 8 "^goto other jumps into block starting at 15:9$"
	} else {
	other:
	}
	for {
	loop:
		println()
	}
	goto loop // ERROR 7 "^goto loop jumps into block starting at 18:6$"
}

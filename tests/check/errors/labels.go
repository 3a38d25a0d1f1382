package main

func main() {
	var b bool
L1:
	for {
		break L1
		continue L1
	}
L2:
	if b {
		break L2 // ERROR 9 "^invalid break label L2$"
		continue L2 // ERROR 12 "^invalid continue label L2$"
	}
unused: // ERROR 1 "^label unused defined and not used$"
	goto missing // ERROR 7 "^label missing not defined$"
	goto over // ERROR 7 "^goto over jumps over declaration of x at 18:4$"
	x := 1
over:
	_ = x
	goto into // ERROR 7 "^goto into jumps into block starting at 22:2$"
	{
	into:
	}
dup:
dup: // ERROR 1 "^label dup already defined at 25:1$"
	goto dup
	break // ERROR 2 "^break is not in a loop, switch, or select$"
	continue // ERROR 2 "^continue is not in a loop$"
	for {
		func() {
			break // ERROR 4 "^break is not in a loop, switch, or select$"
			continue L1 // ERROR 13 "^continue label not defined: L1$"
		}()
		goto L1
	}
	switch {
	case b:
		continue // ERROR 3 "^continue is not in a loop$"
		break
	}
	select {
	default:
		break
	}
	fallthrough // ERROR 2 "^fallthrough statement out of place$"
}

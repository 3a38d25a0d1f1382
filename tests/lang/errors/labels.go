package main

func main() {
unused: // ERROR 1 "^label unused defined and not used$"
	for {
		break missing // ERROR 9 "^break label not defined: missing$"
	}
L:
	for {
		break L
	}
L: // ERROR 1 "^label L already defined at 8:1$"
	for {
		continue L // ERROR 12 "^invalid continue label L$"
	}
block:
	{
		break block // ERROR 9 "^invalid break label block$"
	}
sw:
	switch {
	default:
		continue sw // ERROR 12 "^invalid continue label sw$"
	}
	goto nowhere // ERROR 7 "^label nowhere not defined$"
	for {
		func() {
			break L // ERROR 10 "^break label not defined: L$"
		}()
	}
}

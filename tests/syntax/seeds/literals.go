package p

// comment é
const (
	a = 0x1F_ff + 0b101 + 0o17 + 017 + 1_000 + 0
	b = 1.5e+10 + .5 + 1. + 0x1p-2 + 0x1.8p3 + 1e3i + 08.5 + 07i
	c = 'a' + '\n' + '\x41' + '\377' + '\u00e9' + '\U0001F600' + 'é' + '\''
	d = "str\t\"q\" \x41\377\u00e9\U0001F600 é" + `raw
	\ string` /* gen */ /* multi
line */
	é = 1 << 3
	_x1 = é &^ 2 // end
)

func f() (x int) {
	return x /* a
	b */
}

func g() { x := 1.0; _ = x; if x >= 1 && !false || x <= 2 { x <<= 1; x &^= 3 } }

package main

type T struct{ f func(int) }

var table = []func(int){ // ERROR 5 "^initialization cycle for table\n\t5:5: table refers to level\n\t16:6: level refers to next\n\t27:6: next refers to table$"
	func(n int) { level(n) },
	func(n int) {
		g := func(n int) {
			defer func() {}()
			level(n)
		}
		g(n)
	},
}

func level(n int) {
	defer func() {
		if n == 0 {
			panic("named")
		}
	}()
	if n > 0 {
		next(n - 1)
	}
}

func next(n int) {
	defer func() {}()
	switch n {
	case 4:
		(&T{}).method(n)
	case 3:
		T{}.value(n)
	case 2:
		generic(n, "x")
	case 1:
		table[1](n)
	default:
		table[0](n)
	}
}

func (t *T) method(n int) {
	t.f = func(n int) {
		defer func() {}()
		func() {
			defer func() { level(n) }()
		}()
	}
	t.f(n)
}

func (t T) value(n int) {
	defer func() {}()
	f := level
	f(n)
}

type box[X any] struct{ x X }

func (b box[X]) each(n int) {
	defer func() { level(n) }()
}

func generic[X, Y any](x X, y Y) {
	defer func() {}()
	b := &box[Y]{y}
	b.each(any(x).(int))
}

func main() {
	level(5)
}

package main

import "fmt"

type F struct{ n int }

func (f F) Format(s fmt.State, verb rune) {
	w, wok := s.Width()
	p, pok := s.Precision()
	flags := ""
	for _, c := range "+-# 0" {
		if s.Flag(int(c)) {
			flags += string(c)
		}
	}
	fmt.Fprintf(s, "<%c %d/%t %d/%t %q %d>", verb, w, wok, p, pok, flags, f.n)
}

type Temp float64

func (t Temp) Format(s fmt.State, verb rune) {
	switch verb {
	case 'v', 's':
		fmt.Fprintf(s, "%.1f°C", float64(t))
	case 'd':
		fmt.Fprint(s, int(t))
	default:
		fmt.Fprintf(s, fmt.FormatString(s, verb), float64(t))
	}
}

func (t Temp) Error() string { return "not used" }

func main() {
	fmt.Printf("%v %+v %#v %5d %-8.3s %08.2f % x %T\n", F{1}, F{1}, F{1}, F{1}, F{1}, F{1}, F{1}, F{1})
	fmt.Println(F{2}, []F{{3}}, &F{4})
	fmt.Printf("%v %s %d %.2e %8.3f|\n", Temp(21.55), Temp(0), Temp(3.9), Temp(1234), Temp(1.5))
	fmt.Printf("%q %*d\n", F{5}, 7, F{6})
}

// Output:
// <v 0/false 0/false "" 1> <v 0/false 0/false "+" 1> <v 0/false 0/false "#" 1> <d 5/true 0/false "" 1> <s 8/true 3/true "-" 1> <f 8/true 2/true "0" 1> <x 0/false 0/false " " 1> main.F
// <v 0/false 0/false "" 2> [<v 0/false 0/false "" 3>] <v 0/false 0/false "" 4>
// 21.6°C 0.0°C 3 1.23e+03    1.500|
// <q 0/false 0/false "" 5> <d 7/true 0/false "" 6>

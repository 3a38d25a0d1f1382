package main

import "fmt"

type injector struct {
	at    map[int]any
	calls int
}

func (i *injector) check() {
	i.calls++
	if v, ok := i.at[i.calls]; ok {
		panic(v)
	}
}

type pool struct {
	inject             *injector
	handled, recovered int
	lost               []string
}

func (p *pool) alert(name string) {
	defer func() {
		if r := recover(); r != nil {
			p.recovered++
			p.lost = append(p.lost, fmt.Sprint(name, "(", r, ")"))
		}
	}()
	p.inject.check()
	p.handled++
}

func main() {
	p := &pool{inject: &injector{at: map[int]any{3: "injected", 7: fmt.Errorf("as error")}}}
	for i := range 10 {
		p.alert(fmt.Sprint("alert", i))
	}
	fmt.Println(p.handled, p.recovered, p.inject.calls, p.lost)
}

// Output:
// 8 2 10 [alert2(injected) alert6(as error)]

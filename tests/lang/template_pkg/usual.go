package main

import (
	"fmt"
	"os"
	"strings"
	"text/template"
	"time"
)

type Item struct {
	Name  string
	Price float64
	Qty   int
	Tags  []string
}

func (i Item) Total() float64 { return i.Price * float64(i.Qty) }

type Order struct {
	ID    int
	Who   *Customer
	Items []Item
	Meta  map[string]any
	When  time.Time
}
type Customer struct{ First, Last string }

func (c *Customer) Full() string { return c.First + " " + c.Last }

type ev struct{ n int }

func (e ev) String() string { return fmt.Sprintf("ev<%d>", e.n) }

const text = `Order {{.ID}} for {{.Who.Full}} ({{.When.Format "2006-01-02"}})
{{- range $i, $item := .Items}}
{{template "item" dict "i" (inc $i) "item" $item}}
{{- else}}
no items
{{- end}}
{{with .Meta.note}}Note: {{.}}{{end -}}
{{if and (gt (len .Items) 1) (not .Meta.hidden)}}
many
{{- end}}
{{define "item"}}{{.i}}. {{printf "%-8s" .item.Name}} {{printf "%6.2f" .item.Total}}{{range .item.Tags}} #{{.}}{{end}}{{end -}}
Total: {{sum .Items | printf "%.1f"}} {{.Meta}}
`

func main() {
	funcs := template.FuncMap{
		"inc": func(i int) int { return i + 1 },
		"dict": func(kv ...any) map[string]any {
			m := map[string]any{}
			for i := 0; i < len(kv); i += 2 {
				m[kv[i].(string)] = kv[i+1]
			}
			return m
		},
		"sum": func(items []Item) (t float64) {
			for _, i := range items {
				t += i.Total()
			}
			return
		},
		"join": strings.Join,
	}
	t := template.Must(template.New("order").Funcs(funcs).Parse(text))
	err := t.Execute(os.Stdout, &Order{7, &Customer{"Ann", "Lee"}, []Item{{"pen", 1.5, 4, []string{"a", "b"}}, {"book", 20, 1, nil}}, map[string]any{"note": "fast", "n": 1}, time.Date(2024, 5, 6, 0, 0, 0, 0, time.UTC)})
	fmt.Println(err)
	err = t.Execute(os.Stdout, Order{Who: &Customer{}})
	fmt.Println(err)
	for _, s := range []string{
		`{{.e}} {{.p}} {{.err}}`, `{{index .m "k" 1}}`, `{{.f.g}}`, `{{call .fn 2 3}}`, `{{range .ch}}x{{end}}`, `{{join .ss "-"}}`, `{{printf "%T" .ss}}`,
		`{{$a := 1}}{{range .ss}}{{$a = inc $a}}{{end}}{{$a}}`, `{{with $x := .ss}}{{with $y := $x}}{{len $y}}{{end}}{{end}}`, `{{if .zero}}y{{else if .empty}}e{{else}}n{{end}}`, `{{range $i, $_ := .ss}}{{if $i}}, {{end}}{{$i}}{{end}}`,
		`{{- /* head */ -}}  {{"a"}}   {{- "b" -}}   c`, `{{eq .n 1 2 3}} {{eq .s "x"}} {{ne .s .s}} {{lt .n 4}} {{eq .nilp nil}}`, `{{slice .s 0 1}}{{slice .ss 1}}`, `{{.ss | len | printf "%03d"}}`, `{{html .h}}|{{js .h}}|{{urlquery .h}}`, `{{print .ss .n}}|{{println .s}}`,
		`{{range 2}}{{range 3}}{{if eq . 1}}{{continue}}{{end}}{{.}}{{end}};{{end}}`, `{{template "x" .}}`, `{{.m.k}} {{(index .m "k")}} {{(.m).k}}`, `{{1.0}} {{1e2}} {{'x'}} {{0b11}} {{-0x1p2}} {{1_0}}`, `{{len "é"}} {{index "abc" 1}}`, `{{.n.x}}`, `{{not .nilp}} {{and .nilp .n}} {{or .nilp .n}}`,
	} {
		tt, err := template.New("q").Funcs(funcs).Parse(s)
		if err != nil {
			fmt.Println("PARSE", err)
			continue
		}
		err = tt.Execute(os.Stdout, map[string]any{"e": ev{1}, "p": &ev{2}, "err": fmt.Errorf("bad"), "m": map[string][]int{"k": {1, 2}}, "f": map[string]any{"g": "deep"}, "fn": func(a, b int) int { return a * b }, "ss": []string{"x", "y"}, "zero": 0, "empty": []int{}, "n": 3, "s": "xy", "nilp": (*int)(nil), "h": "<a href='x'>", "ch": 5})
		fmt.Println("|", err)
	}
}

// Output:
// Order 7 for Ann Lee (2024-05-06)
// 1. pen        6.00 #a #b
// 2. book      20.00
// Note: fast
// many
// Total: 26.0 map[n:1 note:fast]
// <nil>
// Order 0 for   (0001-01-01)
// no items
//
// Total: 0.0 map[]
// <nil>
// ev<1> ev<2> bad| <nil>
// 2| <nil>
// deep| <nil>
// 6| <nil>
// xxxxx| <nil>
// x-y| <nil>
// []string| <nil>
// 3| <nil>
// 2| <nil>
// n| <nil>
// 0, 1| <nil>
// abc| <nil>
// true false false true true| <nil>
// x[y]| <nil>
// 002| <nil>
// &lt;a href=&#39;x&#39;&gt;|\u003Ca href\u003D\'x\'\u003E|%3Ca+href%3D%27x%27%3E| <nil>
// [x y] 3|xy
// | <nil>
// 02;02;| <nil>
// | template: q:1:11: executing "q" at <{{template "x" .}}>: template "x" not defined
// [1 2] [1 2] [1 2]| <nil>
// 1 100 120 3 -4 10| <nil>
// 2 98| <nil>
// | template: q:1:4: executing "q" at <.n.x>: can't evaluate field x in type interface {}
// true <nil> 3| <nil>

package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"text/template"
)

type P struct {
	Name string
	Age  int
	Tags []string
	M    map[string]int
	Next *P
	F    func(int) int
	E    error
	I    any
}

func (p P) Hello(s string) string        { return "hello " + s + " from " + p.Name }
func (p *P) Ptr() string                 { return "ptr" }
func (p P) Fail() (string, error)        { return "", errors.New("failed") }
func (p P) Var(xs ...int) int            { return len(xs) }
func (p P) Panic() string                { panic("oops") }

var funcs = template.FuncMap{"upper": strings.ToUpper, "add": func(a, b int) int { return a + b }, "seq": func(n int) []int {
	r := make([]int, n)
	for i := range r {
		r[i] = i
	}
	return r
}, "bad": func() (int, error) { return 0, errors.New("badfn") }}

func run(text string, data any) {
	t, err := template.New("t").Funcs(funcs).Parse(text)
	if err != nil {
		fmt.Printf("%q PARSE %v\n", text, err)
		return
	}
	var b strings.Builder
	err = t.Execute(&b, data)
	fmt.Printf("%q => %q %v\n", text, b.String(), err)
}

func main() {
	p := &P{Name: "Bob", Age: 3, Tags: []string{"a", "b"}, M: map[string]int{"x": 1, "a": 2}, F: func(i int) int { return i * 2 }, I: 5}
	p.Next = &P{Name: "Al"}
	for _, s := range []string{
		"", "plain", "{{.Name}}", "{{ .Name }} is {{.Age}}", "{{.Next.Name}}", "{{.Next.Next.Name}}", "{{.Nope}}", "{{.M.x}} {{.M.nope}}", "{{.Hello `x`}}", "{{.Ptr}}", "{{.Fail}}", "{{.Var}} {{.Var 1 2}}", "{{.Panic}}",
		"{{if .Age}}yes{{else}}no{{end}}", "{{if not .Age}}a{{else if eq .Age 3}}three{{else}}c{{end}}", "{{if and .Age .Name}}x{{end}}{{if or false 0}}y{{end}}",
		"{{range .Tags}}[{{.}}]{{end}}", "{{range $i, $t := .Tags}}{{$i}}={{$t}},{{end}}", "{{range $k, $v := .M}}{{$k}}:{{$v}} {{end}}", "{{range .Next.Tags}}x{{else}}empty{{end}}",
		"{{range seq 5}}{{if eq . 1}}{{continue}}{{end}}{{if eq . 3}}{{break}}{{end}}{{.}}{{end}}", "{{range 3}}{{.}}{{end}}", "{{range $x := 2}}<{{$x}}>{{end}}",
		"{{with .Next}}{{.Name}}{{end}}", "{{with .Next.Next}}x{{else}}none{{end}}", "{{with .Next.Next}}x{{else with .Name}}{{.}}{{end}}", "{{with $x := 5}}{{$x}}{{end}}",
		"{{$x := 1}}{{$x}}{{$x = 2}}{{$x}}", "{{$.Name}}", "{{range .Tags}}{{$.Name}}{{end}}",
		"{{.Name | upper}}", "{{.Name | upper | printf \"%s-%d\" \"q\"}}", "{{printf \"%05d|%q|%v\" 42 \"s\" .Tags}}", "{{add 1 2}}", "{{bad}}", "{{call .F 4}}", "{{.F 3}}",
		"{{len .Tags}} {{index .Tags 1}} {{index .M \"x\"}} {{slice .Name 1 2}}", "{{index .Tags 9}}", "{{len 3}}", "{{html \"<a&b>\"}} {{js \"it's <x>\"}} {{urlquery \"a b&c\"}}", "{{print 1 2 \"x\" nil}} {{println \"q\"}}",
		"{{eq 1 1}} {{eq 1 2 1}} {{ne 1 2}} {{lt 1 2}} {{le 2 2}} {{gt \"b\" \"a\"}} {{ge 1.5 2.5}}", "{{eq 1 1.0}}", "{{lt 1 \"a\"}}", "{{eq .Tags .Tags}}", "{{eq .I 5}}",
		"{{/* comment */}}x{{- /* c */ -}} y", "a {{- 1 -}} b", "a {{ 1 -}}  \n b", "{{define \"T\"}}T:{{.}}{{end}}{{template \"T\" .Name}}{{template \"T\"}}", "{{block \"B\" .Age}}B{{.}}{{end}}", "{{template \"none\"}}",
		"{{true}} {{false}} {{1.5}} {{'a'}} {{0x10}} {{1e3}} {{-5}} {{\"q\\n\"}} {{`raw`}} {{1i}} {{1_000}}", "{{nil}}", "{{(.Hello \"y\") | len}}", "{{(index .Tags 0)}}", "{{.Next.Hello .Name}}", "{{.Age.Foo}}", "{{.Name.Foo}}",
		"{{", "{{.Name", "{{end}}", "{{if}}x{{end}}", "{{if .X}}", "{{range}}{{end}}", "{{else}}", "{{.Name}} }}", "{{nofunc}}", "{{$y}}", "{{1 2}}", "{{.Name | 1}}", "{{\"abc}}", "{{break}}", "{{define \"x\"}}", "{{template}}", "{{template \"x\" 1 2}}", "{{if .A}}{{else}}{{else}}{{end}}", "{{.A.}}", "{{..}}", "{{|}}", "{{.Name |}}", "{{(.Name}}", "{{.Name)}}", "{{printf}}", "{{add 1}}", "{{add 1 \"x\"}}", "{{add 1 2 3}}", "{{upper 3}}", "{{'ab'}}", "{{1.2.3}}", "{{/* x", "{{with $x, $y := .M}}{{end}}", "{{range $a, $b, $c := .M}}{{end}}", "{{$x = 1}}", "{{true.Foo}}", "line1\n{{.Nope}}", "line1\nline2 {{if}}", "{{ \n.Name\n}}", "{{.E}}", "{{.I}}", "{{.M}}", "{{.Tags}}", "{{.F}}", "{{not 1}}", "{{and}}", "{{or 0 \"\" 7}}", "{{and 1 0 (bad)}}", "{{or 1 (bad)}}", "{{.Next.Tags.x}}", "{{nil.Foo}}", "{{if true}}{{break}}{{end}}", "{{range 3}}{{define \"q\"}}{{break}}{{end}}{{end}}", "{{continue 1}}", "{{.Hello}}", "{{.Hello 1}}", "{{.Var \"a\"}}", "{{index 1 2}}", "{{index .M 1}}", "{{index nil 1}}", "{{slice .Tags 1 5}}", "{{len nil}}", "{{range .Age}}{{end}}", "{{range .Name}}x{{end}}", "{{template \"T\" .}}{{define \"T\"}}{{.Nope}}{{end}}", "{{\"a\" | printf \"%s\"}}", "{{$x := .Name | upper}}{{$x}}", "\u00e9{{.Name}}\u00e9", "{{.M.é}}", "{{#}}", "{{.Name}}{{- }}", "{{- .Name -}}", "x {{-3}} y", "x {{- -3}} y",
	} {
		run(s, p)
	}
	run("{{.a}} {{.b.c}} {{.zz}}", map[string]any{"a": 1, "b": map[string]int{"c": 2}})
	run("{{.}}", nil)
	run("{{.X}}", nil)
	run("{{range .}}{{.}},{{end}}", []any{1, "a", nil, 2.5, []int{1}})
	run("{{range .}}{{.}},{{end}}", func(y func(int) bool) { _ = y(1) && y(2) })
	run("{{range $k, $v := .}}{{$k}}{{$v}},{{end}}", func(y func(int, string) bool) { _ = y(1, "a") && y(2, "b") })
	c := make(chan int, 3)
	c <- 1
	c <- 2
	close(c)
	run("{{range .}}{{.}};{{end}}", c)
	t := template.Must(template.New("root").Parse(`{{define "a"}}A{{.}}{{end}}{{define "b"}}{{template "a" .}}B{{end}}root`))
	fmt.Println(t.ExecuteTemplate(os.Stdout, "b", 1), t.Name(), len(t.DefinedTemplates()), t.Lookup("a") != nil, t.Lookup("zz") == nil)
	fmt.Println(t.ExecuteTemplate(os.Stdout, "zz", 1))
	t.New("c").Parse("C{{.}}")
	t.ExecuteTemplate(os.Stdout, "c", 2)
	fmt.Println()
	t2 := template.Must(t.Clone())
	template.Must(t2.Parse(`{{define "a"}}AA{{end}}`))
	t2.ExecuteTemplate(os.Stdout, "b", 1)
	t.ExecuteTemplate(os.Stdout, "b", 1)
	fmt.Println()
	t3 := template.Must(template.New("x").Option("missingkey=error").Parse("{{.q}}"))
	fmt.Println(t3.Execute(os.Stdout, map[string]int{"a": 1}))
	t3 = template.Must(template.New("x").Option("missingkey=zero").Parse("{{.q}}"))
	fmt.Println(t3.Execute(os.Stdout, map[string]int{"a": 1}))
	t4 := template.Must(template.New("d").Delims("<<", ">>").Parse("<<.>> {{.}}\n"))
	fmt.Println(t4.Execute(os.Stdout, 4))
	fmt.Println(template.New("e").Execute(os.Stdout, 1))
	fmt.Println(template.HTMLEscapeString("<a href='x'>\"&\x00"), template.JSEscapeString("'\"\\<>=&\n\té\u2028"), template.URLQueryEscaper("a b", 1), template.HTMLEscaper("<", 1))
	func() {
		defer func() { fmt.Println(recover()) }()
		template.Must(template.New("x").Parse("{{"))
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		template.New("x").Funcs(template.FuncMap{"a-b": fmt.Sprint})
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		template.New("x").Funcs(template.FuncMap{"ab": 3})
	}()
	fmt.Println(template.Must(template.New("tr").Parse("a{{if .X}}b{{.Y | printf \"%d\" 1}}{{else}}c{{end}}{{range $i, $e := .L}}{{$i}}{{end}}{{with 1}}w{{end}}{{template \"q\" .}}{{- 3 -}}")).Tree.Root.String())
	var e template.ExecError
	err := template.Must(template.New("x").Parse("{{.Fail}}")).Execute(os.Stdout, P{})
	fmt.Println(errors.As(err, &e), e.Name, err)
}

// Output:
// "" => "" <nil>
// "plain" => "plain" <nil>
// "{{.Name}}" => "Bob" <nil>
// "{{ .Name }} is {{.Age}}" => "Bob is 3" <nil>
// "{{.Next.Name}}" => "Al" <nil>
// "{{.Next.Next.Name}}" => "" template: t:1:7: executing "t" at <.Next.Next.Name>: nil pointer evaluating *main.P.Name
// "{{.Nope}}" => "" template: t:1:2: executing "t" at <.Nope>: can't evaluate field Nope in type *main.P
// "{{.M.x}} {{.M.nope}}" => "1 <no value>" <nil>
// "{{.Hello `x`}}" => "hello x from Bob" <nil>
// "{{.Ptr}}" => "ptr" <nil>
// "{{.Fail}}" => "" template: t:1:2: executing "t" at <.Fail>: error calling Fail: failed
// "{{.Var}} {{.Var 1 2}}" => "0 2" <nil>
// "{{.Panic}}" => "" template: t:1:2: executing "t" at <.Panic>: error calling Panic: oops
// "{{if .Age}}yes{{else}}no{{end}}" => "yes" <nil>
// "{{if not .Age}}a{{else if eq .Age 3}}three{{else}}c{{end}}" => "three" <nil>
// "{{if and .Age .Name}}x{{end}}{{if or false 0}}y{{end}}" => "x" <nil>
// "{{range .Tags}}[{{.}}]{{end}}" => "[a][b]" <nil>
// "{{range $i, $t := .Tags}}{{$i}}={{$t}},{{end}}" => "0=a,1=b," <nil>
// "{{range $k, $v := .M}}{{$k}}:{{$v}} {{end}}" => "a:2 x:1 " <nil>
// "{{range .Next.Tags}}x{{else}}empty{{end}}" => "empty" <nil>
// "{{range seq 5}}{{if eq . 1}}{{continue}}{{end}}{{if eq . 3}}{{break}}{{end}}{{.}}{{end}}" => "02" <nil>
// "{{range 3}}{{.}}{{end}}" => "012" <nil>
// "{{range $x := 2}}<{{$x}}>{{end}}" => "<0><1>" <nil>
// "{{with .Next}}{{.Name}}{{end}}" => "Al" <nil>
// "{{with .Next.Next}}x{{else}}none{{end}}" => "none" <nil>
// "{{with .Next.Next}}x{{else with .Name}}{{.}}{{end}}" => "Bob" <nil>
// "{{with $x := 5}}{{$x}}{{end}}" => "5" <nil>
// "{{$x := 1}}{{$x}}{{$x = 2}}{{$x}}" => "12" <nil>
// "{{$.Name}}" => "Bob" <nil>
// "{{range .Tags}}{{$.Name}}{{end}}" => "BobBob" <nil>
// "{{.Name | upper}}" => "BOB" <nil>
// "{{.Name | upper | printf \"%s-%d\" \"q\"}}" => "q-%!d(string=BOB)" <nil>
// "{{printf \"%05d|%q|%v\" 42 \"s\" .Tags}}" => "00042|\"s\"|[a b]" <nil>
// "{{add 1 2}}" => "3" <nil>
// "{{bad}}" => "" template: t:1:2: executing "t" at <bad>: error calling bad: badfn
// "{{call .F 4}}" => "8" <nil>
// "{{.F 3}}" => "" template: t:1:2: executing "t" at <.F>: F has arguments but cannot be invoked as function
// "{{len .Tags}} {{index .Tags 1}} {{index .M \"x\"}} {{slice .Name 1 2}}" => "2 b 1 o" <nil>
// "{{index .Tags 9}}" => "" template: t:1:2: executing "t" at <index .Tags 9>: error calling index: index out of range: 9
// "{{len 3}}" => "" template: t:1:2: executing "t" at <len 3>: error calling len: len of type int
// "{{html \"<a&b>\"}} {{js \"it's <x>\"}} {{urlquery \"a b&c\"}}" => "&lt;a&amp;b&gt; it\\'s \\u003Cx\\u003E a+b%26c" <nil>
// "{{print 1 2 \"x\" nil}} {{println \"q\"}}" => "1 2x<nil> q\n" <nil>
// "{{eq 1 1}} {{eq 1 2 1}} {{ne 1 2}} {{lt 1 2}} {{le 2 2}} {{gt \"b\" \"a\"}} {{ge 1.5 2.5}}" => "true true true true true true false" <nil>
// "{{eq 1 1.0}}" => "" template: t:1:2: executing "t" at <eq 1 1.0>: error calling eq: incompatible types for comparison: int and float64
// "{{lt 1 \"a\"}}" => "" template: t:1:2: executing "t" at <lt 1 "a">: error calling lt: incompatible types for comparison: int and string
// "{{eq .Tags .Tags}}" => "" template: t:1:2: executing "t" at <eq .Tags .Tags>: error calling eq: non-comparable type [a b]: []string
// "{{eq .I 5}}" => "true" <nil>
// "{{/* comment */}}x{{- /* c */ -}} y" => "xy" <nil>
// "a {{- 1 -}} b" => "a1b" <nil>
// "a {{ 1 -}}  \n b" => "a 1b" <nil>
// "{{define \"T\"}}T:{{.}}{{end}}{{template \"T\" .Name}}{{template \"T\"}}" => "T:BobT:<no value>" <nil>
// "{{block \"B\" .Age}}B{{.}}{{end}}" => "B3" <nil>
// "{{template \"none\"}}" => "" template: t:1:11: executing "t" at <{{template "none"}}>: template "none" not defined
// "{{true}} {{false}} {{1.5}} {{'a'}} {{0x10}} {{1e3}} {{-5}} {{\"q\\n\"}} {{`raw`}} {{1i}} {{1_000}}" => "true false 1.5 97 16 1000 -5 q\n raw (0+1i) 1000" <nil>
// "{{nil}}" => "" template: t:1:2: executing "t" at <nil>: nil is not a command
// "{{(.Hello \"y\") | len}}" => "16" <nil>
// "{{(index .Tags 0)}}" => "a" <nil>
// "{{.Next.Hello .Name}}" => "hello Bob from Al" <nil>
// "{{.Age.Foo}}" => "" template: t:1:6: executing "t" at <.Age.Foo>: can't evaluate field Foo in type int
// "{{.Name.Foo}}" => "" template: t:1:7: executing "t" at <.Name.Foo>: can't evaluate field Foo in type string
// "{{" PARSE template: t:1: unclosed action
// "{{.Name" PARSE template: t:1: unclosed action
// "{{end}}" PARSE template: t:1: unexpected {{end}}
// "{{if}}x{{end}}" PARSE template: t:1: missing value for if
// "{{if .X}}" PARSE template: t:1: unexpected EOF
// "{{range}}{{end}}" PARSE template: t:1: missing value for range
// "{{else}}" PARSE template: t:1: unexpected {{else}}
// "{{.Name}} }}" => "Bob }}" <nil>
// "{{nofunc}}" PARSE template: t:1: function "nofunc" not defined
// "{{$y}}" PARSE template: t:1: undefined variable "$y"
// "{{1 2}}" => "" template: t:1:2: executing "t" at <1>: can't give argument to non-function 1
// "{{.Name | 1}}" PARSE template: t:1: non executable command in pipeline stage 2
// "{{\"abc}}" PARSE template: t:1: unterminated quoted string
// "{{break}}" PARSE template: t:1: {{break}} outside {{range}}
// "{{define \"x\"}}" PARSE template: t:1: unexpected EOF
// "{{template}}" PARSE template: t:1: unexpected "}}" in template clause
// "{{template \"x\" 1 2}}" => "" template: t:1:11: executing "t" at <{{template "x" 1 2}}>: template "x" not defined
// "{{if .A}}{{else}}{{else}}{{end}}" PARSE template: t:1: expected end; found {{else}}
// "{{.A.}}" PARSE template: t:1: unexpected <.> in operand
// "{{..}}" PARSE template: t:1: unexpected <.> in operand
// "{{|}}" PARSE template: t:1: unexpected "|" in command
// "{{.Name |}}" => "Bob" <nil>
// "{{(.Name}}" PARSE template: t:1: unclosed left paren
// "{{.Name)}}" PARSE template: t:1: unexpected right paren
// "{{printf}}" => "" template: t:1:2: executing "t" at <printf>: wrong number of args for printf: want at least 1 got 0
// "{{add 1}}" => "" template: t:1:2: executing "t" at <add>: wrong number of args for add: want 2 got 1
// "{{add 1 \"x\"}}" => "" template: t:1:8: executing "t" at <"x">: expected integer; found "x"
// "{{add 1 2 3}}" => "" template: t:1:2: executing "t" at <add>: wrong number of args for add: want 2 got 3
// "{{upper 3}}" => "" template: t:1:8: executing "t" at <3>: expected string; found 3
// "{{'ab'}}" PARSE template: t:1: malformed character constant: 'ab'
// "{{1.2.3}}" PARSE template: t:1: unexpected ".3" in operand
// "{{/* x" PARSE template: t:1: unclosed comment
// "{{with $x, $y := .M}}{{end}}" PARSE template: t:1: too many declarations in with
// "{{range $a, $b, $c := .M}}{{end}}" PARSE template: t:1: too many declarations in range
// "{{$x = 1}}" => "" template: t:1:7: executing "t" at <1>: undefined variable: $x
// "{{true.Foo}}" PARSE template: t:1: unexpected . after term "true"
// "line1\n{{.Nope}}" => "line1\n" template: t:2:2: executing "t" at <.Nope>: can't evaluate field Nope in type *main.P
// "line1\nline2 {{if}}" PARSE template: t:2: missing value for if
// "{{ \n.Name\n}}" => "Bob" <nil>
// "{{.E}}" => "<nil>" <nil>
// "{{.I}}" => "5" <nil>
// "{{.M}}" => "map[a:2 x:1]" <nil>
// "{{.Tags}}" => "[a b]" <nil>
// "{{.F}}" => "" template: t:1:2: executing "t" at <{{.F}}>: can't print {{.F}} of type func(int) int
// "{{not 1}}" => "false" <nil>
// "{{and}}" => "" template: t:1:2: executing "t" at <and>: wrong number of args for and: want at least 1 got 0
// "{{or 0 \"\" 7}}" => "7" <nil>
// "{{and 1 0 (bad)}}" => "0" <nil>
// "{{or 1 (bad)}}" => "1" <nil>
// "{{.Next.Tags.x}}" => "" template: t:1:7: executing "t" at <.Next.Tags.x>: can't evaluate field x in type []string
// "{{nil.Foo}}" PARSE template: t:1: unexpected . after term "nil"
// "{{if true}}{{break}}{{end}}" PARSE template: t:1: {{break}} outside {{range}}
// "{{range 3}}{{define \"q\"}}{{break}}{{end}}{{end}}" PARSE template: t:1: unexpected <define> in command
// "{{continue 1}}" PARSE template: t:1: unexpected "1" in {{continue}}
// "{{.Hello}}" => "" template: t:1:2: executing "t" at <.Hello>: wrong number of args for Hello: want 1 got 0
// "{{.Hello 1}}" => "" template: t:1:9: executing "t" at <1>: expected string; found 1
// "{{.Var \"a\"}}" => "" template: t:1:7: executing "t" at <"a">: expected integer; found "a"
// "{{index 1 2}}" => "" template: t:1:2: executing "t" at <index 1 2>: error calling index: can't index item of type int
// "{{index .M 1}}" => "" template: t:1:2: executing "t" at <index .M 1>: error calling index: value has type int; should be string
// "{{index nil 1}}" => "" template: t:1:2: executing "t" at <index nil 1>: error calling index: index of untyped nil
// "{{slice .Tags 1 5}}" => "" template: t:1:2: executing "t" at <slice .Tags 1 5>: error calling slice: index out of range: 5
// "{{len nil}}" => "" template: t:1:2: executing "t" at <len nil>: error calling len: reflect: call of reflect.Value.Type on zero Value
// "{{range .Age}}{{end}}" => "" <nil>
// "{{range .Name}}x{{end}}" => "" template: t:1:8: executing "t" at <.Name>: range can't iterate over Bob
// "{{template \"T\" .}}{{define \"T\"}}{{.Nope}}{{end}}" => "" template: t:1:34: executing "T" at <.Nope>: can't evaluate field Nope in type *main.P
// "{{\"a\" | printf \"%s\"}}" => "a" <nil>
// "{{$x := .Name | upper}}{{$x}}" => "BOB" <nil>
// "é{{.Name}}é" => "éBobé" <nil>
// "{{.M.é}}" => "<no value>" <nil>
// "{{#}}" PARSE template: t:1: unexpected "#" in command
// "{{.Name}}{{- }}" PARSE template: t:1: missing value for command
// "{{- .Name -}}" => "Bob" <nil>
// "x {{-3}} y" => "x -3 y" <nil>
// "x {{- -3}} y" => "x-3 y" <nil>
// "{{.a}} {{.b.c}} {{.zz}}" => "1 2 <no value>" <nil>
// "{{.}}" => "<no value>" <nil>
// "{{.X}}" => "<no value>" <nil>
// "{{range .}}{{.}},{{end}}" => "1,a,<no value>,2.5,[1]," <nil>
// "{{range .}}{{.}},{{end}}" => "1,2," <nil>
// "{{range $k, $v := .}}{{$k}}{{$v}},{{end}}" => "1a,2b," <nil>
// "{{range .}}{{.}};{{end}}" => "1;2;" <nil>
// A1B<nil> root 41 true true
// template: no template "zz" associated with template "root"
// C2
// AABA1B
// template: x:1:2: executing "x" at <.q>: map has no entry for key "q"
// 0<nil>
// 4 {{.}}
// <nil>
// template: e: "e" is an incomplete or empty template
// &lt;a href=&#39;x&#39;&gt;&#34;&amp;� \'\"\\\u003C\u003E\u003D\u0026\u000A\u0009é\u2028 a+b1 &lt;1
// template: x:1: unclosed action
// function name "a-b" is not a valid identifier
// value for ab not a function
// a{{if .X}}b{{.Y | printf "%d" 1}}{{else}}c{{end}}{{range $i, $e := .L}}{{$i}}{{end}}{{with 1}}w{{end}}{{template "q" .}}{{3}}
// true x template: x:1:2: executing "x" at <.Fail>: error calling Fail: failed

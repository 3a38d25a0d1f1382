package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"math/big"
	"strings"
	"time"
)

type M1 struct{ s string }

func (m M1) MarshalJSON() ([]byte, error) {
	if m.s == "err" {
		return nil, errors.New("boom")
	}
	return []byte(m.s), nil
}

type TM struct{ s string }

func (m TM) MarshalText() ([]byte, error) {
	if m.s == "err" {
		return nil, errors.New("tboom")
	}
	return []byte("<" + m.s + ">"), nil
}
func (m *TM) UnmarshalText(b []byte) error {
	if string(b) == "bad" {
		return errors.New("badtext")
	}
	m.s = string(b)
	return nil
}

type U struct{ got string }

func (u *U) UnmarshalJSON(b []byte) error {
	if string(b) == `"bad"` {
		return errors.New("badjson")
	}
	u.got = string(b)
	return nil
}

type PM struct{ x int }

func (p *PM) MarshalJSON() ([]byte, error) { return []byte(fmt.Sprintf(`{"pm":%d}`, p.x)), nil }

type Cyc struct{ Next *Cyc }
type Inner struct {
	A int
	B string `json:"bee"`
}
type inner2 struct {
	C int
}
type Outer struct {
	Inner
	*inner2
	D  map[int]string
	E  [3]int
	F  []M1
	G  TM
	H  *TM
	I  interface{}
	J  json.Number
	K  float32
	L  bool `json:",omitempty"`
	N  *int `json:",omitempty"`
	O  []int `json:"o,omitempty"`
	P  PM
	Q  *PM
	R  string `json:",string"`
	S  bool   `json:"-"`
	T  bool   `json:"-,"`
	U  float64 `json:",string"`
	V  time.Time
	W  time.Duration
	X  map[string]int
	Y  big.Int
	Z  any `json:"z,omitempty"`
	AA rune
	BB map[TM]int
	CC [2]byte
	DD struct{ A int } `json:",omitempty"`
	EE time.Time `json:",omitzero"`
	FF int `json:"it's,omitempty"`
	GG int `json:"a/b"`
	HH int `json:"é"`
}

func try(name string, v any) {
	b, err := json.Marshal(v)
	fmt.Printf("%s: %s", name, b)
	if err != nil {
		fmt.Printf(" %T %v", err, err)
		for e := errors.Unwrap(err); e != nil; e = errors.Unwrap(e) {
			fmt.Printf(" <- %T", e)
		}
	}
	fmt.Println()
}
func un[T any](s string) {
	var v T
	err := json.Unmarshal([]byte(s), &v)
	fmt.Printf("%T %s: %+v", v, s, v)
	if err != nil {
		fmt.Printf(" %T %v", err, err)
		switch e := err.(type) {
		case *json.SyntaxError:
			fmt.Print(" off ", e.Offset)
		case *json.UnmarshalTypeError:
			fmt.Printf(" val %q typ %v off %d struct %q field %q", e.Value, e.Type, e.Offset, e.Struct, e.Field)
		}
	}
	fmt.Println()
}

func main() {
	n := 5
	try("outer", Outer{G: TM{"g"}, F: []M1{{"1"}, {`{ "a" : [1, 2 ] }`}}, J: "12", R: `q"`, Q: &PM{2}, D: map[int]string{2: "b", -1: "a"}, N: &n, X: map[string]int{"b": 1, "a": 2}, BB: map[TM]int{{"k"}: 1}, W: 5})
	try("outerp", &Outer{J: "1e5", V: time.Unix(0, 0).UTC(), T: true, inner2: &inner2{3}})
	for _, f := range []float64{0, 1, -0.0, math.Copysign(0, -1), 1e20, 1e21, 1e-6, 1e-7, 123456789, 0.1, math.MaxFloat64, 5e-324, math.NaN(), math.Inf(1)} {
		try("f", f)
		try("f32", float32(f))
	}
	try("m1", M1{"err"})
	try("m1bad", M1{"{"})
	try("m1empty", M1{""})
	try("m1s", []any{M1{`"<&>"`}})
	try("tm", TM{"a\"<\u2029"})
	try("tme", map[string]TM{"x": {"err"}})
	try("strs", []string{"\x00\x1f\b\f\n\r\t\"\\/<>&\u2028é\x7f\U0001F600\x7f", ""})
	try("nilmap", map[string]int(nil))
	try("nilslice", []int(nil))
	try("bytes", [][]byte{nil, {}, {1, 2}})
	try("arr", [2][]int{{1}, nil})
	try("uint8s", []int8{1, -2})
	c := &Cyc{}
	c.Next = c
	_, err := json.Marshal(c)
	fmt.Println(err)
	try("chan", struct{ C chan int }{})
	try("cplx", 1i)
	try("fn", []any{func() {}})
	try("mapk", map[float64]int{1: 2})
	try("mapb", map[bool]int{true: 2})
	try("mapiface", map[any]int{1: 2})
	try("num", json.Number("abc"))
	try("num0", json.Number(""))
	try("raw", json.RawMessage("  [1,  2] "))
	try("rawbad", json.RawMessage("[1"))
	try("rawnil", json.RawMessage(nil))
	try("rawstruct", struct{ R json.RawMessage }{json.RawMessage(`{"a":"<"}`)})
	try("pm", PM{1})
	try("pmp", &PM{1})
	try("pms", []PM{{1}})
	try("pmnil", (*PM)(nil))
	try("pmap", map[string]PM{"a": {1}})
	try("embiface", struct{ error }{io.EOF})
	try("err", io.EOF)
	try("dup", struct {
		A int `json:"x"`
		B int `json:"x"`
		C int
	}{1, 2, 3})
	type X1 struct{ V int }
	type X2 struct{ V int }
	try("ambig", struct {
		X1
		X2
	}{})
	try("tagwins", struct {
		X1
		W int `json:"V"`
	}{X1{1}, 2})
	try("badtag", struct {
		A int `json:"a b,omitempty"`
		B int `json:"$%-/"`
		C int `json:"\\"`
		D int `json:"x,y"`
		E int `json:",foo"`
		f int `json:"f"`
	}{})

	un[int](`"x"`)
	un[int](`1.0`)
	un[int](`1e2`)
	un[int8](`200`)
	un[uint](`-1`)
	un[float32](`1e40`)
	un[string](`12`)
	un[bool](`"true"`)
	un[[]int](`{"a":1}`)
	un[map[string]int](`[1]`)
	un[map[string]int](`{"a":"b","c":2}`)
	un[map[int]int](`{"a":1,"2":3}`)
	un[map[int8]int](`{"300":1}`)
	un[map[TM]int](`{"a":1,"bad":2}`)
	un[map[bool]int](`{"true":1}`)
	un[[2]int](`[1,2,3]`)
	un[[3]int](`[1,2]`)
	un[[]byte](`"aGk="`)
	un[[]byte](`[1,2]`)
	un[[]byte](`"a"`)
	un[TM](`"bad"`)
	un[TM](`12`)
	un[TM](`null`)
	un[U](`"bad"`)
	un[U](` { "a" : 1 } `)
	un[U](`null`)
	un[*U](`null`)
	un[any](`{"a":[1,{"b":null}],"c":"\u00e9\ud83d\ude00\ud83dx\/"}`)
	un[json.Number](`12.50`)
	un[json.Number](`"12"`)
	un[json.Number](`"x"`)
	un[json.RawMessage](`{"a": 1 }`)
	un[*int](`null`)
	un[struct{P **int}](`{"P":null}`)
	un[Outer](`{"A":1,"bee":"x","C":2}`)
	un[Inner](`{"a":1,"BEE":"x","unknown":[1,2,{"x":"y"}]}`)
	un[struct{ A []struct{ B int } }](`{"A":[{"B":1},{"B":"x"}]}`)
	un[struct{ A map[string]struct{ B int } }](`{"A":{"k":{"B":true}}}`)
	un[time.Time](`"2020-01-02T03:04:05Z"`)
	un[time.Time](`"x"`)
	un[time.Duration](`5`)
	un[fmt.Stringer](`"x"`)
	un[fmt.Stringer](`null`)
	un[chan int](`1`)
	un[struct{ F func() }](`{"F":1}`)
	un[struct{ Q bool `json:",string"` }](`{"Q":"true"}`)
	un[struct{ Q bool `json:",string"` }](`{"Q":"x"}`)
	un[struct{ Q *int `json:",string"` }](`{"Q":null}`)
	un[struct{ Q string `json:",string"` }](`{"Q":"\"x\""}`)
	un[struct{ Q string `json:",string"` }](`{"Q":"x"}`)

	var deep any; fmt.Println(json.Unmarshal([]byte(strings.Repeat("[", 10001)), &deep))
	for _, s := range []string{``, ` `, `tru`, `trux`, `nulll`, `{"a":1`, `{"a"`, `{a:1}`, `{"a":1 "b":2}`, `[1 2]`, `]`, `"abc`, `"\u12"`, `"\u12x4"`, `1.`, `1.x`, `1e`, `1e+`, `-x`, `.5`, `+1`, `[1]]`, `{"a":1}}`, "\"\t\"", `"\`, "'a'", "/*x*/1", "é"} {
		un[any](s)
		fmt.Println(json.Valid([]byte(s)))
	}
	dec := json.NewDecoder(strings.NewReader(`{"a":1} [2] "x" 3 null {"a":`))
	for {
		var v any
		err := dec.Decode(&v)
		fmt.Println(v, err, dec.More(), dec.InputOffset())
		if err != nil {
			break
		}
	}
	dec = json.NewDecoder(strings.NewReader(`{"a":[1,{"b":null}],"c":true} 5`))
	for {
		t, err := dec.Token()
		fmt.Printf("%T %v %v %v %d\n", t, t, err, dec.More(), dec.InputOffset())
		if err != nil {
			break
		}
	}
	dec = json.NewDecoder(strings.NewReader(`[{"A":1},{"A":2},{"X":3}]`))
	dec.DisallowUnknownFields()
	dec.UseNumber()
	fmt.Println(dec.Token())
	for dec.More() {
		var i Inner
		err := dec.Decode(&i)
		fmt.Println(i, err)
		if err != nil {
			break
		}
	}
	dec = json.NewDecoder(strings.NewReader(`{"x":12345678901234567890}`))
	dec.UseNumber()
	var a any
	fmt.Println(dec.Decode(&a), a)
	rest, _ := io.ReadAll(dec.Buffered())
	fmt.Printf("%q\n", rest)
	for _, s := range []string{`[1,]`, `{"a":1,}`, `[1 2]`, `{1:2}`, `[}`, `{"a"}`, `]`, `[`, `{"a":`} {
		dec = json.NewDecoder(strings.NewReader(s))
		for {
			t, err := dec.Token()
			fmt.Printf("%v %v;", t, err)
			if err != nil {
				break
			}
		}
		fmt.Println()
	}
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.Encode(map[string]any{"a": "<b>", "z": nil})
	enc.SetEscapeHTML(false)
	enc.Encode("<b>\u2028")
	enc.SetIndent("#", "\t")
	enc.Encode([]any{1, map[string]any{}, []int{}, map[string]any{"k": []int{1}}})
	fmt.Println(enc.Encode(make(chan int)))
	fmt.Print(buf.String())
	buf.Reset()
	fmt.Println(json.Indent(&buf, []byte(` {"a" :[1, 2,{}, [ ] ] , "b":"x" }`), ">", "--"), buf.String())
	buf.Reset()
	fmt.Println(json.Compact(&buf, []byte(` {"a" :[1, 2,{}, [ ] ] , "b":"<x>" } `)), buf.String())
	buf.Reset()
	fmt.Println(json.Compact(&buf, []byte(`{"a"`)), buf.Len())
	fmt.Println(json.Indent(&buf, []byte(`[1,`), "", " "), buf.Len())
	json.HTMLEscape(&buf, []byte(`"<a>&\u2028`+"\u2028\""))
	fmt.Println(buf.String())
	b, _ := json.MarshalIndent(struct {
		A int
		B []string
		C map[string]int
		D M1
	}{1, []string{"x"}, nil, M1{`{"z":[1]}`}}, "", "  ")
	fmt.Println(string(b))
	// reuse
	s := []int{9, 8, 7}
	json.Unmarshal([]byte("[1]"), &s)
	fmt.Println(s, cap(s))
	mm := map[string]any{"keep": 1}
	json.Unmarshal([]byte(`{"new":2}`), &mm)
	fmt.Println(mm)
	st := Inner{A: 5, B: "b"}
	json.Unmarshal([]byte(`{"bee":null}`), &st)
	fmt.Println(st)
	var ip any = &Inner{A: 1}
	json.Unmarshal([]byte(`{"bee":"q"}`), &ip)
	fmt.Println(ip)
	var ip2 any = Inner{A: 1}
	json.Unmarshal([]byte(`{"bee":"q"}`), &ip2)
	fmt.Println(ip2)
	arr := []Inner{{A: 1, B: "x"}}
	json.Unmarshal([]byte(`[{"A":2}]`), &arr)
	fmt.Println(arr)
	mp := map[string]Inner{"a": {A: 1, B: "x"}}
	json.Unmarshal([]byte(`{"a":{"A":2}}`), &mp)
	fmt.Println(mp)
	num := json.Number("1.5")
	f, err := num.Float64()
	i, err2 := num.Int64()
	fmt.Println(f, err, i, err2, num.String())
}

// Output:
// outer: {"A":0,"bee":"","D":{"-1":"a","2":"b"},"E":[0,0,0],"F":[1,{"a":[1,2]}],"G":"\u003cg\u003e","H":null,"I":null,"J":12,"K":0,"N":5,"P":{},"Q":{"pm":2},"R":"\"q\\\"\"","-":false,"U":"0","V":"0001-01-01T00:00:00Z","W":5,"X":{"a":2,"b":1},"Y":{},"AA":0,"BB":{"\u003ck\u003e":1},"CC":[0,0],"DD":{"A":0},"a/b":0,"é":0}
// outerp: {"A":0,"bee":"","C":3,"D":null,"E":[0,0,0],"F":null,"G":"\u003c\u003e","H":null,"I":null,"J":1e5,"K":0,"P":{"pm":0},"Q":null,"R":"\"\"","-":true,"U":"0","V":"1970-01-01T00:00:00Z","W":0,"X":null,"Y":0,"AA":0,"BB":null,"CC":[0,0],"DD":{"A":0},"a/b":0,"é":0}
// f: 0
// f32: 0
// f: 1
// f32: 1
// f: 0
// f32: 0
// f: -0
// f32: -0
// f: 100000000000000000000
// f32: 100000000000000000000
// f: 1e+21
// f32: 1e+21
// f: 0.000001
// f32: 0.000001
// f: 1e-7
// f32: 1e-7
// f: 123456789
// f32: 123456790
// f: 0.1
// f32: 0.1
// f: 1.7976931348623157e+308
// f32:  *json.UnsupportedValueError json: unsupported value: +Inf
// f: 5e-324
// f32: 0
// f:  *json.UnsupportedValueError json: unsupported value: NaN
// f32:  *json.UnsupportedValueError json: unsupported value: NaN
// f:  *json.UnsupportedValueError json: unsupported value: +Inf
// f32:  *json.UnsupportedValueError json: unsupported value: +Inf
// m1:  *json.MarshalerError json: error calling MarshalJSON for type *main.M1: boom <- *errors.errorString
// m1bad:  *json.MarshalerError json: error calling MarshalJSON for type *main.M1: unexpected end of JSON input <- *json.SyntaxError
// m1empty:  *json.MarshalerError json: error calling MarshalJSON for type *main.M1: unexpected end of JSON input <- *json.SyntaxError
// m1s: ["\u003c\u0026\u003e"]
// tm: "\u003ca\"\u003c\u2029\u003e"
// tme:  *json.MarshalerError json: error calling MarshalText for type *main.TM: tboom <- *errors.errorString
// strs: ["\u0000\u001f\b\f\n\r\t\"\\/\u003c\u003e\u0026\u2028é😀",""]
// nilmap: null
// nilslice: null
// bytes: [null,"","AQI="]
// arr: [[1],null]
// uint8s: [1,-2]
// json: unsupported value: encountered a cycle via *main.Cyc
// chan:  *json.UnsupportedTypeError json: unsupported type: chan int
// cplx:  *json.UnsupportedTypeError json: unsupported type: complex128
// fn:  *json.UnsupportedTypeError json: unsupported type: func()
// mapk: {"1":2}
// mapb:  *json.UnsupportedValueError json: unsupported value: jsontext: object member name must be a string after offset 2
// mapiface: {"1":2}
// num:  *json.MarshalerError json: error calling MarshalJSONTo for type *json.Number: cannot parse "abc" as JSON number: invalid syntax <- *fmt.wrapError <- *errors.errorString
// num0: 0
// raw: [1,2]
// rawbad:  *json.MarshalerError json: error calling MarshalJSON for type *jsontext.Value: unexpected end of JSON input <- *json.SyntaxError
// rawnil: null
// rawstruct: {"R":{"a":"\u003c"}}
// pm: {}
// pmp: {"pm":1}
// pms: [{"pm":1}]
// pmnil: null
// pmap: {"a":{}}
// embiface: {}
// err: {}
// dup: {"C":3}
// ambig: {}
// tagwins: {"V":2}
// badtag: {"$%-/":0,"C":0,"x":0,"E":0}
// int "x": 0 *json.UnmarshalTypeError json: cannot unmarshal string into Go value of type int val "string" typ int off 3 struct "" field ""
// int 1.0: 0 *json.UnmarshalTypeError json: cannot unmarshal number 1.0 into Go value of type int val "number 1.0" typ int off 3 struct "" field ""
// int 1e2: 0 *json.UnmarshalTypeError json: cannot unmarshal number 1e2 into Go value of type int val "number 1e2" typ int off 3 struct "" field ""
// int8 200: 0 *json.UnmarshalTypeError json: cannot unmarshal number 200 into Go value of type int8 val "number 200" typ int8 off 3 struct "" field ""
// uint -1: 0 *json.UnmarshalTypeError json: cannot unmarshal number -1 into Go value of type uint val "number -1" typ uint off 2 struct "" field ""
// float32 1e40: 0 *json.UnmarshalTypeError json: cannot unmarshal number 1e40 into Go value of type float32 val "number 1e40" typ float32 off 4 struct "" field ""
// string 12:  *json.UnmarshalTypeError json: cannot unmarshal number into Go value of type string val "number" typ string off 2 struct "" field ""
// bool "true": false *json.UnmarshalTypeError json: cannot unmarshal string into Go value of type bool val "string" typ bool off 6 struct "" field ""
// []int {"a":1}: [] *json.UnmarshalTypeError json: cannot unmarshal object into Go value of type []int val "object" typ []int off 1 struct "" field ""
// map[string]int [1]: map[] *json.UnmarshalTypeError json: cannot unmarshal array into Go value of type map[string]int val "array" typ map[string]int off 1 struct "" field ""
// map[string]int {"a":"b","c":2}: map[a:0 c:2] *json.UnmarshalTypeError json: cannot unmarshal string into Go struct field .a of type int val "string" typ int off 8 struct "" field "a"
// map[int]int {"a":1,"2":3}: map[2:3] *json.UnmarshalTypeError json: cannot unmarshal number a into Go struct field .a of type int val "number a" typ int off 4 struct "" field "a"
// map[int8]int {"300":1}: map[] *json.UnmarshalTypeError json: cannot unmarshal number 300 into .300 of type int8 val "number 300" typ int8 off 6 struct "" field "300"
// map[main.TM]int {"a":1,"bad":2}: map[{s:a}:1] *errors.errorString badtext
// map[bool]int {"true":1}: map[] *json.UnmarshalTypeError json: cannot unmarshal string into Go struct field .true of type bool val "string" typ bool off 7 struct "" field "true"
// [2]int [1,2,3]: [1 2]
// [3]int [1,2]: [1 2 0]
// []uint8 "aGk=": [104 105]
// []uint8 [1,2]: [1 2]
// []uint8 "a": [] *json.UnmarshalTypeError json: cannot unmarshal string into Go value of type []uint8: illegal base64 data at input byte 0 val "string" typ []uint8 off 3 struct "" field ""
// main.TM "bad": {s:} *errors.errorString badtext
// main.TM 12: {s:} *json.UnmarshalTypeError json: cannot unmarshal number into Go value of type main.TM: JSON value must be string type val "number" typ main.TM off 2 struct "" field ""
// main.TM null: {s:}
// main.U "bad": {got:} *errors.errorString badjson
// main.U  { "a" : 1 } : {got:{ "a" : 1 }}
// main.U null: {got:null}
// *main.U null: <nil>
// map[string]interface {} {"a":[1,{"b":null}],"c":"\u00e9\ud83d\ude00\ud83dx\/"}: map[a:[1 map[b:<nil>]] c:é😀�x/]
// json.Number 12.50: 12.50
// json.Number "12": 12
// json.Number "x":  *json.UnmarshalTypeError json: cannot unmarshal string "x" into Go value of type json.Number: invalid syntax val "string \"x\"" typ json.Number off 0 struct "" field ""
// jsontext.Value {"a": 1 }: {"a": 1 }
// *int null: <nil>
// struct { P **int } {"P":null}: {P:<nil>}
// main.Outer {"A":1,"bee":"x","C":2}: {Inner:{A:1 B:x} inner2:<nil> D:map[] E:[0 0 0] F:[] G:{s:} H:<nil> I:<nil> J: K:0 L:false N:<nil> O:[] P:{x:0} Q:<nil> R: S:false T:false U:0 V:0001-01-01 00:00:00 +0000 UTC W:0s X:map[] Y:{neg:false abs:[]} Z:<nil> AA:0 BB:map[] CC:[0 0] DD:{A:0} EE:0001-01-01 00:00:00 +0000 UTC FF:0 GG:0 HH:0} *json.UnmarshalTypeError json: cannot unmarshal number into Go struct field Outer.C of type main.Outer: cannot set embedded pointer to unexported struct type val "number" typ main.Outer off 21 struct "Outer" field "C"
// main.Inner {"a":1,"BEE":"x","unknown":[1,2,{"x":"y"}]}: {A:1 B:x}
// struct { A []struct { B int } } {"A":[{"B":1},{"B":"x"}]}: {A:[{B:1} {B:0}]} *json.UnmarshalTypeError json: cannot unmarshal string into Go struct field .A.1.B of type int val "string" typ int off 22 struct "" field "A.1.B"
// struct { A map[string]struct { B int } } {"A":{"k":{"B":true}}}: {A:map[k:{B:0}]} *json.UnmarshalTypeError json: cannot unmarshal bool into Go struct field .A.k.B of type int val "bool" typ int off 19 struct "" field "A.k.B"
// time.Time "2020-01-02T03:04:05Z": 2020-01-02 03:04:05 +0000 UTC
// time.Time "x": 0001-01-01 00:00:00 +0000 UTC *time.ParseError parsing time "x" as "2006-01-02T15:04:05Z07:00": cannot parse "x" as "2006"
// time.Duration 5: 5ns
// <nil> "x": <nil> *json.UnmarshalTypeError json: cannot unmarshal string into Go value of type fmt.Stringer val "string" typ fmt.Stringer off 0 struct "" field ""
// <nil> null: <nil>
// chan int 1: <nil> *json.UnmarshalTypeError json: cannot unmarshal number into Go value of type chan int val "number" typ chan int off 1 struct "" field ""
// struct { F func() } {"F":1}: {F:<nil>} *json.UnmarshalTypeError json: cannot unmarshal number into Go struct field .F of type func() val "number" typ func() off 6 struct "" field "F"
// struct { Q bool "json:\",string\"" } {"Q":"true"}: {Q:true}
// struct { Q bool "json:\",string\"" } {"Q":"x"}: {Q:false} *json.UnmarshalTypeError json: cannot unmarshal string "x" into Go struct field .Q of type bool: invalid syntax val "string \"x\"" typ bool off 8 struct "" field "Q"
// struct { Q *int "json:\",string\"" } {"Q":null}: {Q:<nil>}
// struct { Q string "json:\",string\"" } {"Q":"\"x\""}: {Q:x}
// struct { Q string "json:\",string\"" } {"Q":"x"}: {Q:} *json.UnmarshalTypeError json: cannot unmarshal string into Go struct field .Q of type string: invalid character 'x' looking for beginning of object key string val "string" typ string off 8 struct "" field "Q"
// exceeded max depth
// <nil> : <nil> *json.SyntaxError unexpected end of JSON input off 0
// false
// <nil>  : <nil> *json.SyntaxError unexpected end of JSON input off 1
// false
// <nil> tru: <nil> *json.SyntaxError unexpected end of JSON input off 3
// false
// <nil> trux: <nil> *json.SyntaxError invalid character 'x' in literal true (expecting 'e') off 4
// false
// <nil> nulll: <nil> *json.SyntaxError invalid character 'l' after top-level value off 5
// false
// <nil> {"a":1: <nil> *json.SyntaxError unexpected end of JSON input off 6
// false
// <nil> {"a": <nil> *json.SyntaxError unexpected end of JSON input off 4
// false
// <nil> {a:1}: <nil> *json.SyntaxError invalid character 'a' looking for beginning of object key string off 2
// false
// <nil> {"a":1 "b":2}: <nil> *json.SyntaxError invalid character '"' after object key:value pair off 8
// false
// <nil> [1 2]: <nil> *json.SyntaxError invalid character '2' after array element off 4
// false
// <nil> ]: <nil> *json.SyntaxError invalid character ']' looking for beginning of value off 1
// false
// <nil> "abc: <nil> *json.SyntaxError unexpected end of JSON input off 4
// false
// <nil> "\u12": <nil> *json.SyntaxError invalid escape sequence `\u12"` in string off 6
// false
// <nil> "\u12x4": <nil> *json.SyntaxError invalid escape sequence `\u12x4` in string off 7
// false
// <nil> 1.: <nil> *json.SyntaxError unexpected end of JSON input off 0
// false
// <nil> 1.x: <nil> *json.SyntaxError invalid character 'x' in numeric literal off 3
// false
// <nil> 1e: <nil> *json.SyntaxError unexpected end of JSON input off 0
// false
// <nil> 1e+: <nil> *json.SyntaxError unexpected end of JSON input off 0
// false
// <nil> -x: <nil> *json.SyntaxError invalid character 'x' in numeric literal off 2
// false
// <nil> .5: <nil> *json.SyntaxError invalid character '.' looking for beginning of value off 1
// false
// <nil> +1: <nil> *json.SyntaxError invalid character '+' looking for beginning of value off 1
// false
// <nil> [1]]: <nil> *json.SyntaxError invalid character ']' after top-level value off 4
// false
// <nil> {"a":1}}: <nil> *json.SyntaxError invalid character '}' after top-level value off 8
// false
// <nil> "	": <nil> *json.SyntaxError invalid character '\t' in string off 2
// false
// <nil> "\: <nil> *json.SyntaxError unexpected end of JSON input off 1
// false
// <nil> 'a': <nil> *json.SyntaxError invalid character '\'' looking for beginning of value off 1
// false
// <nil> /*x*/1: <nil> *json.SyntaxError invalid character '/' looking for beginning of value off 1
// false
// <nil> é: <nil> *json.SyntaxError invalid character 'é' looking for beginning of value off 2
// false
// map[a:1] <nil> true 8
// [2] <nil> true 12
// x <nil> true 16
// 3 <nil> true 18
// <nil> <nil> true 23
// <nil> unexpected EOF true 23
// json.Delim { <nil> true 1
// string a <nil> true 4
// json.Delim [ <nil> true 6
// float64 1 <nil> true 7
// json.Delim { <nil> true 9
// string b <nil> true 12
// <nil> <nil> <nil> false 17
// json.Delim } <nil> false 18
// json.Delim ] <nil> true 19
// string c <nil> true 23
// bool true <nil> false 28
// json.Delim } <nil> true 30
// float64 5 <nil> false 31
// <nil> <nil> EOF false 31
// [ <nil>
// {1 } <nil>
// {2 } <nil>
// {0 } json: unknown field "X"
// <nil> map[x:12345678901234567890]
// ""
// [ <nil>;1 <nil>;<nil> invalid character ',' looking for beginning of value;
// { <nil>;a <nil>;1 <nil>;<nil> invalid character ',' looking for beginning of value;
// [ <nil>;1 <nil>;<nil> invalid character '2' after array element;
// { <nil>;<nil> object member name must be a string;
// [ <nil>;<nil> invalid character '}' looking for beginning of value;
// { <nil>;a <nil>;<nil> invalid character '}' after object key;
// <nil> invalid character ']' looking for beginning of value;
// [ <nil>;<nil> EOF;
// { <nil>;a <nil>;<nil> EOF;
// json: unsupported type: chan int
// {"a":"\u003cb\u003e","z":null}
// "<b>\u2028"
// [
// #	1,
// #	{},
// #	[],
// #	{
// #		"k": [
// #			1
// #		]
// #	}
// #]
// <nil> {
// >--"a": [
// >----1,
// >----2,
// >----{},
// >----[]
// >--],
// >--"b": "x"
// >}
// <nil> {"a":[1,2,{},[]],"b":"<x>"}
// unexpected end of JSON input 0
// unexpected end of JSON input 0
// "\u003ca\u003e\u0026\u2028\u2028"
// {
//   "A": 1,
//   "B": [
//     "x"
//   ],
//   "C": null,
//   "D": {
//     "z": [
//       1
//     ]
//   }
// }
// [1] 3
// map[keep:1 new:2]
// {5 b}
// &{1 q}
// map[bee:q]
// [{2 x}]
// map[a:{2 }]
// 1.5 <nil> 0 strconv.ParseInt: parsing "1.5": invalid syntax 1.5

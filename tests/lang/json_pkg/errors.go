package main

import (
	"encoding/json"
	"fmt"
)

type E struct{ X, Y int }
type T struct {
	Name  string            `json:"name"`
	Age   int               `json:"age,omitempty"`
	Tags  []string          `json:"tags"`
	M     map[string]any    `json:"m,omitempty"`
	P     *int              `json:"p"`
	F     float64
	E
	Raw   json.RawMessage `json:"raw,omitempty"`
	Q int `json:",string"`
	by int
	B []byte
	I any
	Z struct{} `json:"z,omitzero"`
}

func main() {
	b, err := json.Marshal(T{Name: "a<b>\u2028\xff", Tags: nil, F: 1e21, B: []byte("hi"), I: []int{1}})
	fmt.Println(string(b), err)
	var t T
	for _, s := range []string{`{"name":"x","age":"3"}`, `{"name":1}`, `{"tags":["a",1]}`, `{`, `{"a":}`, `[1,2`, `nul`, `{"age":1.5}`, `{"NAME":"q","Age":300}`, `{"F":1e999}`, `{"Q":"12"}`, `{"Q":12}`, `{"Q":"zz"}`, ``, `1 2`, `"\x"`, "\"a\nb\"", `{"a" 1}`, `{"a":1,}`, `[1,]`, `-`, `01`, `{"x":{"y":1}}`, `{"E":1}`, `{"X":"s"}`, `{"B":"!!"}`, `{"name":"a","name":"b"}`} {
		err := json.Unmarshal([]byte(s), &t)
		fmt.Printf("%-24s %T %v\n", s, err, err)
	}
	var a any
	err = json.Unmarshal([]byte(`{"b":[1,2.5,"x",null,true,{"k":{}}],"a":1e3}`), &a)
	fmt.Println(a, err)
	b, _ = json.MarshalIndent(a, ">", "  ")
	fmt.Println(string(b))
	_, err = json.Marshal(make(chan int))
	fmt.Printf("%T %v\n", err, err)
	_, err = json.Marshal(map[string]any{"f": func() {}})
	fmt.Printf("%T %v\n", err, err)
	fmt.Println(json.Unmarshal([]byte("1"), nil), json.Unmarshal([]byte("1"), 3), json.Unmarshal([]byte("1"), (*int)(nil)))
}

// Output:
// {"name":"a\u003cb\u003e\u2028�","tags":null,"p":null,"F":1e+21,"X":0,"Y":0,"Q":"0","B":"aGk=","I":[1]} <nil>
// {"name":"x","age":"3"}   *json.UnmarshalTypeError json: cannot unmarshal string into Go struct field T.age of type int
// {"name":1}               *json.UnmarshalTypeError json: cannot unmarshal number into Go struct field T.name of type string
// {"tags":["a",1]}         *json.UnmarshalTypeError json: cannot unmarshal number into T.tags.1 of type string
// {                        *json.SyntaxError unexpected end of JSON input
// {"a":}                   *json.SyntaxError invalid character '}' looking for beginning of value
// [1,2                     *json.SyntaxError unexpected end of JSON input
// nul                      *json.SyntaxError unexpected end of JSON input
// {"age":1.5}              *json.UnmarshalTypeError json: cannot unmarshal number 1.5 into Go struct field T.age of type int
// {"NAME":"q","Age":300}   <nil> <nil>
// {"F":1e999}              *json.UnmarshalTypeError json: cannot unmarshal number 1e999 into Go struct field T.F of type float64
// {"Q":"12"}               <nil> <nil>
// {"Q":12}                 *json.UnmarshalTypeError json: cannot unmarshal number into Go struct field T.Q of type int
// {"Q":"zz"}               *json.UnmarshalTypeError json: cannot unmarshal number zz into Go struct field T.Q of type int
//                          *json.SyntaxError unexpected end of JSON input
// 1 2                      *json.SyntaxError invalid character '2' after top-level value
// "\x"                     *json.SyntaxError invalid escape sequence `\x` in string
// "a
// b"                    *json.SyntaxError invalid character '\n' in string
// {"a" 1}                  *json.SyntaxError invalid character '1' after object key
// {"a":1,}                 *json.SyntaxError invalid character '}' looking for beginning of object key string
// [1,]                     *json.SyntaxError invalid character ']' looking for beginning of value
// -                        *json.SyntaxError unexpected end of JSON input
// 01                       *json.SyntaxError invalid character '1' after top-level value
// {"x":{"y":1}}            *json.UnmarshalTypeError json: cannot unmarshal object into Go struct field T.x of type int
// {"E":1}                  <nil> <nil>
// {"X":"s"}                *json.UnmarshalTypeError json: cannot unmarshal string into Go struct field T.X of type int
// {"B":"!!"}               *json.UnmarshalTypeError json: cannot unmarshal string into Go struct field T.B of type []uint8: illegal base64 data at input byte 0
// {"name":"a","name":"b"}  <nil> <nil>
// map[a:1000 b:[1 2.5 x <nil> true map[k:map[]]]] <nil>
// {
// >  "a": 1000,
// >  "b": [
// >    1,
// >    2.5,
// >    "x",
// >    null,
// >    true,
// >    {
// >      "k": {}
// >    }
// >  ]
// >}
// *json.UnsupportedTypeError json: unsupported type: chan int
// *json.UnsupportedTypeError json: unsupported type: func()
// json: Unmarshal(nil) json: Unmarshal(non-pointer int) json: Unmarshal(nil *int)

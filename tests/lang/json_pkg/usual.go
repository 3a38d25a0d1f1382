package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

type Color int

const (
	Red Color = iota
	Green
)

func (c Color) MarshalText() ([]byte, error) { return []byte([]string{"red", "green"}[c]), nil }
func (c *Color) UnmarshalText(b []byte) error {
	switch string(b) {
	case "red":
		*c = Red
	case "green":
		*c = Green
	default:
		return fmt.Errorf("bad color %q", b)
	}
	return nil
}

type Temp float64

func (t Temp) MarshalJSON() ([]byte, error) { return json.Marshal(fmt.Sprintf("%.1fC", float64(t))) }
func (t *Temp) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	_, err := fmt.Sscanf(s, "%fC", (*float64)(t))
	return err
}

type Shape interface{ Area() float64 }
type Sq struct{ S float64 }

func (s Sq) Area() float64 { return s.S * s.S }

type Base struct {
	ID      int       `json:"id"`
	Created time.Time `json:"created"`
}
type Node struct {
	*Base
	Val   int            `json:"val"`
	Left  *Node          `json:"left,omitempty"`
	Right *Node          `json:"right,omitempty"`
	C     Color          `json:"c"`
	CM    map[Color]Temp `json:"cm,omitempty"`
	T     []Temp
	Sh    Shape `json:"sh,omitempty"`
	Any   any
	Fn    func() `json:"-"`
	priv  int
}
type Gen[T any] struct {
	Data T     `json:"data"`
	Next *Gen[T] `json:"next,omitempty"`
}

func main() {
	n := Node{Base: &Base{7, time.Date(2024, 1, 2, 3, 4, 5, 6000, time.UTC)}, Val: 1, Left: &Node{Val: 2, T: []Temp{1.25}}, C: Green, CM: map[Color]Temp{Red: 3}, Sh: Sq{2}, Any: []any{1, "x", nil, map[string]int{"q": 1}}}
	b, err := json.MarshalIndent(n, "", "  ")
	fmt.Println(string(b), err)
	n.Sh = nil
	b, _ = json.Marshal(n)
	var m Node
	err = json.Unmarshal(b, &m)
	fmt.Println(err, m.ID, m.Created, m.Left.T, m.C, m.CM, m.Any)
	err = json.Unmarshal([]byte(`{"c":"blue"}`), &m)
	fmt.Println(err)
	err = json.Unmarshal([]byte(`{"T":["1.5C",3]}`), &m)
	fmt.Println(err, m.T)
	err = json.Unmarshal([]byte(`{"sh":{"S":1}}`), &m)
	fmt.Println(err)
	var g Gen[[]string]
	fmt.Println(json.Unmarshal([]byte(`{"data":["a"],"next":{"data":null,"next":{"data":[]}}}`), &g), g.Data, g.Next.Data == nil, g.Next.Next.Data != nil)
	b, _ = json.Marshal(g)
	fmt.Println(string(b))
	dec := json.NewDecoder(strings.NewReader("{\"id\":1}\n{\"id\":2}\n[1,2]\n"))
	for dec.More() {
		var b Base
		fmt.Println(dec.Decode(&b), b.ID)
	}
	enc := json.NewEncoder(os.Stdout)
	enc.SetIndent("", " ")
	enc.Encode(map[string]any{"x": 1.5, "a": []int{}, "n": nil, "s": "tab\there"})
	var raw map[string]json.RawMessage
	json.Unmarshal([]byte(`{"a":{"b":1}, "c":[1,2]}`), &raw)
	fmt.Println(string(raw["a"]), string(raw["c"]), len(raw))
	var mi map[int]string
	fmt.Println(json.Unmarshal([]byte(`{"1":"a","-2":"b"}`), &mi), mi)
	var iface struct {
		A any
		B *any
		C []any
		D map[string][]map[string]*int
	}
	fmt.Println(json.Unmarshal([]byte(`{"A":{"x":1},"B":"b","C":[1,[2]],"D":{"k":[{"v":5}]}}`), &iface), iface.A, *iface.B, iface.C, *iface.D["k"][0]["v"])
	fmt.Println(testing.AllocsPerRun(1, func() {}) == 0)
	if len(os.Args) > 1 {
		type rec struct {
			ID   int
			Name string
			Tags []string
			F    float64
		}
		var rs []rec
		for i := range 5000 {
			rs = append(rs, rec{i, fmt.Sprint("name", i), []string{"a", "b"}, float64(i) / 3})
		}
		t := time.Now()
		b, _ := json.Marshal(rs)
		fmt.Println(len(b), time.Since(t))
		t = time.Now()
		var back []rec
		fmt.Println(json.Unmarshal(b, &back), len(back), time.Since(t))
		t = time.Now()
		var a any
		fmt.Println(json.Unmarshal(b, &a), time.Since(t))
	}
}

// Output:
// {
//   "id": 7,
//   "created": "2024-01-02T03:04:05.000006Z",
//   "val": 1,
//   "left": {
//     "val": 2,
//     "c": "red",
//     "T": [
//       "1.2C"
//     ],
//     "Any": null
//   },
//   "c": "green",
//   "cm": {
//     "red": "3.0C"
//   },
//   "T": null,
//   "sh": {
//     "S": 2
//   },
//   "Any": [
//     1,
//     "x",
//     null,
//     {
//       "q": 1
//     }
//   ]
// } <nil>
// <nil> 7 2024-01-02 03:04:05.000006 +0000 UTC [1.2] 1 map[0:3] [1 x <nil> map[q:1]]
// bad color "blue"
// json: cannot unmarshal number into Go value of type string [1.5 0]
// json: cannot unmarshal object into Go struct field Node.sh of type main.Shape
// <nil> [a] true true
// {"data":["a"],"next":{"data":null,"next":{"data":[]}}}
// <nil> 1
// <nil> 2
// json: cannot unmarshal array into Go value of type main.Base 0
// {
//  "a": [],
//  "n": null,
//  "s": "tab\there",
//  "x": 1.5
// }
// {"b":1} [1,2] 2
// <nil> map[-2:b 1:a]
// <nil> map[x:1] b [1 [2]] 5
// true

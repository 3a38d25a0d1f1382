package main

import (
	"fmt"
	"log"
	"log/slog"
	"os"
	"strings"
	"time"
)

type ptr struct{ x int }

func (p *ptr) LogValue() slog.Value { return slog.IntValue(p.x) }

type loop struct{}

func (loop) LogValue() slog.Value { return slog.AnyValue(loop{}) }

func main() {
	var sb strings.Builder
	log.SetOutput(&sb)
	log.SetFlags(log.Lshortfile)
	slog.Info("a", "k", 1)
	l := slog.Default()
	l.Warn("b")
	slog.With("x", 1).Error("c")
	for line := range strings.Lines(sb.String()) {
		fmt.Print(line[strings.Index(line, ".go:"):])
	}
	o := &slog.HandlerOptions{ReplaceAttr: func(g []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			a.Value = slog.StringValue("T")
		}
		return a
	}}
	for _, h := range []slog.Handler{slog.NewTextHandler(os.Stdout, o), slog.NewJSONHandler(os.Stdout, o)} {
		l := slog.New(h)
		l.Info("p", "ptr", &ptr{3}, "loop", loop{}, "ch", make(chan int) != nil, "t", time.Unix(1, 5).UTC(), "neg", -5*time.Second, "html", "<a&b>", "esc", "a\\b\u2028\x01")
		l.WithGroup("a").WithGroup("b").Info("x")
		l.WithGroup("a").With("q", 1).WithGroup("b").Info("x")
		l.WithGroup("a").With().Info("x", "k", "v")
		l.With(slog.Group("g", "a", 1)).With(slog.Group("g", "b", 2)).Info("x")
		l.With("n", nil, "e", error(nil)).Info("")
		l.Info("nested", slog.Group("a", slog.Group("b", slog.Group("c"))), slog.Group("d", slog.Group("e", "f", 1), "g", 2))
		l.Info("fs", "f32", float32(1.5), "i8", int8(-1), "u8", uint8(2), "rune", 'x', "c", 1i == 1i, "arr", [2]int{1, 2}, "fn", fmt.Stringer(nil))
	}
}

// Output:
// .go:24: INFO a k=1
// .go:26: WARN b
// .go:27: ERROR c x=1
// time=T level=INFO msg=p ptr=3 loop="LogValue called too many times on Value of type main.loop" ch=true t=1970-01-01T00:00:01.000Z neg=-5s html=<a&b> esc="a\\b\u2028\x01"
// time=T level=INFO msg=x
// time=T level=INFO msg=x a.q=1
// time=T level=INFO msg=x a.k=v
// time=T level=INFO msg=x g.a=1 g.b=2
// time=T level=INFO msg="" n=<nil> e=<nil>
// time=T level=INFO msg=nested d.e.f=1 d.g=2
// time=T level=INFO msg=fs f32=1.5 i8=-1 u8=2 rune=120 c=true arr="[1 2]" fn=<nil>
// {"time":"T","level":"INFO","msg":"p","ptr":3,"loop":"LogValue called too many times on Value of type main.loop","ch":true,"t":"1970-01-01T00:00:01.000000005Z","neg":-5000000000,"html":"<a&b>","esc":"a\\b\u2028\u0001"}
// {"time":"T","level":"INFO","msg":"x"}
// {"time":"T","level":"INFO","msg":"x","a":{"q":1}}
// {"time":"T","level":"INFO","msg":"x","a":{"k":"v"}}
// {"time":"T","level":"INFO","msg":"x","g":{"a":1},"g":{"b":2}}
// {"time":"T","level":"INFO","msg":"","n":null,"e":null}
// {"time":"T","level":"INFO","msg":"nested","d":{"e":{"f":1},"g":2}}
// {"time":"T","level":"INFO","msg":"fs","f32":1.5,"i8":-1,"u8":2,"rune":120,"c":true,"arr":[1,2],"fn":null}

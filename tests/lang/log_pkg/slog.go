package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
	"strings"
	"time"
)

type tok string

func (tok) LogValue() slog.Value { return slog.StringValue("REDACTED") }

type usr struct{ id int; name string }

func (u usr) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("id", u.id), slog.String("name", u.name))
}

type st struct {
	A int
	B string `json:"bee"`
}
type tm struct{}

func (tm) MarshalText() ([]byte, error) { return []byte("text m"), nil }

type jm struct{}

func (jm) MarshalJSON() ([]byte, error) { return nil, errors.New("jbad") }

func drop(groups []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey && len(groups) == 0 {
		return slog.Attr{}
	}
	return a
}

func all(l *slog.Logger) {
	l.Info("msg")
	l.Info("hello world", "a", 1, "b", "x y", "c", true, "d", 2.5, "e", nil)
	l.Debug("debug", "k", "v")
	l.Warn("w", "quoted", "a=b", "q2", `say "hi"`, "empty", "", "nl", "a\nb", "uni", "é", "bad", "\xff", "key space", 1)
	l.Error("e", "err", errors.New("boom"), "dur", 3*time.Second, "t", time.Date(2024, 1, 2, 3, 4, 5, 678901234, time.UTC))
	l.Info("odd", "k")
	l.Info("nonkey", 1, 2)
	l.Info("attrs", slog.Int("i", 1), slog.Group("g", slog.String("s", "v"), "n", 2), slog.Any("any", []int{1, 2}), slog.Bool("b", true), slog.Float64("f", 1e100), slog.Uint64("u", 7), slog.Int64("i64", -3), slog.Duration("d", time.Millisecond))
	l.Info("lv", "tok", tok("secret"), "u", usr{1, "bob"}, "st", st{1, "x"}, "pst", &st{2, "y"}, "tm", tm{}, "jm", jm{}, "m", map[string]int{"z": 1, "a": 2})
	l.With("w", 1).Info("with", "x", 2)
	l.WithGroup("grp").Info("ingroup", "x", 2)
	l.WithGroup("grp").With("a", 1).WithGroup("sub").Info("deep", "x", 2, slog.Group("h", "y", 3))
	l.WithGroup("empty").Info("none")
	l.Info("eg", slog.Group("e"), slog.Group("", slog.Int("inlined", 1)))
	l.Log(context.Background(), slog.LevelInfo+1, "lvl")
	l.Log(context.Background(), slog.LevelError+3, "lvl")
	l.Log(context.Background(), slog.LevelDebug-2, "lvl")
	l.LogAttrs(context.Background(), slog.LevelWarn, "la", slog.Int("a", 1))
	l.InfoContext(context.Background(), "ctx", "b", []byte("bytes"), "r", io.EOF, "lvl", slog.LevelWarn)
}

func main() {
	for _, src := range []bool{false} {
		for _, lv := range []slog.Leveler{nil, slog.LevelDebug, slog.LevelWarn} {
			o := &slog.HandlerOptions{ReplaceAttr: drop, Level: lv, AddSource: src}
			fmt.Println("-- text")
			all(slog.New(slog.NewTextHandler(os.Stdout, o)))
			fmt.Println("-- json")
			all(slog.New(slog.NewJSONHandler(os.Stdout, o)))
		}
	}
	var buf bytes.Buffer
	l := slog.New(slog.NewTextHandler(&buf, &slog.HandlerOptions{AddSource: true}))
	l.Info("src")
	fmt.Println(strings.Contains(buf.String(), "source="), strings.Contains(buf.String(), ".go:"), strings.HasPrefix(buf.String(), "time=20"))
	buf.Reset()
	l = slog.New(slog.NewJSONHandler(&buf, &slog.HandlerOptions{AddSource: true, ReplaceAttr: func(g []string, a slog.Attr) slog.Attr {
		if a.Key == slog.SourceKey {
			s := a.Value.Any().(*slog.Source)
			s.File = s.File[strings.LastIndex(s.File, "."):]
		}
		if a.Key == "secret" {
			a.Value = slog.StringValue("***")
		}
		if a.Key == slog.LevelKey {
			a.Key = "sev"
		}
		if a.Key == slog.TimeKey {
			a.Value = slog.TimeValue(time.Unix(0, 0).UTC())
		}
		a.Key = strings.Join(append(g, a.Key), "_")
		return a
	}}))
	l.WithGroup("g").With("secret", 5).Info("src", "secret", 1, slog.Group("h", "z", 1))
	fmt.Print(buf.String())
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	slog.Info("default", "a", 1, "b", "x y")
	slog.With("w", 2).WithGroup("q").Warn("default2", "z", 3)
	slog.Debug("no")
	slog.SetLogLoggerLevel(slog.LevelDebug)
	slog.Debug("yes")
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: drop})))
	log.Print("via log")
	slog.Info("now text")
	slog.Error("E", "x", 1)
	var lv slog.LevelVar
	fmt.Println(lv.Level(), &lv, slog.Level(5), slog.LevelError, slog.Level(-7))
	lv.Set(slog.LevelWarn)
	fmt.Println(lv.Level(), lv.UnmarshalText([]byte("error+2")), lv.Level())
	var l2 slog.Level
	fmt.Println(l2.UnmarshalText([]byte("bogus")), l2.UnmarshalJSON([]byte(`"WARN-1"`)), l2)
	b, err := slog.LevelInfo.MarshalJSON()
	fmt.Println(string(b), err)
	v := slog.AnyValue(3)
	fmt.Println(v.Kind(), v, v.Int64(), v.Any(), slog.AnyValue("s").Kind(), slog.AnyValue(2.5).Kind(), slog.AnyValue(uint8(3)).Kind(), slog.AnyValue(nil).Kind(), slog.AnyValue(time.Second), slog.AnyValue([]slog.Attr{slog.Int("a", 1)}).Kind(), slog.AnyValue(tok("x")).Kind(), slog.AnyValue(tok("x")).Resolve())
	fmt.Println(slog.Int("a", 1), slog.String("s", "v"), slog.Int("a", 1).Equal(slog.Int("a", 1)), slog.Group("g", "a", 1, "b", 2))
	func() {
		defer func() { fmt.Println(recover()) }()
		slog.IntValue(1).Float64()
	}()
	r := slog.NewRecord(time.Time{}, slog.LevelInfo, "rec", 0)
	r.Add("a", 1, slog.Int("b", 2))
	r.AddAttrs(slog.String("c", "d"))
	r.Attrs(func(a slog.Attr) bool { fmt.Print(a, ";"); return true })
	fmt.Println(r.NumAttrs(), r.Clone().Message)
	h := slog.NewTextHandler(os.Stdout, nil)
	fmt.Println(h.Handle(context.Background(), r), h.Enabled(context.Background(), slog.LevelDebug))
	fmt.Println(slog.NewJSONHandler(os.Stdout, nil).Handle(context.Background(), r))
	slog.New(slog.DiscardHandler).Info("x")
	ll := slog.NewLogLogger(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: drop}), slog.LevelWarn)
	ll.Print("from loglogger")
	mh := slog.NewMultiHandler(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: drop}), slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: drop, Level: slog.LevelError}))
	slog.New(mh).With("k", 1).Error("both")
	slog.New(mh).Info("one")
	fmt.Println(slog.New(h).Enabled(context.Background(), slog.LevelInfo), slog.Default().Handler() != nil)
	func() {
		defer func() { fmt.Println(recover()) }()
		slog.New(nil)
	}()
}

// Output:
// -- text
// level=INFO msg=msg
// level=INFO msg="hello world" a=1 b="x y" c=true d=2.5 e=<nil>
// level=WARN msg=w quoted="a=b" q2="say \"hi\"" empty="" nl="a\nb" uni=é bad="\xff" "key space"=1
// level=ERROR msg=e err=boom dur=3s t=2024-01-02T03:04:05.678Z
// level=INFO msg=odd !BADKEY=k
// level=INFO msg=nonkey !BADKEY=1 !BADKEY=2
// level=INFO msg=attrs i=1 g.s=v g.n=2 any="[1 2]" b=true f=1e+100 u=7 i64=-3 d=1ms
// level=INFO msg=lv tok=REDACTED u.id=1 u.name=bob st="{A:1 B:x}" pst="&{A:2 B:y}" tm="text m" jm={} m="map[a:2 z:1]"
// level=INFO msg=with w=1 x=2
// level=INFO msg=ingroup grp.x=2
// level=INFO msg=deep grp.a=1 grp.sub.x=2 grp.sub.h.y=3
// level=INFO msg=none
// level=INFO msg=eg inlined=1
// level=INFO+1 msg=lvl
// level=ERROR+3 msg=lvl
// level=WARN msg=la a=1
// level=INFO msg=ctx b="bytes" r=EOF lvl=WARN
// -- json
// {"level":"INFO","msg":"msg"}
// {"level":"INFO","msg":"hello world","a":1,"b":"x y","c":true,"d":2.5,"e":null}
// {"level":"WARN","msg":"w","quoted":"a=b","q2":"say \"hi\"","empty":"","nl":"a\nb","uni":"é","bad":"�","key space":1}
// {"level":"ERROR","msg":"e","err":"boom","dur":3000000000,"t":"2024-01-02T03:04:05.678901234Z"}
// {"level":"INFO","msg":"odd","!BADKEY":"k"}
// {"level":"INFO","msg":"nonkey","!BADKEY":1,"!BADKEY":2}
// {"level":"INFO","msg":"attrs","i":1,"g":{"s":"v","n":2},"any":[1,2],"b":true,"f":1e+100,"u":7,"i64":-3,"d":1000000}
// {"level":"INFO","msg":"lv","tok":"REDACTED","u":{"id":1,"name":"bob"},"st":{"A":1,"bee":"x"},"pst":{"A":2,"bee":"y"},"tm":"text m","jm":"!ERROR:json: error calling MarshalJSON for type *main.jm: jbad","m":{"a":2,"z":1}}
// {"level":"INFO","msg":"with","w":1,"x":2}
// {"level":"INFO","msg":"ingroup","grp":{"x":2}}
// {"level":"INFO","msg":"deep","grp":{"a":1,"sub":{"x":2,"h":{"y":3}}}}
// {"level":"INFO","msg":"none"}
// {"level":"INFO","msg":"eg","inlined":1}
// {"level":"INFO+1","msg":"lvl"}
// {"level":"ERROR+3","msg":"lvl"}
// {"level":"WARN","msg":"la","a":1}
// {"level":"INFO","msg":"ctx","b":"Ynl0ZXM=","r":"EOF","lvl":"WARN"}
// -- text
// level=INFO msg=msg
// level=INFO msg="hello world" a=1 b="x y" c=true d=2.5 e=<nil>
// level=DEBUG msg=debug k=v
// level=WARN msg=w quoted="a=b" q2="say \"hi\"" empty="" nl="a\nb" uni=é bad="\xff" "key space"=1
// level=ERROR msg=e err=boom dur=3s t=2024-01-02T03:04:05.678Z
// level=INFO msg=odd !BADKEY=k
// level=INFO msg=nonkey !BADKEY=1 !BADKEY=2
// level=INFO msg=attrs i=1 g.s=v g.n=2 any="[1 2]" b=true f=1e+100 u=7 i64=-3 d=1ms
// level=INFO msg=lv tok=REDACTED u.id=1 u.name=bob st="{A:1 B:x}" pst="&{A:2 B:y}" tm="text m" jm={} m="map[a:2 z:1]"
// level=INFO msg=with w=1 x=2
// level=INFO msg=ingroup grp.x=2
// level=INFO msg=deep grp.a=1 grp.sub.x=2 grp.sub.h.y=3
// level=INFO msg=none
// level=INFO msg=eg inlined=1
// level=INFO+1 msg=lvl
// level=ERROR+3 msg=lvl
// level=WARN msg=la a=1
// level=INFO msg=ctx b="bytes" r=EOF lvl=WARN
// -- json
// {"level":"INFO","msg":"msg"}
// {"level":"INFO","msg":"hello world","a":1,"b":"x y","c":true,"d":2.5,"e":null}
// {"level":"DEBUG","msg":"debug","k":"v"}
// {"level":"WARN","msg":"w","quoted":"a=b","q2":"say \"hi\"","empty":"","nl":"a\nb","uni":"é","bad":"�","key space":1}
// {"level":"ERROR","msg":"e","err":"boom","dur":3000000000,"t":"2024-01-02T03:04:05.678901234Z"}
// {"level":"INFO","msg":"odd","!BADKEY":"k"}
// {"level":"INFO","msg":"nonkey","!BADKEY":1,"!BADKEY":2}
// {"level":"INFO","msg":"attrs","i":1,"g":{"s":"v","n":2},"any":[1,2],"b":true,"f":1e+100,"u":7,"i64":-3,"d":1000000}
// {"level":"INFO","msg":"lv","tok":"REDACTED","u":{"id":1,"name":"bob"},"st":{"A":1,"bee":"x"},"pst":{"A":2,"bee":"y"},"tm":"text m","jm":"!ERROR:json: error calling MarshalJSON for type *main.jm: jbad","m":{"a":2,"z":1}}
// {"level":"INFO","msg":"with","w":1,"x":2}
// {"level":"INFO","msg":"ingroup","grp":{"x":2}}
// {"level":"INFO","msg":"deep","grp":{"a":1,"sub":{"x":2,"h":{"y":3}}}}
// {"level":"INFO","msg":"none"}
// {"level":"INFO","msg":"eg","inlined":1}
// {"level":"INFO+1","msg":"lvl"}
// {"level":"ERROR+3","msg":"lvl"}
// {"level":"WARN","msg":"la","a":1}
// {"level":"INFO","msg":"ctx","b":"Ynl0ZXM=","r":"EOF","lvl":"WARN"}
// -- text
// level=WARN msg=w quoted="a=b" q2="say \"hi\"" empty="" nl="a\nb" uni=é bad="\xff" "key space"=1
// level=ERROR msg=e err=boom dur=3s t=2024-01-02T03:04:05.678Z
// level=ERROR+3 msg=lvl
// level=WARN msg=la a=1
// -- json
// {"level":"WARN","msg":"w","quoted":"a=b","q2":"say \"hi\"","empty":"","nl":"a\nb","uni":"é","bad":"�","key space":1}
// {"level":"ERROR","msg":"e","err":"boom","dur":3000000000,"t":"2024-01-02T03:04:05.678901234Z"}
// {"level":"ERROR+3","msg":"lvl"}
// {"level":"WARN","msg":"la","a":1}
// true true true
// {"time":"1970-01-01T00:00:00Z","sev":"INFO","source":{"function":"main.main","file":".go","line":99},"msg":"src","g":{"g_secret":"***","g_secret":"***","h":{"g_h_z":1}}}
// INFO default a=1 b="x y"
// WARN default2 w=2 q.z=3
// DEBUG yes
// level=INFO msg="now text"
// level=ERROR msg=E x=1
// INFO LevelVar(INFO) WARN+1 ERROR DEBUG-3
// WARN <nil> ERROR+2
// slog: level string "bogus": unknown name <nil> INFO+3
// "INFO" <nil>
// Int64 3 3 3 String Float64 Uint64 Any 1s Group LogValuer REDACTED
// a=1 s=v true g=[a=1 b=2]
// Value kind is Int64, not Float64
// a=1;b=2;c=d;3 rec
// level=INFO msg=rec a=1 b=2 c=d
// <nil> false
// {"level":"INFO","msg":"rec","a":1,"b":2,"c":"d"}
// <nil>
// level=WARN msg="from loglogger"
// level=ERROR msg=both k=1
// {"level":"ERROR","msg":"both","k":1}
// level=INFO msg=one
// true true
// nil Handler

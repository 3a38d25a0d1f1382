package slog

import (
	"fmt"
	"math"
	"runtime"
	"slices"
	"strconv"
	"time"
)

// A Value is any Go value; common kinds take no memory of their own.
type Value struct {
	_   [0]func() // not comparable with ==
	num uint64    // of numbers, durations and booleans
	any any       // a Kind, for which num has the value; a text, moment or group; or the value itself
}

type (
	text   string
	moment time.Time
	group  []Attr
)

// A Kind is the kind of a Value.
type Kind int

// The kinds.
const (
	KindAny Kind = iota
	KindBool
	KindDuration
	KindFloat64
	KindInt64
	KindString
	KindTime
	KindUint64
	KindGroup
	KindLogValuer
)

var kindNames = [...]string{"Any", "Bool", "Duration", "Float64", "Int64", "String", "Time", "Uint64", "Group", "LogValuer"}

func (k Kind) String() string {
	if k >= 0 && int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "<unknown slog.Kind>"
}

// kind is a Kind that someone logs.
type kind Kind

// Kind returns the kind of v.
func (v Value) Kind() Kind {
	switch x := v.any.(type) {
	case Kind:
		return x
	case text:
		return KindString
	case moment:
		return KindTime
	case group:
		return KindGroup
	case LogValuer:
		return KindLogValuer
	}
	return KindAny
}

// StringValue returns the Value of a string.
func StringValue(value string) Value { return Value{any: text(value)} }

// IntValue returns the Value of an int.
func IntValue(v int) Value { return Int64Value(int64(v)) }

// Int64Value returns the Value of an int64.
func Int64Value(v int64) Value { return Value{num: uint64(v), any: KindInt64} }

// Uint64Value returns the Value of a uint64.
func Uint64Value(v uint64) Value { return Value{num: v, any: KindUint64} }

// Float64Value returns the Value of a float64.
func Float64Value(v float64) Value { return Value{num: math.Float64bits(v), any: KindFloat64} }

// BoolValue returns the Value of a bool.
func BoolValue(v bool) Value {
	n := uint64(0)
	if v {
		n = 1
	}
	return Value{num: n, any: KindBool}
}

// TimeValue returns the Value of a time, without its monotonic clock.
func TimeValue(v time.Time) Value { return Value{any: moment(v.Round(0))} }

// DurationValue returns the Value of a duration.
func DurationValue(v time.Duration) Value {
	return Value{num: uint64(v.Nanoseconds()), any: KindDuration}
}

// GroupValue returns the Value of several Attrs; empty groups among them are dropped.
func GroupValue(as ...Attr) Value {
	if slices.ContainsFunc(as, isEmptyGroup) {
		as = slices.DeleteFunc(slices.Clone(as), isEmptyGroup)
	}
	return Value{any: group(as)}
}

func isEmptyGroup(a Attr) bool { return a.Value.isEmptyGroup() }

func (v Value) isEmptyGroup() bool {
	g, ok := v.any.(group)
	return ok && len(g) == 0
}

// AnyValue returns the Value of anything, of the most fitting kind.
func AnyValue(v any) Value {
	switch v := v.(type) {
	case string:
		return StringValue(v)
	case int:
		return Int64Value(int64(v))
	case uint:
		return Uint64Value(uint64(v))
	case int64:
		return Int64Value(v)
	case uint64:
		return Uint64Value(v)
	case bool:
		return BoolValue(v)
	case time.Duration:
		return DurationValue(v)
	case time.Time:
		return TimeValue(v)
	case uint8:
		return Uint64Value(uint64(v))
	case uint16:
		return Uint64Value(uint64(v))
	case uint32:
		return Uint64Value(uint64(v))
	case uintptr:
		return Uint64Value(uint64(v))
	case int8:
		return Int64Value(int64(v))
	case int16:
		return Int64Value(int64(v))
	case int32:
		return Int64Value(int64(v))
	case float64:
		return Float64Value(v)
	case float32:
		return Float64Value(float64(v))
	case []Attr:
		return GroupValue(v...)
	case Kind:
		return Value{any: kind(v)}
	case Value:
		return v
	}
	return Value{any: v}
}

// Any returns the value itself.
func (v Value) Any() any {
	switch x := v.any.(type) {
	case Kind:
		switch x {
		case KindInt64:
			return int64(v.num)
		case KindUint64:
			return v.num
		case KindFloat64:
			return v.float()
		case KindBool:
			return v.num == 1
		case KindDuration:
			return time.Duration(v.num)
		}
	case text:
		return string(x)
	case moment:
		return time.Time(x)
	case group:
		return []Attr(x)
	case kind:
		return Kind(x)
	}
	return v.any
}

// must panics if v is of another kind.
func (v Value) must(want Kind) {
	if got := v.Kind(); got != want {
		panic(fmt.Sprintf("Value kind is %s, not %s", got, want))
	}
}

// String returns the value as text, whatever its kind.
func (v Value) String() string {
	if s, ok := v.any.(text); ok {
		return string(s)
	}
	return string(v.append(nil))
}

func (v Value) append(b []byte) []byte {
	switch v.Kind() {
	case KindString:
		return append(b, v.any.(text)...)
	case KindInt64:
		return strconv.AppendInt(b, int64(v.num), 10)
	case KindUint64:
		return strconv.AppendUint(b, v.num, 10)
	case KindFloat64:
		return strconv.AppendFloat(b, v.float(), 'g', -1, 64)
	case KindBool:
		return strconv.AppendBool(b, v.num == 1)
	case KindDuration:
		return append(b, time.Duration(v.num).String()...)
	case KindTime:
		return append(b, time.Time(v.any.(moment)).String()...)
	case KindGroup:
		return fmt.Append(b, []Attr(v.any.(group)))
	}
	return fmt.Append(b, v.Any())
}

// Int64 returns the value of that kind, as do those that follow; they panic if it is of another.
func (v Value) Int64() int64 { v.must(KindInt64); return int64(v.num) }

// Uint64 returns a uint64.
func (v Value) Uint64() uint64 { v.must(KindUint64); return v.num }

// Bool returns a bool.
func (v Value) Bool() bool { v.must(KindBool); return v.num == 1 }

// Duration returns a duration.
func (v Value) Duration() time.Duration { v.must(KindDuration); return time.Duration(v.num) }

// Float64 returns a float64.
func (v Value) Float64() float64 { v.must(KindFloat64); return v.float() }

func (v Value) float() float64 { return math.Float64frombits(v.num) }

// Time returns a time.
func (v Value) Time() time.Time { v.must(KindTime); return time.Time(v.any.(moment)) }

// LogValuer returns what makes the value.
func (v Value) LogValuer() LogValuer { return v.any.(LogValuer) }

// Group returns the Attrs of a group.
func (v Value) Group() []Attr {
	if g, ok := v.any.(group); ok {
		return []Attr(g)
	}
	panic("Group: bad kind")
}

// Equal reports whether two Values are of one kind and equal.
func (v Value) Equal(w Value) bool {
	k := v.Kind()
	if k != w.Kind() {
		return false
	}
	switch k {
	case KindFloat64:
		return v.float() == w.float()
	case KindTime:
		return v.Time().Equal(w.Time())
	case KindGroup:
		return slices.EqualFunc(v.Group(), w.Group(), Attr.Equal)
	case KindAny, KindLogValuer, KindString:
		return v.any == w.any
	}
	return v.num == w.num
}

// A LogValuer makes the Value that is logged for it.
type LogValuer interface {
	LogValue() Value
}

const maxLogValues = 100

// Resolve returns v, or what its LogValue makes of it, as long as that has one, too.
func (v Value) Resolve() (resolved Value) {
	original := v
	defer func() {
		if r := recover(); r != nil {
			resolved = AnyValue(fmt.Errorf("LogValue panicked\n%s", callers(3, 5)))
		}
	}()
	for range maxLogValues {
		if v.Kind() != KindLogValuer {
			return v
		}
		v = v.LogValuer().LogValue()
	}
	return AnyValue(fmt.Errorf("LogValue called too many times on Value of type %T", original.Any()))
}

// callers lists some of the functions that are running.
func callers(skip, n int) string {
	pcs := make([]uintptr, n+1)
	k := runtime.Callers(skip, pcs)
	if k == 0 {
		return "(no stack)"
	}
	text := ""
	frames := runtime.CallersFrames(pcs[:k])
	for i := 0; ; i++ {
		if i == n {
			return text + "(rest of stack elided)\n"
		}
		f, more := frames.Next()
		text += fmt.Sprintf("called from %s (%s:%d)\n", f.Function, f.File, f.Line)
		if !more {
			return text
		}
	}
}

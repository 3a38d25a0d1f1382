package slog

import (
	"runtime"
	"slices"
	"time"
)

// A Record is an event.
type Record struct {
	Time    time.Time // none: not shown
	Message string
	Level   Level
	PC      uintptr // of the call that logged it, or 0
	attrs   []Attr
}

// NewRecord returns a Record without Attrs.
func NewRecord(t time.Time, level Level, msg string, pc uintptr) Record {
	return Record{Time: t, Message: msg, Level: level, PC: pc}
}

// Clone returns a copy that shares no Attrs.
func (r Record) Clone() Record {
	r.attrs = slices.Clip(r.attrs)
	return r
}

// NumAttrs returns the number of Attrs.
func (r Record) NumAttrs() int { return len(r.attrs) }

// Attrs calls f on each Attr until it returns false.
func (r Record) Attrs(f func(Attr) bool) {
	for _, a := range r.attrs {
		if !f(a) {
			return
		}
	}
}

// AddAttrs appends Attrs, but no empty groups.
func (r *Record) AddAttrs(attrs ...Attr) {
	for _, a := range attrs {
		if !isEmptyGroup(a) {
			r.attrs = append(r.attrs, a)
		}
	}
}

// Add appends Attrs given as for Logger.Log.
func (r *Record) Add(args ...any) {
	for len(args) > 0 {
		var a Attr
		a, args = nextAttr(args)
		if !isEmptyGroup(a) {
			r.attrs = append(r.attrs, a)
		}
	}
}

// A Source is a place in a program.
type Source struct {
	Function string `json:"function"`
	File     string `json:"file"`
	Line     int    `json:"line"`
}

// Source returns the place that logged the event, nil if that is not known.
func (r Record) Source() *Source {
	if r.PC == 0 {
		return nil
	}
	f, _ := runtime.CallersFrames([]uintptr{r.PC}).Next()
	return &Source{f.Function, f.File, f.Line}
}

func (s *Source) group() Value {
	var attrs []Attr
	if s.Function != "" {
		attrs = append(attrs, String("function", s.Function))
	}
	if s.File != "" {
		attrs = append(attrs, String("file", s.File))
	}
	if s.Line != 0 {
		attrs = append(attrs, Int("line", s.Line))
	}
	return GroupValue(attrs...)
}

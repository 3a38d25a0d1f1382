package slog

import (
	"context"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"reflect"
	"slices"
	"strconv"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"
)

// A Handler does something with events.
type Handler interface {
	Enabled(context.Context, Level) bool
	Handle(context.Context, Record) error
	WithAttrs(attrs []Attr) Handler
	WithGroup(name string) Handler
}

// HandlerOptions are what TextHandler and JSONHandler can do differently.
type HandlerOptions struct {
	AddSource   bool                                // show the place that logged an event
	Level       Leveler                             // the lowest that is shown; nil: LevelInfo
	ReplaceAttr func(groups []string, a Attr) Attr // what to show for an Attr in some groups
}

// The keys of what every event has.
const (
	TimeKey    = "time"
	LevelKey   = "level"
	MessageKey = "msg"
	SourceKey  = "source"
)

// A formatter is what text and JSON handlers have in common. The Attrs of WithAttrs are formatted at once.
type formatter struct {
	json      bool
	opts      HandlerOptions
	formatted []byte
	prefix    string   // of keys, in text
	groups    []string // all that are open
	opened    int      // those of them whose beginning is in formatted
	mu        *sync.Mutex
	w         io.Writer
}

func newFormatter(w io.Writer, opts *HandlerOptions, json bool) *formatter {
	f := &formatter{json: json, w: w, mu: &sync.Mutex{}}
	if opts != nil {
		f.opts = *opts
	}
	return f
}

func (f *formatter) enabled(l Level) bool {
	if f.opts.Level != nil {
		return l >= f.opts.Level.Level()
	}
	return l >= LevelInfo
}

func (f *formatter) separator() string {
	if f.json {
		return ","
	}
	return " "
}

func (f *formatter) withAttrs(as []Attr) *formatter {
	if !slices.ContainsFunc(as, func(a Attr) bool { return !isEmptyGroup(a) }) {
		return f
	}
	g := *f
	s := g.begin(slices.Clip(f.formatted), "")
	if len(f.formatted) > 0 {
		s.sep = f.separator()
		if f.json && s.buf[len(s.buf)-1] == '{' {
			s.sep = ""
		}
	}
	s.prefix = f.prefix
	s.open(f.groups[f.opened:])
	if s.attrs(as) {
		g.formatted = s.buf
		g.prefix = s.prefix
		g.opened = len(f.groups)
	}
	return &g
}

func (f *formatter) withGroup(name string) *formatter {
	g := *f
	g.groups = append(slices.Clip(f.groups), name)
	return &g
}

// A line is an event being written.
type line struct {
	*formatter
	buf    []byte
	sep    string // before the next key
	prefix string
	groups []string // for ReplaceAttr
	source bool     // within a Source, of which nothing is replaced
}

func (f *formatter) begin(buf []byte, sep string) *line {
	s := &line{formatter: f, buf: buf, sep: sep}
	if f.opts.ReplaceAttr != nil {
		s.groups = slices.Clip(slices.Clone(f.groups[:f.opened]))
	}
	return s
}

func (f *formatter) handle(r Record) error {
	s := f.begin(nil, "")
	s.groups = nil
	if f.json {
		s.buf = append(s.buf, '{')
	}
	replace := f.opts.ReplaceAttr != nil
	if !r.Time.IsZero() {
		if t := r.Time.Round(0); replace {
			s.attr(Time(TimeKey, t))
		} else {
			s.key(TimeKey)
			s.time(t)
		}
	}
	if replace {
		s.attr(Any(LevelKey, r.Level))
	} else {
		s.key(LevelKey)
		s.str(r.Level.String())
	}
	if f.opts.AddSource {
		src := r.Source()
		if src == nil {
			src = &Source{}
		}
		s.attr(Any(SourceKey, src))
	}
	if replace {
		s.attr(String(MessageKey, r.Message))
	} else {
		s.key(MessageKey)
		s.str(r.Message)
	}
	if replace {
		s.groups = slices.Clip(slices.Clone(f.groups[:f.opened]))
	}
	s.rest(r)
	s.buf = append(s.buf, '\n')
	f.mu.Lock()
	defer f.mu.Unlock()
	_, err := f.w.Write(s.buf)
	return err
}

// rest adds the Attrs of WithAttrs and of the event, and ends the line.
func (s *line) rest(r Record) {
	if len(s.formatted) > 0 {
		s.buf = append(s.buf, s.sep...)
		s.buf = append(s.buf, s.formatted...)
		s.sep = s.separator()
		if s.json && s.buf[len(s.buf)-1] == '{' {
			s.sep = ""
		}
	}
	open := s.opened
	if r.NumAttrs() > 0 {
		at := len(s.buf)
		s.prefix = s.formatter.prefix
		s.open(s.formatter.groups[s.opened:])
		open = len(s.formatter.groups)
		if !s.attrs(r.attrs) {
			s.buf = s.buf[:at]
			open = s.opened
		}
	}
	if s.json {
		for range open {
			s.buf = append(s.buf, '}')
		}
		s.buf = append(s.buf, '}')
	}
}

func (s *line) open(groups []string) {
	for _, name := range groups {
		s.openGroup(name)
	}
}

func (s *line) openGroup(name string) {
	if s.json {
		s.key(name)
		s.buf = append(s.buf, '{')
		s.sep = ""
	} else {
		s.prefix += name + "."
	}
	if s.opts.ReplaceAttr != nil {
		s.groups = append(s.groups, name)
	}
}

func (s *line) closeGroup(name string) {
	if s.json {
		s.buf = append(s.buf, '}')
	} else {
		s.prefix = s.prefix[:len(s.prefix)-len(name)-1]
	}
	s.sep = s.separator()
	if s.opts.ReplaceAttr != nil {
		s.groups = s.groups[:len(s.groups)-1]
	}
}

// attrs adds Attrs, and reports whether there was anything to add.
func (s *line) attrs(as []Attr) bool {
	some := false
	for _, a := range as {
		if s.attr(a) {
			some = true
		}
	}
	return some
}

func (s *line) attr(a Attr) bool {
	a.Value = a.Value.Resolve()
	if replace := s.opts.ReplaceAttr; replace != nil && !s.source && a.Value.Kind() != KindGroup {
		a = replace(s.groups, a)
		a.Value = a.Value.Resolve()
	}
	if a.isEmpty() {
		return false
	}
	if src, ok := a.Value.any.(*Source); ok {
		if s.json {
			a.Value = src.group()
			s.source = true
			defer func() { s.source = false }()
		} else {
			a.Value = StringValue(fmt.Sprintf("%s:%d", src.File, src.Line))
		}
	}
	if a.Value.Kind() != KindGroup {
		s.key(a.Key)
		s.value(a.Value)
		return true
	}
	members := a.Value.Group()
	if len(members) == 0 {
		return false
	}
	at, sep := len(s.buf), s.sep
	if a.Key != "" {
		s.openGroup(a.Key)
	}
	some := s.attrs(members)
	if a.Key != "" {
		s.closeGroup(a.Key)
	}
	if !some {
		s.buf, s.sep = s.buf[:at], sep
	}
	return some
}

func (s *line) key(key string) {
	s.buf = append(s.buf, s.sep...)
	s.str(s.prefix + key)
	if s.json {
		s.buf = append(s.buf, ':')
	} else {
		s.buf = append(s.buf, '=')
	}
	s.sep = s.separator()
}

func (s *line) str(text string) {
	switch {
	case s.json:
		s.appendJSON(text)
	case needsQuotes(text):
		s.buf = strconv.AppendQuote(s.buf, text)
	default:
		s.buf = append(s.buf, text...)
	}
}

// needsQuotes reports whether a text could be misread without quotes.
func needsQuotes(text string) bool {
	if text == "" {
		return true
	}
	for _, r := range text {
		switch {
		case r == '\\':
		case r == ' ' || r == '=' || r == '"' || r == utf8.RuneError || unicode.IsSpace(r) || !unicode.IsPrint(r):
			return true
		}
	}
	return false
}

func (s *line) time(t time.Time) {
	if s.json {
		if y := t.Year(); y < 0 || y >= 10000 {
			s.failed(errors.New("time.Time year outside of range [0,9999]"))
			return
		}
		s.buf = append(s.buf, '"')
		s.buf = t.AppendFormat(s.buf, time.RFC3339Nano)
		s.buf = append(s.buf, '"')
		return
	}
	s.buf = t.AppendFormat(s.buf, "2006-01-02T15:04:05.000Z07:00")
}

func (s *line) failed(err error) { s.str("!ERROR:" + err.Error()) }

func (s *line) value(v Value) {
	defer func() {
		r := recover()
		if r == nil {
			return
		}
		if x := reflect.ValueOf(v.any); x.Kind() == reflect.Pointer && x.IsNil() {
			s.str("<nil>")
			return
		}
		s.str(fmt.Sprintf("!PANIC: %v", r))
	}()
	var err error
	if s.json {
		err = s.jsonValue(v)
	} else {
		err = s.textValue(v)
	}
	if err != nil {
		s.failed(err)
	}
}

func (s *line) textValue(v Value) error {
	switch v.Kind() {
	case KindString:
		s.str(v.String())
	case KindTime:
		s.time(v.Time())
	case KindAny:
		if m, ok := v.any.(encoding.TextMarshaler); ok {
			text, err := m.MarshalText()
			if err != nil {
				return err
			}
			s.str(string(text))
			return nil
		}
		if x := reflect.ValueOf(v.any); x.Kind() == reflect.Slice && x.Type().Elem().Kind() == reflect.Uint8 {
			s.buf = strconv.AppendQuote(s.buf, string(x.Bytes()))
			return nil
		}
		s.str(fmt.Sprintf("%+v", v.Any()))
	default:
		s.buf = v.append(s.buf)
	}
	return nil
}

func (s *line) jsonValue(v Value) error {
	switch v.Kind() {
	case KindString:
		s.str(v.String())
	case KindInt64, KindUint64, KindBool:
		s.buf = v.append(s.buf)
	case KindDuration:
		s.buf = strconv.AppendInt(s.buf, int64(v.Duration()), 10)
	case KindTime:
		s.time(v.Time())
	case KindAny:
		x := v.Any()
		_, isMarshaler := x.(json.Marshaler)
		if err, ok := x.(error); ok && !isMarshaler {
			s.str(err.Error())
			return nil
		}
		return s.appendJSON(x)
	default:
		return s.appendJSON(v.Any())
	}
	return nil
}

// A tail appends what is written to it, without the last newline.
type tail struct{ s *line }

func (t tail) Write(p []byte) (int, error) {
	t.s.buf = append(t.s.buf, p[:len(p)-1]...)
	return len(p), nil
}

func (s *line) appendJSON(x any) error {
	enc := json.NewEncoder(tail{s})
	enc.SetEscapeHTML(false)
	return enc.Encode(x)
}

// A TextHandler writes events as lines of key=value.
type TextHandler struct {
	*formatter
}

// NewTextHandler returns a TextHandler; opts may be nil.
func NewTextHandler(w io.Writer, opts *HandlerOptions) *TextHandler {
	return &TextHandler{newFormatter(w, opts, false)}
}

// Enabled reports whether events of a level are shown.
func (h *TextHandler) Enabled(_ context.Context, level Level) bool { return h.enabled(level) }

// WithAttrs returns a handler that shows some Attrs with every event.
func (h *TextHandler) WithAttrs(attrs []Attr) Handler { return &TextHandler{h.withAttrs(attrs)} }

// WithGroup returns a handler that puts all that follows in a group.
func (h *TextHandler) WithGroup(name string) Handler {
	if name == "" {
		return h
	}
	return &TextHandler{h.withGroup(name)}
}

// Handle writes an event.
func (h *TextHandler) Handle(_ context.Context, r Record) error { return h.handle(r) }

// A JSONHandler writes events as lines with a JSON object each.
type JSONHandler struct {
	*formatter
}

// NewJSONHandler returns a JSONHandler; opts may be nil.
func NewJSONHandler(w io.Writer, opts *HandlerOptions) *JSONHandler {
	return &JSONHandler{newFormatter(w, opts, true)}
}

// Enabled reports whether events of a level are shown.
func (h *JSONHandler) Enabled(_ context.Context, level Level) bool { return h.enabled(level) }

// WithAttrs returns a handler that shows some Attrs with every event.
func (h *JSONHandler) WithAttrs(attrs []Attr) Handler { return &JSONHandler{h.withAttrs(attrs)} }

// WithGroup returns a handler that puts all that follows in a group.
func (h *JSONHandler) WithGroup(name string) Handler {
	if name == "" {
		return h
	}
	return &JSONHandler{h.withGroup(name)}
}

// Handle writes an event.
func (h *JSONHandler) Handle(_ context.Context, r Record) error { return h.handle(r) }

// A logHandler, that of the first default Logger, hands events to package log.
type logHandler struct {
	*formatter
	output func(depth int, text string) error
}

func newLogHandler() *logHandler {
	return &logHandler{newFormatter(io.Discard, nil, false), log.Output}
}

func (h *logHandler) Enabled(_ context.Context, l Level) bool { return l >= logLevel.Level() }

// From Handle up to the caller of the function of Logger or of this package.
const callDepth = 4

func (h *logHandler) Handle(_ context.Context, r Record) error {
	s := h.begin(append([]byte(r.Level.String()+" "), r.Message...), " ")
	s.rest(r)
	return h.output(callDepth, string(s.buf))
}

func (h *logHandler) WithAttrs(as []Attr) Handler { return &logHandler{h.withAttrs(as), h.output} }

func (h *logHandler) WithGroup(name string) Handler {
	if name == "" {
		return h
	}
	return &logHandler{h.withGroup(name), h.output}
}

type discard struct{}

// DiscardHandler drops all events.
var DiscardHandler Handler = discard{}

func (discard) Enabled(context.Context, Level) bool  { return false }
func (discard) Handle(context.Context, Record) error { return nil }
func (d discard) WithAttrs([]Attr) Handler           { return d }
func (d discard) WithGroup(string) Handler           { return d }

// A MultiHandler hands events to several handlers.
type MultiHandler struct {
	multi []Handler
}

// NewMultiHandler returns a MultiHandler.
func NewMultiHandler(handlers ...Handler) *MultiHandler {
	return &MultiHandler{slices.Clone(handlers)}
}

// Enabled reports whether any of the handlers takes events of a level.
func (h *MultiHandler) Enabled(ctx context.Context, l Level) bool {
	return slices.ContainsFunc(h.multi, func(h Handler) bool { return h.Enabled(ctx, l) })
}

// Handle calls all handlers that take the event.
func (h *MultiHandler) Handle(ctx context.Context, r Record) error {
	var errs []error
	for _, h := range h.multi {
		if h.Enabled(ctx, r.Level) {
			if err := h.Handle(ctx, r.Clone()); err != nil {
				errs = append(errs, err)
			}
		}
	}
	return errors.Join(errs...)
}

// WithAttrs calls it on all handlers.
func (h *MultiHandler) WithAttrs(attrs []Attr) Handler {
	return h.each(func(h Handler) Handler { return h.WithAttrs(attrs) })
}

// WithGroup calls it on all handlers.
func (h *MultiHandler) WithGroup(name string) Handler {
	return h.each(func(h Handler) Handler { return h.WithGroup(name) })
}

func (h *MultiHandler) each(f func(Handler) Handler) *MultiHandler {
	list := make([]Handler, len(h.multi))
	for i, h := range h.multi {
		list[i] = f(h)
	}
	return &MultiHandler{list}
}

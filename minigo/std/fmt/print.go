// Package fmt formats and scans text with functions like C's printf and scanf.
//
// A pp holds one call's output and, while a directive is under way, its spec. Runs of plain operands are formatted by the
// natives of format.go; what they leave comes back through printArg, which alone knows about methods, and printValue,
// which alone knows about composite values.
package fmt

import (
	"internal/reflectlite"
	"io"
	"os"
	"strconv"
	"unicode/utf8"
)

// State is what a Formatter sees of the directive it serves.
type State interface {
	// Write adds bytes to the output.
	Write(b []byte) (n int, err error)
	// Width returns the width and whether it was given.
	Width() (wid int, ok bool)
	// Precision returns the precision and whether it was given.
	Precision() (prec int, ok bool)
	// Flag reports whether the flag character c was given.
	Flag(c int) bool
}

// Formatter is implemented by values that format themselves for every verb.
type Formatter interface {
	Format(f State, verb rune)
}

// Stringer is implemented by values that have a natural text.
type Stringer interface {
	String() string
}

// GoStringer is implemented by values that have their own text for %#v.
type GoStringer interface {
	GoString() string
}

// FormatString rebuilds the directive that state and verb came from.
func FormatString(state State, verb rune) string {
	b := []byte{'%'}
	for _, c := range " +-#0" {
		if state.Flag(int(c)) {
			b = append(b, byte(c))
		}
	}
	if w, ok := state.Width(); ok {
		b = strconv.AppendInt(b, int64(w), 10)
	}
	if p, ok := state.Precision(); ok {
		b = append(b, '.')
		b = strconv.AppendInt(b, int64(p), 10)
	}
	return string(utf8.AppendRune(b, verb))
}

// A pp is a printer: the buffer of one call and the directive it is at.
type pp struct {
	spec
	buf       []byte
	arg       any   // the operand, or the part of it, whose methods were last looked at
	erroring  bool  // inside a complaint: methods are not called
	panicking bool  // inside the report of a method's panic
	wrapErrs  bool  // Errorf: %w is allowed
	wrapped   []int // the operands that %w named
	next      *pp
}

// Printers not in use, linked by next. A printer is taken and put back without any call between the two steps.
var freePrinters *pp

const maxKeptBuffer = 1 << 16

func newPrinter() *pp {
	p := freePrinters
	if p == nil {
		return new(pp)
	}
	freePrinters = p.next
	p.next = nil
	return p
}

func (p *pp) free() {
	if cap(p.buf) > maxKeptBuffer {
		return
	}
	*p = pp{buf: p.buf[:0]}
	p.next = freePrinters
	freePrinters = p
}

// Write implements io.Writer for Formatters.
func (p *pp) Write(b []byte) (n int, err error) {
	p.buf = append(p.buf, b...)
	return len(b), nil
}

// WriteString spares Formatters a conversion.
func (p *pp) WriteString(s string) (n int, err error) {
	p.buf = append(p.buf, s...)
	return len(s), nil
}

// Width implements State.
func (p *pp) Width() (wid int, ok bool) { return int(p.width), p.has(hasWidth) }

// Precision implements State.
func (p *pp) Precision() (prec int, ok bool) { return int(p.prec), p.has(hasPrec) }

// Flag implements State.
func (p *pp) Flag(c int) bool {
	switch c {
	case '-':
		return p.has(minus)
	case '+':
		return p.has(plus | plusV)
	case '#':
		return p.has(sharp | sharpV)
	case ' ':
		return p.has(space)
	case '0':
		return p.has(zero)
	}
	return false
}

// Fprintf formats by a format string and writes to w.
func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	p := newPrinter()
	p.printf(format, a)
	n, err = w.Write(p.buf)
	p.free()
	return n, err
}

// Printf formats by a format string and writes to standard output.
func Printf(format string, a ...any) (n int, err error) { return Fprintf(os.Stdout, format, a...) }

// Sprintf formats by a format string and returns the text.
func Sprintf(format string, a ...any) string {
	p := newPrinter()
	p.printf(format, a)
	s := string(p.buf)
	p.free()
	return s
}

// Appendf formats by a format string and appends to b.
func Appendf(b []byte, format string, a ...any) []byte {
	p := newPrinter()
	p.printf(format, a)
	b = append(b, p.buf...)
	p.free()
	return b
}

// Fprint writes the operands to w, with spaces between those that are not strings.
func Fprint(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.print(a, false)
	n, err = w.Write(p.buf)
	p.free()
	return n, err
}

// Print writes the operands to standard output, with spaces between those that are not strings.
func Print(a ...any) (n int, err error) { return Fprint(os.Stdout, a...) }

// Sprint returns the text of the operands, with spaces between those that are not strings.
func Sprint(a ...any) string {
	p := newPrinter()
	p.print(a, false)
	s := string(p.buf)
	p.free()
	return s
}

// Append appends the text of the operands to b, with spaces between those that are not strings.
func Append(b []byte, a ...any) []byte {
	p := newPrinter()
	p.print(a, false)
	b = append(b, p.buf...)
	p.free()
	return b
}

// Fprintln writes the operands to w, spaces between them and a newline behind.
func Fprintln(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.print(a, true)
	n, err = w.Write(p.buf)
	p.free()
	return n, err
}

// Println writes the operands to standard output, spaces between them and a newline behind.
func Println(a ...any) (n int, err error) { return Fprintln(os.Stdout, a...) }

// Sprintln returns the text of the operands, spaces between them and a newline behind.
func Sprintln(a ...any) string {
	p := newPrinter()
	p.print(a, true)
	s := string(p.buf)
	p.free()
	return s
}

// Appendln appends the text of the operands to b, spaces between them and a newline behind.
func Appendln(b []byte, a ...any) []byte {
	p := newPrinter()
	p.print(a, true)
	b = append(b, p.buf...)
	p.free()
	return b
}

func (p *pp) print(args []any, line bool) {
	for i := 0; ; i++ {
		p.buf, i = printRun(p.buf, args, i, line)
		if i == len(args) {
			break
		}
		p.spec = spec{verb: 'v'}
		p.printArg(args[i])
	}
	if line {
		p.buf = append(p.buf, '\n')
	}
}

func (p *pp) printf(format string, args []any) {
	var c cursor
	for {
		p.buf, c = formatRun(p.buf, format, args, c)
		if c.flags&pending == 0 {
			break
		}
		p.spec = c.spec
		if p.verb == 'w' {
			p.wrapped = append(p.wrapped, c.arg-1)
		}
		p.printArg(args[c.arg-1])
	}
	if c.flags&reordered == 0 && c.arg < len(args) {
		p.extra(args[c.arg:])
	}
}

// extra complains about operands that no directive used.
func (p *pp) extra(args []any) {
	p.buf = append(p.buf, "%!(EXTRA "...)
	for i, arg := range args {
		if i > 0 {
			p.buf = append(p.buf, ", "...)
		}
		if arg == nil {
			p.buf = append(p.buf, "<nil>"...)
			continue
		}
		p.buf = append(p.buf, reflectlite.TypeOf(arg).String()...)
		p.buf = append(p.buf, '=')
		p.spec = spec{verb: 'v'}
		p.printArg(arg)
	}
	p.buf = append(p.buf, ')')
}

// printArg formats an operand by the current spec.
func (p *pp) printArg(arg any) {
	p.arg = arg
	if arg == nil {
		switch p.verb {
		case 'T', 'v':
			p.pad("<nil>")
		default:
			p.badVerb(reflectlite.Value{})
		}
		return
	}
	switch p.verb {
	case 'T':
		p.text(reflectlite.TypeOf(arg).String())
		return
	case 'p':
		p.printPointer(reflectlite.ValueOf(arg))
		return
	}
	v := reflectlite.ValueOf(arg)
	if b, ok := arg.([]byte); ok {
		p.printBytes(b, v)
		return
	}
	if held, ok := v.Held(); ok {
		p.printHeld(held)
		return
	}
	if (v.Type().NumMethod() > 0 || p.verb == 'w') && p.printMethod() {
		return
	}
	p.printValue(v, 0)
}

// printHeld formats what a reflect.Value holds.
func (p *pp) printHeld(v reflectlite.Value) {
	if v.IsValid() && v.CanInterface() {
		p.arg = v.Interface()
		if p.arg != nil && p.printMethod() {
			return
		}
	}
	p.printValue(v, 0)
}

// badVerb complains that the current verb does not fit v, which is shown by %v.
func (p *pp) badVerb(v reflectlite.Value) {
	p.erroring = true
	verb := p.verb
	p.buf = append(p.buf, "%!"...)
	p.buf = utf8.AppendRune(p.buf, verb)
	p.buf = append(p.buf, '(')
	if v.IsValid() {
		p.buf = append(p.buf, v.Type().String()...)
		p.buf = append(p.buf, '=')
		p.verb = 'v'
		if v.CanInterface() {
			p.printArg(v.Interface())
		} else {
			p.printValue(v, 0)
		}
	} else {
		p.buf = append(p.buf, "<nil>"...)
	}
	p.buf = append(p.buf, ')')
	p.verb = verb
	p.erroring = false
}

// printMethod formats p.arg by a method of its own, and reports whether there was one for the current verb.
func (p *pp) printMethod() bool {
	if p.erroring {
		return false
	}
	if p.verb == 'w' {
		if _, ok := p.arg.(error); !ok || !p.wrapErrs {
			p.badVerb(reflectlite.ValueOf(p.arg))
			return true
		}
		p.verb = 'v'
		handled := p.printMethod()
		p.verb = 'w'
		return handled
	}
	if f, ok := p.arg.(Formatter); ok {
		p.callFormat(f)
		return true
	}
	if p.has(sharpV) {
		g, ok := p.arg.(GoStringer)
		if ok {
			p.callGoString(g)
		}
		return ok
	}
	switch p.verb {
	case 'v', 's', 'x', 'X', 'q':
		switch x := p.arg.(type) {
		case error:
			p.callError(x)
			return true
		case Stringer:
			p.callString(x)
			return true
		}
	}
	return false
}

func (p *pp) callFormat(f Formatter) {
	defer p.catchPanic(p.arg, "Format")
	f.Format(p, p.verb)
}

func (p *pp) callGoString(g GoStringer) {
	defer p.catchPanic(p.arg, "GoString")
	p.text(g.GoString())
}

func (p *pp) callError(e error) {
	defer p.catchPanic(p.arg, "Error")
	p.printString(e.Error(), reflectlite.Value{})
}

func (p *pp) callString(s Stringer) {
	defer p.catchPanic(p.arg, "String")
	p.printString(s.String(), reflectlite.Value{})
}

// catchPanic is deferred around a call of a method of arg. A panic on a nil receiver prints <nil>; any other one is
// reported in the output, unless a report is already being made.
func (p *pp) catchPanic(arg any, method string) {
	reason := recover()
	if reason == nil {
		return
	}
	if v := reflectlite.ValueOf(arg); v.Kind() == reflectlite.Pointer && v.IsNil() {
		p.buf = append(p.buf, "<nil>"...)
		return
	}
	if p.panicking {
		panic(reason)
	}
	before := p.spec
	p.buf = append(p.buf, "%!"...)
	p.buf = utf8.AppendRune(p.buf, p.verb)
	p.buf = append(p.buf, "(PANIC="...)
	p.buf = append(p.buf, method...)
	p.buf = append(p.buf, " method: "...)
	p.spec = spec{verb: 'v'}
	p.panicking = true
	p.printArg(reason)
	p.panicking = false
	p.buf = append(p.buf, ')')
	p.spec = before
}

// A recursive-descent parser and evaluator for arithmetic, with errors by panic and recover.
package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

type syntaxError struct {
	pos int
	msg string
}

func (e syntaxError) Error() string { return fmt.Sprintf("column %d: %s", e.pos+1, e.msg) }

type expr interface {
	eval(env map[string]float64) float64
}

type (
	number float64
	name   string
	unary  struct{ x expr }
	binary struct {
		op   byte
		l, r expr
	}
	call struct {
		fn  string
		arg expr
	}
)

var functions = map[string]func(float64) float64{
	"sqrt": math.Sqrt, "abs": math.Abs, "floor": math.Floor,
}

func (n number) eval(map[string]float64) float64    { return float64(n) }
func (n name) eval(env map[string]float64) float64  { return env[string(n)] }
func (u unary) eval(env map[string]float64) float64 { return -u.x.eval(env) }
func (c call) eval(env map[string]float64) float64  { return functions[c.fn](c.arg.eval(env)) }
func (b binary) eval(env map[string]float64) float64 {
	l, r := b.l.eval(env), b.r.eval(env)
	switch b.op {
	case '+':
		return l + r
	case '-':
		return l - r
	case '*':
		return l * r
	case '/':
		return l / r
	}
	return math.Pow(l, r)
}

func (n number) String() string { return strconv.FormatFloat(float64(n), 'g', -1, 64) }
func (u unary) String() string  { return fmt.Sprintf("(-%v)", u.x) }
func (b binary) String() string { return fmt.Sprintf("(%v %c %v)", b.l, b.op, b.r) }
func (c call) String() string   { return fmt.Sprintf("%s(%v)", c.fn, c.arg) }

type parser struct {
	src string
	pos int
}

func parse(src string) (e expr, err error) {
	defer func() {
		if r := recover(); r != nil {
			var ok bool
			if err, ok = r.(syntaxError); !ok {
				panic(r)
			}
		}
	}()
	p := &parser{src: src}
	e = p.sum()
	if c := p.peek(); c != 0 {
		p.fail("unexpected %q", c)
	}
	return e, nil
}

func (p *parser) fail(format string, args ...any) {
	panic(syntaxError{p.pos, fmt.Sprintf(format, args...)})
}

func (p *parser) peek() byte {
	for p.pos < len(p.src) && p.src[p.pos] == ' ' {
		p.pos++
	}
	if p.pos == len(p.src) {
		return 0
	}
	return p.src[p.pos]
}

func (p *parser) accept(ops string) (byte, bool) {
	c := p.peek()
	if c == 0 || strings.IndexByte(ops, c) < 0 {
		return 0, false
	}
	p.pos++
	return c, true
}

func (p *parser) sum() expr {
	e := p.product()
	for op, ok := p.accept("+-"); ok; op, ok = p.accept("+-") {
		e = binary{op, e, p.product()}
	}
	return e
}

func (p *parser) product() expr {
	e := p.power()
	for op, ok := p.accept("*/"); ok; op, ok = p.accept("*/") {
		e = binary{op, e, p.power()}
	}
	return e
}

func (p *parser) power() expr {
	if _, ok := p.accept("-"); ok {
		return unary{p.power()}
	}
	e := p.primary()
	if op, ok := p.accept("^"); ok {
		return binary{op, e, p.power()}
	}
	return e
}

func (p *parser) primary() expr {
	if _, ok := p.accept("("); ok {
		e := p.sum()
		if _, ok := p.accept(")"); !ok {
			p.fail("expected )")
		}
		return e
	}
	start := p.pos
	switch c := p.peek(); {
	case c >= '0' && c <= '9' || c == '.':
		start = p.pos
		for p.pos < len(p.src) && strings.IndexByte("0123456789.", p.src[p.pos]) >= 0 {
			p.pos++
		}
		f, err := strconv.ParseFloat(p.src[start:p.pos], 64)
		if err != nil {
			p.pos = start
			p.fail("bad number %q", p.src[start:])
		}
		return number(f)
	case c >= 'a' && c <= 'z':
		start = p.pos
		for p.pos < len(p.src) && p.src[p.pos] >= 'a' && p.src[p.pos] <= 'z' {
			p.pos++
		}
		word := p.src[start:p.pos]
		if p.peek() != '(' {
			return name(word)
		}
		if functions[word] == nil {
			p.pos = start
			p.fail("unknown function %s", word)
		}
		return call{word, p.primary()}
	case c == 0:
		p.fail("unexpected end")
	default:
		p.fail("unexpected %q", c)
	}
	return nil
}

func main() {
	env := map[string]float64{"x": 3, "pi": math.Pi}
	for _, src := range []string{
		"1 + 2 * 3", "(1+2)*3", "2 ^ 3 ^ 2", "-x^2 + 10", "sqrt(x*x + 4*4)", "1 / 4 - 0.5 - 0.25",
		"floor(pi * 100) / 100", "2 * (3 + ", "2 $ 3", "cube(2)", "1.2.3", "4 5", "",
	} {
		e, err := parse(src)
		if err != nil {
			fmt.Printf("%-24s error: %v\n", src, err)
			continue
		}
		fmt.Printf("%-24s %v = %.6g\n", src, e, e.eval(env))
	}
}

// Output:
// 1 + 2 * 3                (1 + (2 * 3)) = 7
// (1+2)*3                  ((1 + 2) * 3) = 9
// 2 ^ 3 ^ 2                (2 ^ (3 ^ 2)) = 512
// -x^2 + 10                ((-(x ^ 2)) + 10) = 1
// sqrt(x*x + 4*4)          sqrt(((x * x) + (4 * 4))) = 5
// 1 / 4 - 0.5 - 0.25       (((1 / 4) - 0.5) - 0.25) = -0.5
// floor(pi * 100) / 100    (floor((pi * 100)) / 100) = 3.14
// 2 * (3 +                 error: column 10: unexpected end
// 2 $ 3                    error: column 3: unexpected '$'
// cube(2)                  error: column 1: unknown function cube
// 1.2.3                    error: column 1: bad number "1.2.3"
// 4 5                      error: column 3: unexpected '5'
//                          error: column 1: unexpected end

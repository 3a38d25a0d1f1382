// A state machine made of functions that return the next state: a tokenizer for a tiny language.
package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

type state func(*lexer) state

type token struct {
	kind, text string
	line       int
}

type lexer struct {
	input      string
	start, pos int
	line       int
	tokens     []token
}

const eof = -1

func (l *lexer) next() rune {
	if l.pos >= len(l.input) {
		return eof
	}
	r, size := utf8.DecodeRuneInString(l.input[l.pos:])
	l.pos += size
	return r
}

func (l *lexer) peek() rune {
	pos := l.pos
	r := l.next()
	l.pos = pos
	return r
}

func (l *lexer) acceptWhile(ok func(rune) bool) {
	for r := l.peek(); r != eof && ok(r); r = l.peek() {
		l.next()
	}
}

func (l *lexer) emit(kind string) {
	l.tokens = append(l.tokens, token{kind, l.input[l.start:l.pos], l.line})
	l.start = l.pos
}

func start(l *lexer) state {
	l.start = l.pos
	switch r := l.next(); {
	case r == eof:
		return nil
	case r == '\n':
		l.line++
		return start
	case unicode.IsSpace(r):
		return start
	case unicode.IsLetter(r):
		return word
	case unicode.IsDigit(r):
		return number
	case r == '"':
		return quoted
	case r == '/' && l.peek() == '/':
		return comment
	case strings.ContainsRune("+-*/=<>(){};", r):
		if l.peek() == '=' {
			l.next()
		}
		l.emit("op")
		return start
	}
	l.emit("error")
	return start
}

func word(l *lexer) state {
	l.acceptWhile(func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	switch l.input[l.start:l.pos] {
	case "let", "while", "print":
		l.emit("keyword")
	default:
		l.emit("name")
	}
	return start
}

func number(l *lexer) state {
	l.acceptWhile(unicode.IsDigit)
	if l.peek() == '.' {
		l.next()
		l.acceptWhile(unicode.IsDigit)
	}
	l.emit("number")
	return start
}

func quoted(l *lexer) state {
	for {
		switch l.next() {
		case '"':
			l.emit("string")
			return start
		case eof, '\n':
			l.emit("error")
			return start
		}
	}
}

func comment(l *lexer) state {
	l.acceptWhile(func(r rune) bool { return r != '\n' })
	l.emit("comment")
	return start
}

func main() {
	l := &lexer{line: 1, input: `let größe = 3.14 // pi
while größe >= 10 {
  print "hello, 世界"; größe = größe/2
}
let s = "open ?
`}
	for s := state(start); s != nil; {
		s = s(l)
	}
	for _, t := range l.tokens {
		fmt.Printf("%d %-8s%q\n", t.line, t.kind, t.text)
	}
}

// Output:
// 1 keyword "let"
// 1 name    "größe"
// 1 op      "="
// 1 number  "3.14"
// 1 comment "// pi"
// 2 keyword "while"
// 2 name    "größe"
// 2 op      ">="
// 2 number  "10"
// 2 op      "{"
// 3 keyword "print"
// 3 string  "\"hello, 世界\""
// 3 op      ";"
// 3 name    "größe"
// 3 op      "="
// 3 name    "größe"
// 3 op      "/"
// 3 number  "2"
// 4 op      "}"
// 5 keyword "let"
// 5 name    "s"
// 5 op      "="
// 5 error   "\"open ?\n"

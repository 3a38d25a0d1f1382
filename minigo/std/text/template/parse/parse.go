// Package parse makes trees of templates, for text/template.
package parse

import (
	"bytes"
	"fmt"
	"runtime"
	"strconv"
	"strings"
)

// A Tree is one template.
type Tree struct {
	Name      string
	ParseName string // of the outermost template in the text, for errors
	Root      *ListNode
	Mode      Mode
	text      string

	funcs      []map[string]any
	lex        *lexer
	waiting    []token // that were put back, the next one last
	last       token
	line       int // of the token that was taken last
	vars       []string
	set        map[string]*Tree
	actionLine int
	rangeDepth int
}

// A Mode changes what Parse does.
type Mode uint

// The modes.
const (
	ParseComments Mode = 1 << iota // keep comments
	SkipFuncCheck                  // let functions be unknown
)

// New returns an empty Tree.
func New(name string, funcs ...map[string]any) *Tree { return &Tree{Name: name, funcs: funcs} }

// Parse returns the trees of a text by their names: that of the text itself, and those it defines.
func Parse(name, text, leftDelim, rightDelim string, funcs ...map[string]any) (map[string]*Tree, error) {
	set := map[string]*Tree{}
	t := New(name)
	t.text = text
	_, err := t.Parse(text, leftDelim, rightDelim, set, funcs...)
	return set, err
}

// Copy copies the tree.
func (t *Tree) Copy() *Tree {
	if t == nil {
		return nil
	}
	return &Tree{Name: t.Name, ParseName: t.ParseName, Root: t.Root.CopyList(), text: t.text}
}

// Parse parses a text into the tree; what it defines is added to treeSet.
func (t *Tree) Parse(text, leftDelim, rightDelim string, treeSet map[string]*Tree, funcs ...map[string]any) (tree *Tree, err error) {
	defer t.recover(&err)
	t.ParseName = t.Name
	t.text = text
	t.start(newLexer(text, leftDelim, rightDelim, t.Mode&ParseComments != 0), treeSet, funcs)
	t.parse()
	t.add()
	t.stop()
	return t, nil
}

func (t *Tree) start(lex *lexer, set map[string]*Tree, funcs []map[string]any) {
	t.Root = nil
	t.lex, t.set, t.funcs = lex, set, funcs
	t.vars = []string{"$"}
	t.waiting = nil
}

func (t *Tree) stop() { t.lex, t.vars, t.funcs, t.set = nil, nil, nil, nil }

func (t *Tree) recover(err *error) {
	switch e := recover().(type) {
	case nil:
	case runtime.Error:
		panic(e)
	case error:
		t.stop()
		*err = e
	default:
		panic(e)
	}
}

// IsEmptyTree reports whether a node has nothing but space and comments.
func IsEmptyTree(n Node) bool {
	switch n := n.(type) {
	case nil:
		return true
	case *CommentNode:
		return true
	case *ListNode:
		for _, n := range n.Nodes {
			if !IsEmptyTree(n) {
				return false
			}
		}
		return true
	case *TextNode:
		return len(bytes.TrimSpace(n.Text)) == 0
	}
	return false
}

// add puts the tree into its set, if it does not take the place of one that has more in it.
func (t *Tree) add() {
	old := t.set[t.Name]
	if old == nil || IsEmptyTree(old.Root) {
		t.set[t.Name] = t
	} else if !IsEmptyTree(t.Root) {
		t.errorf("template: multiple definition of template %q", t.Name)
	}
}

// ErrorContext returns where a node is, and how it is written.
func (t *Tree) ErrorContext(n Node) (location, context string) {
	tree := n.tree()
	if tree == nil {
		tree = t
	}
	before := tree.text[:n.Position()]
	column := len(before) - (strings.LastIndex(before, "\n") + 1)
	return fmt.Sprintf("%s:%d:%d", tree.ParseName, 1+strings.Count(before, "\n"), column), n.String()
}

func (t *Tree) errorf(format string, args ...any) {
	t.Root = nil
	panic(fmt.Errorf("template: %s:%d: %s", t.ParseName, t.line, fmt.Sprintf(format, args...)))
}

func (t *Tree) unexpected(tok token, context string) {
	if tok.kind == tokError {
		extra := ""
		if t.actionLine != 0 && t.actionLine != tok.line {
			extra = fmt.Sprintf(" in action started at %s:%d", t.ParseName, t.actionLine)
			if strings.HasSuffix(tok.text, " action") {
				extra = extra[len(" in action"):]
			}
		}
		t.errorf("%s%s", tok, extra)
	}
	t.errorf("unexpected %s in %s", tok, context)
}

// ---- tokens

func (t *Tree) next() token {
	if n := len(t.waiting); n > 0 {
		t.last = t.waiting[n-1]
		t.waiting = t.waiting[:n-1]
	} else {
		t.last = t.lex.token()
	}
	t.line = t.last.line
	return t.last
}

func (t *Tree) backup(toks ...token) {
	for i := len(toks) - 1; i >= 0; i-- {
		t.waiting = append(t.waiting, toks[i])
	}
}

func (t *Tree) peek() token {
	tok := t.next()
	t.backup(tok)
	return tok
}

func (t *Tree) nextNonSpace() token {
	tok := t.next()
	for tok.kind == tokSpace {
		tok = t.next()
	}
	return tok
}

func (t *Tree) peekNonSpace() token {
	tok := t.nextNonSpace()
	t.backup(tok)
	return tok
}

func (t *Tree) expect(kind tokenKind, context string) token {
	tok := t.nextNonSpace()
	if tok.kind != kind {
		t.unexpected(tok, context)
	}
	return tok
}

// ---- lists

func (t *Tree) parse() {
	t.Root = t.newList(t.peek().pos)
	for t.peek().kind != tokEOF {
		if t.peek().kind == tokLeftDelim {
			delim := t.next()
			tok := t.nextNonSpace()
			if tok.kind == tokDefine {
				d := New("definition")
				d.text, d.Mode, d.ParseName = t.text, t.Mode, t.ParseName
				d.start(t.lex, t.set, t.funcs)
				d.waiting = t.waiting
				d.definition()
				t.waiting = d.waiting
				continue
			}
			t.backup(delim, tok)
		}
		switch n := t.textOrAction(); n.Type() {
		case nodeEnd, nodeElse:
			t.errorf("unexpected %s", n)
		default:
			t.Root.append(n)
		}
	}
}

func (t *Tree) definition() {
	const context = "define clause"
	name := t.nextNonSpace()
	if name.kind != tokString && name.kind != tokRawString {
		t.unexpected(name, context)
	}
	t.Name = t.unquote(name.text)
	t.expect(tokRightDelim, context)
	var end Node
	t.Root, end = t.list()
	if end.Type() != nodeEnd {
		t.errorf("unexpected %s in %s", end, context)
	}
	t.add()
	t.stopDefinition()
}

func (t *Tree) stopDefinition() { t.vars, t.funcs, t.set = nil, nil, nil }

func (t *Tree) unquote(s string) string {
	text, err := strconv.Unquote(s)
	if err != nil {
		t.errorf("%s", err)
	}
	return text
}

// list parses to an end or else, which it returns, too.
func (t *Tree) list() (*ListNode, Node) {
	list := t.newList(t.peekNonSpace().pos)
	for t.peekNonSpace().kind != tokEOF {
		n := t.textOrAction()
		if n.Type() == nodeEnd || n.Type() == nodeElse {
			return list, n
		}
		list.append(n)
	}
	t.errorf("unexpected EOF")
	return nil, nil
}

func (t *Tree) textOrAction() Node {
	switch tok := t.nextNonSpace(); tok.kind {
	case tokText:
		return &TextNode{NodeText, tok.pos, t, []byte(tok.text)}
	case tokLeftDelim:
		t.actionLine = tok.line
		defer func() { t.actionLine = 0 }()
		return t.action()
	case tokComment:
		return &CommentNode{NodeComment, tok.pos, t, tok.text}
	default:
		t.unexpected(tok, "input")
	}
	return nil
}

// An endNode is an end or else that belongs to a control structure.
type endNode struct {
	NodeType
	Pos
	tr *Tree
}

func (n *endNode) String() string {
	if n.NodeType == nodeElse {
		return "{{else}}"
	}
	return "{{end}}"
}
func (n *endNode) writeTo(b *strings.Builder) { b.WriteString(n.String()) }
func (n *endNode) tree() *Tree                { return n.tr }
func (n *endNode) Copy() Node                 { c := *n; return &c }

// ---- actions

func (t *Tree) action() Node {
	switch tok := t.nextNonSpace(); tok.kind {
	case tokBlock:
		return t.block()
	case tokBreak:
		pos, line := t.jump(tok, "break")
		return &BreakNode{t, NodeBreak, pos, line}
	case tokContinue:
		pos, line := t.jump(tok, "continue")
		return &ContinueNode{t, NodeContinue, pos, line}
	case tokElse:
		return t.elseControl()
	case tokEnd:
		return &endNode{nodeEnd, t.expect(tokRightDelim, "end").pos, t}
	case tokIf:
		return &IfNode{t.control(NodeIf, "if")}
	case tokRange:
		return &RangeNode{t.control(NodeRange, "range")}
	case tokTemplate:
		return t.template()
	case tokWith:
		return &WithNode{t.control(NodeWith, "with")}
	default:
		t.backup(tok)
	}
	tok := t.peek()
	pipe := t.pipeline("command", tokRightDelim)
	return &ActionNode{NodeAction, tok.pos, t, tok.line, pipe}
}

func (t *Tree) jump(tok token, name string) (Pos, int) {
	if end := t.nextNonSpace(); end.kind != tokRightDelim {
		t.unexpected(end, "{{"+name+"}}")
	}
	if t.rangeDepth == 0 {
		t.errorf("{{%s}} outside {{range}}", name)
	}
	return tok.pos, tok.line
}

func (t *Tree) elseControl() Node {
	tok := t.peekNonSpace()
	if tok.kind == tokIf || tok.kind == tokWith {
		return &endNode{nodeElse, tok.pos, t}
	}
	return &endNode{nodeElse, t.expect(tokRightDelim, "else").pos, t}
}

// control parses an if, range or with. `else if` and `else with` stand for one within the else, with a common end.
func (t *Tree) control(kind NodeType, context string) BranchNode {
	vars := len(t.vars)
	defer func() { t.vars = t.vars[:vars] }()
	b := BranchNode{NodeType: kind, tr: t}
	b.Pipe = t.pipeline(context, tokRightDelim)
	b.Pos, b.Line = b.Pipe.Position(), b.Pipe.Line
	if kind == NodeRange {
		t.rangeDepth++
	}
	var next Node
	b.List, next = t.list()
	if kind == NodeRange {
		t.rangeDepth--
	}
	if next.Type() == nodeEnd {
		return b
	}
	inner := t.peek()
	switch {
	case kind == NodeIf && inner.kind == tokIf:
		t.next()
		b.ElseList = t.newList(next.Position())
		b.ElseList.append(&IfNode{t.control(NodeIf, "if")})
		return b
	case kind == NodeWith && inner.kind == tokWith:
		t.next()
		b.ElseList = t.newList(next.Position())
		b.ElseList.append(&WithNode{t.control(NodeWith, "with")})
		return b
	}
	b.ElseList, next = t.list()
	if next.Type() != nodeEnd {
		t.errorf("expected end; found %s", next)
	}
	return b
}

func (t *Tree) block() Node {
	const context = "block clause"
	tok := t.nextNonSpace()
	name := t.templateName(tok, context)
	pipe := t.pipeline(context, tokRightDelim)
	b := New(name)
	b.text, b.Mode, b.ParseName = t.text, t.Mode, t.ParseName
	b.start(t.lex, t.set, t.funcs)
	b.waiting = t.waiting
	var end Node
	b.Root, end = b.list()
	if end.Type() != nodeEnd {
		t.errorf("unexpected %s in %s", end, context)
	}
	b.add()
	t.waiting = b.waiting
	b.stopDefinition()
	return &TemplateNode{NodeTemplate, tok.pos, t, tok.line, name, pipe}
}

func (t *Tree) template() Node {
	const context = "template clause"
	tok := t.nextNonSpace()
	name := t.templateName(tok, context)
	var pipe *PipeNode
	if t.nextNonSpace().kind != tokRightDelim {
		t.backup(t.last)
		pipe = t.pipeline(context, tokRightDelim)
	}
	return &TemplateNode{NodeTemplate, tok.pos, t, tok.line, name, pipe}
}

func (t *Tree) templateName(tok token, context string) string {
	if tok.kind != tokString && tok.kind != tokRawString {
		t.unexpected(tok, context)
	}
	return t.unquote(tok.text)
}

// ---- pipelines

func (t *Tree) pipeline(context string, end tokenKind) *PipeNode {
	tok := t.peekNonSpace()
	pipe := &PipeNode{NodeType: NodePipe, Pos: tok.pos, tr: t, Line: tok.line}
	t.declarations(pipe, context)
	for {
		switch tok := t.nextNonSpace(); tok.kind {
		case end:
			t.checkPipeline(pipe, context)
			return pipe
		case tokBool, tokCharConstant, tokComplex, tokDot, tokField, tokIdentifier, tokNumber, tokNil, tokRawString, tokString, tokVariable, tokLeftParen:
			t.backup(tok)
			pipe.Cmds = append(pipe.Cmds, t.command())
		default:
			t.unexpected(tok, context)
		}
	}
}

func (t *Tree) declarations(pipe *PipeNode, context string) {
	for v := t.peekNonSpace(); v.kind == tokVariable; v = t.peekNonSpace() {
		t.next()
		// A space tells `$x = 1` from the operand `$x`.
		after := t.peek()
		next := t.peekNonSpace()
		switch {
		case next.kind == tokAssign, next.kind == tokDeclare:
			pipe.IsAssign = next.kind == tokAssign
			t.nextNonSpace()
			pipe.Decl = append(pipe.Decl, t.newVariable(v))
			t.vars = append(t.vars, v.text)
			return
		case next.kind == tokChar && next.text == ",":
			t.nextNonSpace()
			pipe.Decl = append(pipe.Decl, t.newVariable(v))
			t.vars = append(t.vars, v.text)
			if context == "range" && len(pipe.Decl) < 2 {
				switch t.peekNonSpace().kind {
				case tokVariable, tokRightDelim, tokRightParen:
					continue
				}
				t.errorf("range can only initialize variables")
			}
			t.errorf("too many declarations in %s", context)
		case after.kind == tokSpace:
			t.backup(v, after)
		default:
			t.backup(v)
		}
		return
	}
}

func (t *Tree) newVariable(tok token) *VariableNode {
	return &VariableNode{NodeVariable, tok.pos, t, strings.Split(tok.text, ".")}
}

func (t *Tree) checkPipeline(pipe *PipeNode, context string) {
	if len(pipe.Cmds) == 0 {
		t.errorf("missing value for %s", context)
	}
	for i, c := range pipe.Cmds[1:] {
		switch c.Args[0].Type() {
		case NodeBool, NodeDot, NodeNil, NodeNumber, NodeString:
			t.errorf("non executable command in pipeline stage %d", i+2)
		}
	}
}

func (t *Tree) command() *CommandNode {
	cmd := &CommandNode{NodeType: NodeCommand, Pos: t.peekNonSpace().pos, tr: t}
loop:
	for {
		t.peekNonSpace()
		if n := t.operand(); n != nil {
			cmd.Args = append(cmd.Args, n)
		}
		switch tok := t.next(); tok.kind {
		case tokSpace:
			continue
		case tokRightDelim, tokRightParen:
			t.backup(tok)
			break loop
		case tokPipe:
			break loop
		default:
			t.unexpected(tok, "operand")
		}
	}
	if len(cmd.Args) == 0 {
		t.errorf("empty command")
	}
	return cmd
}

// operand parses a term with fields; nil if there is none.
func (t *Tree) operand() Node {
	n := t.term()
	if n == nil || t.peek().kind != tokField {
		return n
	}
	chain := &ChainNode{NodeType: NodeChain, Pos: t.peek().pos, tr: t, Node: n}
	for t.peek().kind == tokField {
		chain.Add(t.next().text)
	}
	switch n := n.(type) {
	case *FieldNode:
		return &FieldNode{NodeField, chain.Pos, t, append(n.Ident, chain.Field...)}
	case *VariableNode:
		return &VariableNode{NodeVariable, chain.Pos, t, append(n.Ident, chain.Field...)}
	case *BoolNode, *StringNode, *NumberNode, *NilNode, *DotNode:
		t.errorf("unexpected . after term %q", n.String())
	}
	return chain
}

func (t *Tree) hasFunction(name string) bool {
	for _, funcs := range t.funcs {
		if funcs[name] != nil {
			return true
		}
	}
	return false
}

func (t *Tree) term() Node {
	switch tok := t.nextNonSpace(); tok.kind {
	case tokIdentifier:
		if t.Mode&SkipFuncCheck == 0 && !t.hasFunction(tok.text) {
			t.errorf("function %q not defined", tok.text)
		}
		return NewIdentifier(tok.text).SetTree(t).SetPos(tok.pos)
	case tokDot:
		return &DotNode{NodeDot, tok.pos, t}
	case tokNil:
		return &NilNode{NodeNil, tok.pos, t}
	case tokVariable:
		return t.useVariable(tok)
	case tokField:
		return &FieldNode{NodeField, tok.pos, t, strings.Split(tok.text[1:], ".")}
	case tokBool:
		return &BoolNode{NodeBool, tok.pos, t, tok.text == "true"}
	case tokCharConstant, tokComplex, tokNumber:
		n, err := t.newNumber(tok.pos, tok.text, tok.kind)
		if err != nil {
			t.errorf("%s", err)
		}
		return n
	case tokLeftParen:
		return t.pipeline("parenthesized pipeline", tokRightParen)
	case tokString, tokRawString:
		return &StringNode{NodeString, tok.pos, t, tok.text, t.unquote(tok.text)}
	default:
		t.backup(tok)
	}
	return nil
}

func (t *Tree) useVariable(tok token) Node {
	v := t.newVariable(tok)
	for _, name := range t.vars {
		if name == v.Ident[0] {
			return v
		}
	}
	t.errorf("undefined variable %q", v.Ident[0])
	return nil
}

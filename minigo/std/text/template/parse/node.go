package parse

import (
	"fmt"
	"strconv"
	"strings"
)

// A Node is a part of a template.
type Node interface {
	Type() NodeType
	String() string // as it could be written
	Copy() Node
	Position() Pos
	tree() *Tree
	writeTo(*strings.Builder)
}

// A NodeType tells what a Node is.
type NodeType int

// Type returns t.
func (t NodeType) Type() NodeType { return t }

// A Pos is an offset in the text of a template.
type Pos int

// Position returns p.
func (p Pos) Position() Pos { return p }

// The types of nodes.
const (
	NodeText NodeType = iota
	NodeAction
	NodeBool
	NodeChain
	NodeCommand
	NodeDot
	nodeElse
	nodeEnd
	NodeField
	NodeIdentifier
	NodeIf
	NodeList
	NodeNil
	NodeNumber
	NodePipe
	NodeRange
	NodeString
	NodeTemplate
	NodeVariable
	NodeWith
	NodeComment
	NodeBreak
	NodeContinue
)

func text(n interface{ writeTo(*strings.Builder) }) string {
	var b strings.Builder
	n.writeTo(&b)
	return b.String()
}

// A ListNode is several nodes, one after the other.
type ListNode struct {
	NodeType
	Pos
	tr    *Tree
	Nodes []Node
}

func (t *Tree) newList(pos Pos) *ListNode { return &ListNode{NodeType: NodeList, Pos: pos, tr: t} }

func (l *ListNode) append(n Node)  { l.Nodes = append(l.Nodes, n) }
func (l *ListNode) tree() *Tree    { return l.tr }
func (l *ListNode) String() string { return text(l) }
func (l *ListNode) writeTo(b *strings.Builder) {
	for _, n := range l.Nodes {
		n.writeTo(b)
	}
}

// CopyList copies the list and its nodes; nil stays nil.
func (l *ListNode) CopyList() *ListNode {
	if l == nil {
		return nil
	}
	c := l.tr.newList(l.Pos)
	for _, n := range l.Nodes {
		c.append(n.Copy())
	}
	return c
}

// Copy copies the list and its nodes.
func (l *ListNode) Copy() Node { return l.CopyList() }

// A TextNode is plain text.
type TextNode struct {
	NodeType
	Pos
	tr   *Tree
	Text []byte
}

func (n *TextNode) String() string             { return string(n.Text) }
func (n *TextNode) writeTo(b *strings.Builder) { b.Write(n.Text) }
func (n *TextNode) tree() *Tree                { return n.tr }

// Copy copies the node.
func (n *TextNode) Copy() Node {
	return &TextNode{NodeText, n.Pos, n.tr, append([]byte{}, n.Text...)}
}

// A CommentNode is a comment.
type CommentNode struct {
	NodeType
	Pos
	tr   *Tree
	Text string
}

func (n *CommentNode) String() string             { return text(n) }
func (n *CommentNode) writeTo(b *strings.Builder) { b.WriteString("{{" + n.Text + "}}") }
func (n *CommentNode) tree() *Tree                { return n.tr }

// Copy copies the node.
func (n *CommentNode) Copy() Node { c := *n; return &c }

// A PipeNode is commands, each of which gets the value of the one before, and variables for the last value.
type PipeNode struct {
	NodeType
	Pos
	tr       *Tree
	Line     int
	IsAssign bool // = and not :=
	Decl     []*VariableNode
	Cmds     []*CommandNode
}

func (n *PipeNode) tree() *Tree    { return n.tr }
func (n *PipeNode) String() string { return text(n) }
func (n *PipeNode) writeTo(b *strings.Builder) {
	for i, v := range n.Decl {
		if i > 0 {
			b.WriteString(", ")
		}
		v.writeTo(b)
	}
	if len(n.Decl) > 0 {
		if n.IsAssign {
			b.WriteString(" = ")
		} else {
			b.WriteString(" := ")
		}
	}
	for i, c := range n.Cmds {
		if i > 0 {
			b.WriteString(" | ")
		}
		c.writeTo(b)
	}
}

// CopyPipe copies the pipeline; nil stays nil.
func (n *PipeNode) CopyPipe() *PipeNode {
	if n == nil {
		return nil
	}
	c := &PipeNode{NodeType: NodePipe, Pos: n.Pos, tr: n.tr, Line: n.Line, IsAssign: n.IsAssign}
	for _, v := range n.Decl {
		c.Decl = append(c.Decl, v.Copy().(*VariableNode))
	}
	for _, cmd := range n.Cmds {
		c.Cmds = append(c.Cmds, cmd.Copy().(*CommandNode))
	}
	return c
}

// Copy copies the pipeline.
func (n *PipeNode) Copy() Node { return n.CopyPipe() }

// An ActionNode is a pipeline whose value is shown.
type ActionNode struct {
	NodeType
	Pos
	tr   *Tree
	Line int
	Pipe *PipeNode
}

func (n *ActionNode) tree() *Tree    { return n.tr }
func (n *ActionNode) String() string { return text(n) }
func (n *ActionNode) writeTo(b *strings.Builder) {
	b.WriteString("{{")
	n.Pipe.writeTo(b)
	b.WriteString("}}")
}

// Copy copies the action.
func (n *ActionNode) Copy() Node {
	return &ActionNode{NodeAction, n.Pos, n.tr, n.Line, n.Pipe.CopyPipe()}
}

// A CommandNode is a value, or a function or method with arguments.
type CommandNode struct {
	NodeType
	Pos
	tr   *Tree
	Args []Node
}

func (n *CommandNode) tree() *Tree    { return n.tr }
func (n *CommandNode) String() string { return text(n) }
func (n *CommandNode) writeTo(b *strings.Builder) {
	for i, arg := range n.Args {
		if i > 0 {
			b.WriteByte(' ')
		}
		if arg, ok := arg.(*PipeNode); ok {
			b.WriteByte('(')
			arg.writeTo(b)
			b.WriteByte(')')
			continue
		}
		arg.writeTo(b)
	}
}

// Copy copies the command.
func (n *CommandNode) Copy() Node {
	if n == nil {
		return n
	}
	c := &CommandNode{NodeType: NodeCommand, Pos: n.Pos, tr: n.tr}
	for _, arg := range n.Args {
		c.Args = append(c.Args, arg.Copy())
	}
	return c
}

// An IdentifierNode is the name of a function.
type IdentifierNode struct {
	NodeType
	Pos
	tr    *Tree
	Ident string
}

// NewIdentifier returns an IdentifierNode that belongs nowhere yet.
func NewIdentifier(ident string) *IdentifierNode {
	return &IdentifierNode{NodeType: NodeIdentifier, Ident: ident}
}

// SetPos changes the position.
func (n *IdentifierNode) SetPos(pos Pos) *IdentifierNode { n.Pos = pos; return n }

// SetTree changes the tree.
func (n *IdentifierNode) SetTree(t *Tree) *IdentifierNode { n.tr = t; return n }

func (n *IdentifierNode) String() string             { return n.Ident }
func (n *IdentifierNode) writeTo(b *strings.Builder) { b.WriteString(n.Ident) }
func (n *IdentifierNode) tree() *Tree                { return n.tr }

// Copy copies the node.
func (n *IdentifierNode) Copy() Node { c := *n; return &c }

// A VariableNode is a variable, perhaps with fields.
type VariableNode struct {
	NodeType
	Pos
	tr    *Tree
	Ident []string // the name, with its dollar, and the fields
}

func (n *VariableNode) String() string             { return text(n) }
func (n *VariableNode) writeTo(b *strings.Builder) { b.WriteString(strings.Join(n.Ident, ".")) }
func (n *VariableNode) tree() *Tree                { return n.tr }

// Copy copies the node.
func (n *VariableNode) Copy() Node {
	return &VariableNode{NodeVariable, n.Pos, n.tr, append([]string{}, n.Ident...)}
}

// A DotNode is the dot.
type DotNode struct {
	NodeType
	Pos
	tr *Tree
}

// Type returns NodeDot.
func (n *DotNode) Type() NodeType             { return NodeDot }
func (n *DotNode) String() string             { return "." }
func (n *DotNode) writeTo(b *strings.Builder) { b.WriteByte('.') }
func (n *DotNode) tree() *Tree                { return n.tr }

// Copy copies the node.
func (n *DotNode) Copy() Node { c := *n; return &c }

// A NilNode is nil.
type NilNode struct {
	NodeType
	Pos
	tr *Tree
}

// Type returns NodeNil.
func (n *NilNode) Type() NodeType             { return NodeNil }
func (n *NilNode) String() string             { return "nil" }
func (n *NilNode) writeTo(b *strings.Builder) { b.WriteString("nil") }
func (n *NilNode) tree() *Tree                { return n.tr }

// Copy copies the node.
func (n *NilNode) Copy() Node { c := *n; return &c }

// A FieldNode is fields of the dot, the first, then of that, and so on.
type FieldNode struct {
	NodeType
	Pos
	tr    *Tree
	Ident []string
}

func (n *FieldNode) String() string { return text(n) }
func (n *FieldNode) writeTo(b *strings.Builder) {
	for _, id := range n.Ident {
		b.WriteString("." + id)
	}
}
func (n *FieldNode) tree() *Tree { return n.tr }

// Copy copies the node.
func (n *FieldNode) Copy() Node {
	return &FieldNode{NodeField, n.Pos, n.tr, append([]string{}, n.Ident...)}
}

// A ChainNode is fields of a term.
type ChainNode struct {
	NodeType
	Pos
	tr    *Tree
	Node  Node
	Field []string
}

// Add appends a field, which begins with a dot.
func (n *ChainNode) Add(field string) {
	if len(field) == 0 || field[0] != '.' {
		panic("no dot in field")
	}
	if field = field[1:]; field == "" {
		panic("empty field")
	}
	n.Field = append(n.Field, field)
}

func (n *ChainNode) String() string { return text(n) }
func (n *ChainNode) writeTo(b *strings.Builder) {
	if _, ok := n.Node.(*PipeNode); ok {
		b.WriteByte('(')
		n.Node.writeTo(b)
		b.WriteByte(')')
	} else {
		n.Node.writeTo(b)
	}
	for _, field := range n.Field {
		b.WriteString("." + field)
	}
}
func (n *ChainNode) tree() *Tree { return n.tr }

// Copy copies the node.
func (n *ChainNode) Copy() Node {
	return &ChainNode{NodeChain, n.Pos, n.tr, n.Node.Copy(), append([]string{}, n.Field...)}
}

// A BoolNode is true or false.
type BoolNode struct {
	NodeType
	Pos
	tr   *Tree
	True bool
}

func (n *BoolNode) String() string             { return strconv.FormatBool(n.True) }
func (n *BoolNode) writeTo(b *strings.Builder) { b.WriteString(n.String()) }
func (n *BoolNode) tree() *Tree                { return n.tr }

// Copy copies the node.
func (n *BoolNode) Copy() Node { c := *n; return &c }

// A NumberNode is a number, as each of the types that have it.
type NumberNode struct {
	NodeType
	Pos
	tr         *Tree
	IsInt      bool
	IsUint     bool
	IsFloat    bool
	IsComplex  bool
	Int64      int64
	Uint64     uint64
	Float64    float64
	Complex128 complex128
	Text       string
}

func (t *Tree) newNumber(pos Pos, text string, kind tokenKind) (*NumberNode, error) {
	n := &NumberNode{NodeType: NodeNumber, Pos: pos, tr: t, Text: text}
	if kind == tokCharConstant {
		r, _, tail, err := strconv.UnquoteChar(text[1:], text[0])
		if err != nil {
			return nil, err
		}
		if tail != "'" {
			return nil, fmt.Errorf("malformed character constant: %s", text)
		}
		n.Int64, n.IsInt = int64(r), true
		n.Uint64, n.IsUint = uint64(r), true
		n.Float64, n.IsFloat = float64(r), true
		return n, nil
	}
	if kind == tokComplex {
		if _, err := fmt.Sscan(text, &n.Complex128); err != nil {
			return nil, err
		}
		n.IsComplex = true
		n.simplify()
		return n, nil
	}
	if strings.HasSuffix(text, "i") {
		f, err := strconv.ParseFloat(text[:len(text)-1], 64)
		if err == nil {
			n.Complex128, n.IsComplex = complex(0, f), true
			n.simplify()
			return n, nil
		}
	}
	if u, err := strconv.ParseUint(text, 0, 64); err == nil {
		n.IsUint, n.Uint64 = true, u
	}
	if i, err := strconv.ParseInt(text, 0, 64); err == nil {
		n.IsInt, n.Int64 = true, i
		if i == 0 {
			n.IsUint, n.Uint64 = true, 0
		}
	}
	if n.IsInt {
		n.IsFloat, n.Float64 = true, float64(n.Int64)
	} else if n.IsUint {
		n.IsFloat, n.Float64 = true, float64(n.Uint64)
	} else if f, err := strconv.ParseFloat(text, 64); err == nil {
		if !strings.ContainsAny(text, ".eEpP") {
			return nil, fmt.Errorf("integer overflow: %q", text)
		}
		n.IsFloat, n.Float64 = true, f
		if float64(int64(f)) == f {
			n.IsInt, n.Int64 = true, int64(f)
		}
		if float64(uint64(f)) == f {
			n.IsUint, n.Uint64 = true, uint64(f)
		}
	}
	if !n.IsInt && !n.IsUint && !n.IsFloat {
		return nil, fmt.Errorf("illegal number syntax: %q", text)
	}
	return n, nil
}

// simplify finds the other types of a complex number.
func (n *NumberNode) simplify() {
	if n.IsFloat = imag(n.Complex128) == 0; n.IsFloat {
		n.Float64 = real(n.Complex128)
		if n.IsInt = float64(int64(n.Float64)) == n.Float64; n.IsInt {
			n.Int64 = int64(n.Float64)
		}
		if n.IsUint = float64(uint64(n.Float64)) == n.Float64; n.IsUint {
			n.Uint64 = uint64(n.Float64)
		}
	}
}

func (n *NumberNode) String() string             { return n.Text }
func (n *NumberNode) writeTo(b *strings.Builder) { b.WriteString(n.Text) }
func (n *NumberNode) tree() *Tree                { return n.tr }

// Copy copies the node.
func (n *NumberNode) Copy() Node { c := *n; return &c }

// A StringNode is a string.
type StringNode struct {
	NodeType
	Pos
	tr     *Tree
	Quoted string // as it is written
	Text   string
}

func (n *StringNode) String() string             { return n.Quoted }
func (n *StringNode) writeTo(b *strings.Builder) { b.WriteString(n.Quoted) }
func (n *StringNode) tree() *Tree                { return n.tr }

// Copy copies the node.
func (n *StringNode) Copy() Node { c := *n; return &c }

// A BranchNode is what if, range and with have in common.
type BranchNode struct {
	NodeType
	Pos
	tr       *Tree
	Line     int
	Pipe     *PipeNode
	List     *ListNode // what to do if the value is not empty
	ElseList *ListNode // what to do otherwise, or nil
}

func (n *BranchNode) tree() *Tree    { return n.tr }
func (n *BranchNode) String() string { return text(n) }
func (n *BranchNode) writeTo(b *strings.Builder) {
	name := map[NodeType]string{NodeIf: "if", NodeRange: "range", NodeWith: "with"}[n.NodeType]
	b.WriteString("{{" + name + " ")
	n.Pipe.writeTo(b)
	b.WriteString("}}")
	n.List.writeTo(b)
	if n.ElseList != nil {
		b.WriteString("{{else}}")
		n.ElseList.writeTo(b)
	}
	b.WriteString("{{end}}")
}

func (n *BranchNode) copied() BranchNode {
	return BranchNode{n.NodeType, n.Pos, n.tr, n.Line, n.Pipe.CopyPipe(), n.List.CopyList(), n.ElseList.CopyList()}
}

// Copy copies the node.
func (n *BranchNode) Copy() Node {
	switch n.NodeType {
	case NodeIf:
		return &IfNode{n.copied()}
	case NodeRange:
		return &RangeNode{n.copied()}
	case NodeWith:
		return &WithNode{n.copied()}
	}
	panic("unknown branch type")
}

// An IfNode is an if.
type IfNode struct{ BranchNode }

// Copy copies the node.
func (n *IfNode) Copy() Node { return &IfNode{n.copied()} }

// A RangeNode is a range.
type RangeNode struct{ BranchNode }

// Copy copies the node.
func (n *RangeNode) Copy() Node { return &RangeNode{n.copied()} }

// A WithNode is a with.
type WithNode struct{ BranchNode }

// Copy copies the node.
func (n *WithNode) Copy() Node { return &WithNode{n.copied()} }

// A BreakNode is a break.
type BreakNode struct {
	tr *Tree
	NodeType
	Pos
	Line int
}

func (n *BreakNode) String() string             { return "{{break}}" }
func (n *BreakNode) writeTo(b *strings.Builder) { b.WriteString("{{break}}") }
func (n *BreakNode) tree() *Tree                { return n.tr }

// Copy copies the node.
func (n *BreakNode) Copy() Node { c := *n; return &c }

// A ContinueNode is a continue.
type ContinueNode struct {
	tr *Tree
	NodeType
	Pos
	Line int
}

func (n *ContinueNode) String() string             { return "{{continue}}" }
func (n *ContinueNode) writeTo(b *strings.Builder) { b.WriteString("{{continue}}") }
func (n *ContinueNode) tree() *Tree                { return n.tr }

// Copy copies the node.
func (n *ContinueNode) Copy() Node { c := *n; return &c }

// A TemplateNode runs another template.
type TemplateNode struct {
	NodeType
	Pos
	tr   *Tree
	Line int
	Name string
	Pipe *PipeNode // its dot, or nil
}

func (n *TemplateNode) tree() *Tree    { return n.tr }
func (n *TemplateNode) String() string { return text(n) }
func (n *TemplateNode) writeTo(b *strings.Builder) {
	b.WriteString("{{template " + strconv.Quote(n.Name))
	if n.Pipe != nil {
		b.WriteByte(' ')
		n.Pipe.writeTo(b)
	}
	b.WriteString("}}")
}

// Copy copies the node.
func (n *TemplateNode) Copy() Node {
	return &TemplateNode{NodeTemplate, n.Pos, n.tr, n.Line, n.Name, n.Pipe.CopyPipe()}
}

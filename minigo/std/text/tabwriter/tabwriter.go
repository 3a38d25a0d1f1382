// Package tabwriter aligns columns of text, by elastic tabstops.
//
// A cell is text that ends in a tab; what follows the last tab of a line is in no column. The cells with the same number in lines
// that follow each other make a column, which is as wide as its widest cell. So text is held back until a line ends all columns.
package tabwriter

import (
	"io"
	"unicode/utf8"
)

// The flags of a Writer.
const (
	FilterHTML          uint = 1 << iota // tags have no width, and entities one of 1
	StripEscape                          // leave out the Escape characters
	AlignRight                           // text is at the right of its cell
	DiscardEmptyColumns                  // columns of empty cells that end in '\v' have no width
	TabIndent                            // leading empty cells are filled with tabs
	Debug                                // print '|' between cells
)

// Escape encloses text in which tabs and line breaks are ordinary characters.
const Escape = '\xff'

// A cell is a part of the text held back.
type cell struct {
	size  int  // bytes
	width int  // characters
	htab  bool // ends in '\t'
}

// A Writer aligns the columns of what is written to it.
type Writer struct {
	output                      io.Writer
	minwidth, tabwidth, padding int
	padchar                     byte
	flags                       uint

	text    []byte   // held back, without what ends cells
	counted int      // how much of text is counted in widths
	current cell     // that is being written
	endChar byte     // what ends the escaped text being written; 0 when there is none
	lines   [][]cell // before current; never empty
}

// NewWriter returns a Writer as Init makes it.
func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

// Init begins anew. Cells are at least minwidth wide with the padding, which is made of padchar. If that is a tab, cells are
// multiples of tabwidth.
func (b *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	if padchar == '\t' {
		flags &^= AlignRight
	}
	*b = Writer{output: output, minwidth: minwidth, tabwidth: tabwidth, padding: padding, padchar: padchar, flags: flags}
	b.reset()
	return b
}

func (b *Writer) reset() {
	b.text = b.text[:0]
	b.counted = 0
	b.current = cell{}
	b.endChar = 0
	b.lines = append(b.lines[:0], nil)
}

// add appends to the current cell.
func (b *Writer) add(text []byte) {
	b.text = append(b.text, text...)
	b.current.size += len(text)
}

// count adds to the current cell's width what was added since.
func (b *Writer) count() {
	b.current.width += utf8.RuneCount(b.text[b.counted:])
	b.counted = len(b.text)
}

func (b *Writer) beginEscape(c byte) {
	switch c {
	case '<':
		b.endChar = '>'
	case '&':
		b.endChar = ';'
	default:
		b.endChar = Escape
	}
}

func (b *Writer) endEscape() {
	switch b.endChar {
	case Escape:
		b.count()
		if b.flags&StripEscape == 0 {
			b.current.width -= 2 // the Escape characters
		}
	case ';':
		b.current.width++
	}
	b.counted = len(b.text)
	b.endChar = 0
}

// endCell ends the current cell and returns the number of cells in its line.
func (b *Writer) endCell(htab bool) int {
	b.current.htab = htab
	line := &b.lines[len(b.lines)-1]
	*line = append(*line, b.current)
	b.current = cell{}
	return len(*line)
}

// Write aligns buf as far as its columns have ended.
func (b *Writer) Write(buf []byte) (n int, err error) {
	n = 0 // what is before it is in b.text
	for i, c := range buf {
		if b.endChar != 0 {
			if c == b.endChar {
				end := i + 1
				if c == Escape && b.flags&StripEscape != 0 {
					end = i
				}
				b.add(buf[n:end])
				n = i + 1
				b.endEscape()
			}
			continue
		}
		switch c {
		case '\t', '\v', '\n', '\f':
			b.add(buf[n:i])
			b.count()
			n = i + 1
			cells := b.endCell(c == '\t')
			if c == '\t' || c == '\v' {
				continue
			}
			b.lines = append(b.lines, nil)
			// A line of one cell ends all columns, as its cell is in none.
			if c == '\f' || cells == 1 {
				if err := b.flush(c == '\f' && b.flags&Debug != 0); err != nil {
					return n, err
				}
			}
		case Escape:
			b.add(buf[n:i])
			b.count()
			n = i
			if b.flags&StripEscape != 0 {
				n++
			}
			b.beginEscape(Escape)
		case '<', '&':
			if b.flags&FilterHTML != 0 {
				b.add(buf[n:i])
				b.count()
				n = i
				b.beginEscape(c)
			}
		}
	}
	b.add(buf[n:])
	return len(buf), nil
}

// Flush aligns and writes what is held back.
func (b *Writer) Flush() error { return b.flush(false) }

func (b *Writer) flush(bar bool) error {
	if b.current.size > 0 {
		if b.endChar != 0 {
			b.endEscape()
		} else {
			b.count()
		}
		b.endCell(false)
	}
	out := b.format()
	if bar {
		out = append(out, "---\n"...)
	}
	b.reset()
	if len(out) == 0 {
		return nil
	}
	n, err := b.output.Write(out)
	if err == nil && n != len(out) {
		err = io.ErrShortWrite
	}
	return err
}

// format returns the text of all lines with its columns aligned.
func (b *Writer) format() []byte {
	var out []byte
	var widths []int // of the columns of the line
	text := b.text
	for i, line := range b.lines {
		columns := max(len(line)-1, 0)
		if columns < len(widths) {
			widths = widths[:columns]
		}
		for len(widths) < columns {
			widths = append(widths, b.columnWidth(i, len(widths)))
		}
		tabs := b.flags&TabIndent != 0
		for j, c := range line {
			if j > 0 && b.flags&Debug != 0 {
				out = append(out, '|')
			}
			padded := j < columns
			if c.size > 0 {
				tabs = false
			}
			if padded && b.flags&AlignRight != 0 && c.size > 0 {
				out = b.pad(out, c.width, widths[j], false)
				padded = false
			}
			out = append(out, text[:c.size]...)
			text = text[c.size:]
			if padded {
				out = b.pad(out, c.width, widths[j], tabs)
			}
		}
		if i+1 < len(b.lines) {
			out = append(out, '\n')
		}
	}
	return out
}

// columnWidth returns the width of a column that begins in a line.
func (b *Writer) columnWidth(line, column int) int {
	width := b.minwidth
	empty := true
	for _, cells := range b.lines[line:] {
		if column >= len(cells)-1 {
			break
		}
		c := cells[column]
		width = max(width, c.width+b.padding)
		if c.width > 0 || c.htab {
			empty = false
		}
	}
	if empty && b.flags&DiscardEmptyColumns != 0 {
		return 0
	}
	return width
}

// pad fills a cell of a column with the text in it.
func (b *Writer) pad(out []byte, textWidth, width int, tabs bool) []byte {
	c, n := b.padchar, width-textWidth
	if tabs || c == '\t' {
		if b.tabwidth == 0 {
			return out
		}
		c = '\t'
		stop := (width + b.tabwidth - 1) / b.tabwidth * b.tabwidth
		n = (stop - textWidth + b.tabwidth - 1) / b.tabwidth
	}
	for range n {
		out = append(out, c)
	}
	return out
}

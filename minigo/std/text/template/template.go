// Package template makes text of data by templates: actions in {{ }} show values, go through lists, and decide.
package template

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"text/template/parse"
)

// family is what associated templates share.
type family struct {
	mu         sync.RWMutex
	templates  map[string]*Template
	funcs      FuncMap
	values     map[string]reflect.Value // of funcs
	missingKey missingKey
}

type missingKey int

const (
	mapInvalid missingKey = iota // shown as <no value>
	mapZero
	mapError
)

// A Template is a parsed template and those it is associated with.
type Template struct {
	name string
	*parse.Tree
	*family
	left, right string
}

// New returns an empty template.
func New(name string) *Template { return &Template{name: name} }

// Name returns the name.
func (t *Template) Name() string { return t.name }

// New returns an empty template that is associated with t.
func (t *Template) New(name string) *Template {
	t.init()
	return &Template{name: name, family: t.family, left: t.left, right: t.right}
}

func (t *Template) init() {
	if t.family == nil {
		t.family = &family{templates: map[string]*Template{}, funcs: FuncMap{}, values: map[string]reflect.Value{}}
	}
}

// Clone copies a template and those it is associated with.
func (t *Template) Clone() (*Template, error) {
	c := &Template{name: t.name, Tree: t.Tree, left: t.left, right: t.right}
	c.init()
	if t.family == nil {
		return c, nil
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	c.missingKey = t.missingKey
	maps.Copy(c.funcs, t.funcs)
	maps.Copy(c.values, t.values)
	for name, other := range t.templates {
		if name == t.name {
			c.templates[name] = c
		} else {
			c.templates[name] = &Template{name: other.name, Tree: other.Tree, family: c.family, left: other.left, right: other.right}
		}
	}
	return c, nil
}

// AddParseTree associates a tree under a name.
func (t *Template) AddParseTree(name string, tree *parse.Tree) (*Template, error) {
	t.init()
	t.mu.Lock()
	defer t.mu.Unlock()
	nt := t
	if name != t.name {
		nt = &Template{name: name, family: t.family, left: t.left, right: t.right}
	}
	if t.associate(nt, tree) || nt.Tree == nil {
		nt.Tree = tree
	}
	return nt, nil
}

// associate makes nt known, unless its tree is empty and there is one by its name.
func (t *Template) associate(nt *Template, tree *parse.Tree) bool {
	if old := t.templates[nt.name]; old != nil && parse.IsEmptyTree(tree.Root) && old.Tree != nil {
		return false
	}
	t.templates[nt.name] = nt
	return true
}

// Templates returns all associated templates.
func (t *Template) Templates() []*Template {
	if t.family == nil {
		return nil
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	return slices.Collect(maps.Values(t.templates))
}

// Delims changes what actions stand in; an empty string is the usual one.
func (t *Template) Delims(left, right string) *Template {
	t.init()
	t.left, t.right = left, right
	return t
}

// Option sets options: missingkey=default, invalid, zero or error tells what a key that a map has not is.
func (t *Template) Option(opt ...string) *Template {
	t.init()
	for _, s := range opt {
		if s == "" {
			panic("empty option string")
		}
		name, value, ok := strings.Cut(s, "=")
		if !ok || name != "missingkey" {
			panic("unrecognized option: " + s)
		}
		switch value {
		case "invalid", "default":
			t.missingKey = mapInvalid
		case "zero":
			t.missingKey = mapZero
		case "error":
			t.missingKey = mapError
		default:
			panic("unrecognized option: " + s)
		}
	}
	return t
}

// Funcs adds functions that templates can call.
func (t *Template) Funcs(funcMap FuncMap) *Template {
	t.init()
	t.mu.Lock()
	defer t.mu.Unlock()
	for name, fn := range funcMap {
		t.values[name] = checkFunc(name, fn)
		t.funcs[name] = fn
	}
	return t
}

// Lookup returns the associated template of a name, or nil.
func (t *Template) Lookup(name string) *Template {
	if t.family == nil {
		return nil
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.templates[name]
}

// Parse parses a text; what it defines is associated, too.
func (t *Template) Parse(text string) (*Template, error) {
	t.init()
	t.mu.RLock()
	trees, err := parse.Parse(t.name, text, t.left, t.right, t.funcs, builtins)
	t.mu.RUnlock()
	if err != nil {
		return nil, err
	}
	for name, tree := range trees {
		if _, err := t.AddParseTree(name, tree); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// Must returns t, and panics if there is an error.
func Must(t *Template, err error) *Template {
	if err != nil {
		panic(err)
	}
	return t
}

// ParseFiles makes templates of files, named like those without their folders; the first is returned.
func ParseFiles(filenames ...string) (*Template, error) { return parseFiles(nil, readFile, filenames) }

// ParseFiles associates templates of files.
func (t *Template) ParseFiles(filenames ...string) (*Template, error) {
	t.init()
	return parseFiles(t, readFile, filenames)
}

// ParseGlob is ParseFiles with the files that match a pattern.
func ParseGlob(pattern string) (*Template, error) { return parseGlob(nil, pattern) }

// ParseGlob is ParseFiles with the files that match a pattern.
func (t *Template) ParseGlob(pattern string) (*Template, error) {
	t.init()
	return parseGlob(t, pattern)
}

// ParseFS is ParseFiles with the files of fsys that match patterns.
func ParseFS(fsys fs.FS, patterns ...string) (*Template, error) { return parseFS(nil, fsys, patterns) }

// ParseFS is ParseFiles with the files of fsys that match patterns.
func (t *Template) ParseFS(fsys fs.FS, patterns ...string) (*Template, error) {
	t.init()
	return parseFS(t, fsys, patterns)
}

type reader func(name string) (base string, b []byte, err error)

func readFile(name string) (string, []byte, error) {
	b, err := os.ReadFile(name)
	return filepath.Base(name), b, err
}

func parseFiles(t *Template, read reader, filenames []string) (*Template, error) {
	if len(filenames) == 0 {
		return nil, fmt.Errorf("template: no files named in call to ParseFiles")
	}
	for _, filename := range filenames {
		name, b, err := read(filename)
		if err != nil {
			return nil, err
		}
		if t == nil {
			t = New(name)
		}
		nt := t
		if name != t.name {
			nt = t.New(name)
		}
		if _, err := nt.Parse(string(b)); err != nil {
			return nil, err
		}
	}
	return t, nil
}

func parseGlob(t *Template, pattern string) (*Template, error) {
	filenames, err := filepath.Glob(pattern)
	if err != nil {
		return nil, err
	}
	if len(filenames) == 0 {
		return nil, fmt.Errorf("template: pattern matches no files: %#q", pattern)
	}
	return parseFiles(t, readFile, filenames)
}

func parseFS(t *Template, fsys fs.FS, patterns []string) (*Template, error) {
	var filenames []string
	for _, pattern := range patterns {
		list, err := fs.Glob(fsys, pattern)
		if err != nil {
			return nil, err
		}
		if len(list) == 0 {
			return nil, fmt.Errorf("template: pattern matches no files: %#q", pattern)
		}
		filenames = append(filenames, list...)
	}
	return parseFiles(t, func(name string) (string, []byte, error) {
		b, err := fs.ReadFile(fsys, name)
		return path.Base(name), b, err
	}, filenames)
}

// Package context carries deadlines, cancellation and values along a chain of calls.
//
// Goroutines are switched at calls and backward jumps only, so a step that has neither needs no lock: a cancelCtx goes from live
// to canceled in one step, takes children before that step only, and hands its children over in it.
package context

import (
	"errors"
	"internal/reflectlite"
	"time"
)

// A Context is a node of a tree of contexts; what happens to it happens to those derived from it.
type Context interface {
	// Deadline returns when the context will be canceled, if it has a deadline.
	Deadline() (deadline time.Time, ok bool)
	// Done returns a channel that is closed when the context is canceled, nil if it never is.
	Done() <-chan struct{}
	// Err tells why the context was canceled, nil if it was not.
	Err() error
	// Value returns the value of a key here or in a parent, or nil.
	Value(key any) any
}

// Canceled is the error of a context that was canceled by a call.
var Canceled = errors.New("context canceled")

// DeadlineExceeded is the error of a context whose deadline passed.
var DeadlineExceeded error = deadlineExceededError{}

type deadlineExceededError struct{}

func (deadlineExceededError) Error() string   { return "context deadline exceeded" }
func (deadlineExceededError) Timeout() bool   { return true }
func (deadlineExceededError) Temporary() bool { return true }

// An emptyCtx is never canceled and has no values.
type emptyCtx struct{}

func (emptyCtx) Deadline() (deadline time.Time, ok bool) { return }
func (emptyCtx) Done() <-chan struct{}                   { return nil }
func (emptyCtx) Err() error                              { return nil }
func (emptyCtx) Value(key any) any                       { return nil }

type backgroundCtx struct{ emptyCtx }

func (backgroundCtx) String() string { return "context.Background" }

type todoCtx struct{ emptyCtx }

func (todoCtx) String() string { return "context.TODO" }

// Background returns the context that others are derived from: it is never canceled and has no values.
func Background() Context { return backgroundCtx{} }

// TODO returns a context like Background, for where it is not yet clear which one to use.
func TODO() Context { return todoCtx{} }

type stringer interface{ String() string }

// name shows a context as the first part of the name of those derived from it.
func name(c Context) string {
	if s, ok := c.(stringer); ok {
		return s.String()
	}
	return reflectlite.TypeOf(c).String()
}

// A valueCtx adds one key.
type valueCtx struct {
	Context
	key, val any
}

// WithValue returns a context derived from parent in which key has the value val.
func WithValue(parent Context, key, val any) Context {
	mustHave(parent)
	if key == nil {
		panic("nil key")
	}
	if !reflectlite.TypeOf(key).Comparable() {
		panic("key is not comparable")
	}
	return &valueCtx{parent, key, val}
}

// mustHave panics if there is no parent.
func mustHave(parent Context) {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
}

// show shows a key or a value without package fmt: its own text, or its type.
func show(v any) string {
	switch v := v.(type) {
	case stringer:
		return v.String()
	case string:
		return v
	case nil:
		return "<nil>"
	}
	return reflectlite.TypeOf(v).String()
}

func (c *valueCtx) String() string {
	return name(c.Context) + ".WithValue(" + show(c.key) + ", " + show(c.val) + ")"
}

func (c *valueCtx) Value(key any) any {
	if c.key == key {
		return c.val
	}
	return value(c.Context, key)
}

// value is c.Value(key); it walks through the contexts of this package without recursion.
func value(c Context, key any) any {
	for {
		switch ctx := c.(type) {
		case *valueCtx:
			if key == ctx.key {
				return ctx.val
			}
			c = ctx.Context
		case *cancelCtx:
			if key == &cancelCtxKey {
				return ctx
			}
			c = ctx.Context
		case *timerCtx:
			if key == &cancelCtxKey {
				return &ctx.cancelCtx
			}
			c = ctx.Context
		case withoutCancelCtx:
			if key == &cancelCtxKey {
				return nil // cancellation above does not come down here
			}
			c = ctx.c
		case backgroundCtx, todoCtx:
			return nil
		default:
			return c.Value(key)
		}
	}
}

// A withoutCancelCtx has the values of c alone.
type withoutCancelCtx struct {
	c Context
}

// WithoutCancel returns a context with the values of parent that is not canceled when parent is.
func WithoutCancel(parent Context) Context {
	mustHave(parent)
	return withoutCancelCtx{parent}
}

func (withoutCancelCtx) Deadline() (deadline time.Time, ok bool) { return }
func (withoutCancelCtx) Done() <-chan struct{}                   { return nil }
func (withoutCancelCtx) Err() error                              { return nil }
func (c withoutCancelCtx) Value(key any) any                     { return value(c, key) }
func (c withoutCancelCtx) String() string                        { return name(c.c) + ".WithoutCancel" }

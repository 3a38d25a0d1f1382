package context

import (
	"sync"
	"time"
)

// A CancelFunc cancels a context.
type CancelFunc func()

// A CancelCauseFunc cancels a context and tells why.
type CancelCauseFunc func(cause error)

// A canceler is a context that can be canceled and have a parent that cancels it.
type canceler interface {
	cancel(removeFromParent bool, err, cause error)
	Done() <-chan struct{}
}

// cancelCtxKey is the key for which a cancelCtx returns itself.
var cancelCtxKey int

// closed is the Done channel of all contexts that were canceled before anybody asked for theirs.
var closed = closedChan()

func closedChan() chan struct{} {
	c := make(chan struct{})
	close(c)
	return c
}

// A cancelCtx can be canceled, and cancels its children then.
type cancelCtx struct {
	Context

	done     chan struct{} // made when asked for
	children map[canceler]struct{}
	err      error // not nil when canceled
	cause    error
}

// WithCancel returns a context derived from parent and a function that cancels it.
func WithCancel(parent Context) (ctx Context, cancel CancelFunc) {
	c := withCancel(parent)
	return c, func() { c.cancel(true, Canceled, nil) }
}

// WithCancelCause returns a context derived from parent and a function that cancels it and sets its cause.
func WithCancelCause(parent Context) (ctx Context, cancel CancelCauseFunc) {
	c := withCancel(parent)
	return c, func(cause error) { c.cancel(true, Canceled, cause) }
}

func withCancel(parent Context) *cancelCtx {
	mustHave(parent)
	c := &cancelCtx{}
	c.propagateCancel(parent, c)
	return c
}

// Cause returns why c was canceled: the cause that was given, or else c.Err().
func Cause(c Context) error {
	if own, ok := c.Value(&cancelCtxKey).(*cancelCtx); ok && own.cause != nil {
		return own.cause
	}
	return c.Err()
}

func (c *cancelCtx) Value(key any) any {
	if key == &cancelCtxKey {
		return c
	}
	return value(c.Context, key)
}

func (c *cancelCtx) Done() <-chan struct{} {
	if c.done == nil {
		c.done = make(chan struct{})
	}
	return c.done
}

func (c *cancelCtx) Err() error { return c.err }

func (c *cancelCtx) String() string { return name(c.Context) + ".WithCancel" }

// parentCancelCtx returns the cancelCtx of this package that cancels what is derived from parent. There is none when a Context
// of another package is in between that has a Done channel of its own.
func parentCancelCtx(parent Context) (*cancelCtx, bool) {
	done := parent.Done()
	if done == nil || done == closed {
		return nil, false
	}
	p, ok := parent.Value(&cancelCtxKey).(*cancelCtx)
	if !ok || done != p.done {
		return nil, false
	}
	return p, true
}

// An afterFuncer is a context of another package that arranges calls itself.
type afterFuncer interface {
	AfterFunc(func()) func() bool
}

// A stopCtx stands for a parent that an AfterFunc was arranged with; stop takes that back.
type stopCtx struct {
	Context
	stop func() bool
}

// propagateCancel makes parent the parent of c and has child, which c is or is part of, canceled when parent is.
func (c *cancelCtx) propagateCancel(parent Context, child canceler) {
	c.Context = parent
	done := parent.Done()
	if done == nil {
		return
	}
	select {
	case <-done:
		child.cancel(false, parent.Err(), Cause(parent))
		return
	default:
	}
	if p, ok := parentCancelCtx(parent); ok {
		if p.err != nil {
			child.cancel(false, p.err, p.cause)
			return
		}
		if p.children == nil {
			p.children = make(map[canceler]struct{})
		}
		p.children[child] = struct{}{}
		return
	}
	if a, ok := parent.(afterFuncer); ok {
		stop := a.AfterFunc(func() { child.cancel(false, parent.Err(), Cause(parent)) })
		c.Context = stopCtx{parent, stop}
		return
	}
	go func() {
		select {
		case <-parent.Done():
			child.cancel(false, parent.Err(), Cause(parent))
		case <-child.Done():
		}
	}()
}

// removeChild takes back propagateCancel.
func removeChild(parent Context, child canceler) {
	if s, ok := parent.(stopCtx); ok {
		s.stop()
		return
	}
	if p, ok := parentCancelCtx(parent); ok {
		delete(p.children, child)
	}
}

// cancel cancels c, unless it was, and its children.
func (c *cancelCtx) cancel(removeFromParent bool, err, cause error) {
	if err == nil {
		panic("context: internal error: missing cancel error")
	}
	if cause == nil {
		cause = err
	}
	if c.err != nil {
		return
	}
	c.err, c.cause = err, cause
	children := c.children
	c.children = nil
	if c.done == nil {
		c.done = closed
	} else {
		close(c.done)
	}
	for child := range children {
		child.cancel(false, err, cause)
	}
	if removeFromParent {
		removeChild(c.Context, c)
	}
}

// A timerCtx is canceled at its deadline, too.
type timerCtx struct {
	cancelCtx
	timer    *time.Timer // nil when canceled at once
	deadline time.Time
}

// WithDeadline returns a context derived from parent that is canceled at d, and a function that cancels it before.
func WithDeadline(parent Context, d time.Time) (Context, CancelFunc) {
	return WithDeadlineCause(parent, d, nil)
}

// WithDeadlineCause is WithDeadline with a cause for the cancellation at d.
func WithDeadlineCause(parent Context, d time.Time, cause error) (Context, CancelFunc) {
	mustHave(parent)
	if earlier, ok := parent.Deadline(); ok && earlier.Before(d) {
		return WithCancel(parent)
	}
	c := &timerCtx{deadline: d}
	c.cancelCtx.propagateCancel(parent, c)
	left := time.Until(d)
	if left <= 0 {
		c.cancel(true, DeadlineExceeded, cause)
		return c, func() { c.cancel(false, Canceled, nil) }
	}
	if c.err == nil {
		c.timer = time.AfterFunc(left, func() { c.cancel(true, DeadlineExceeded, cause) })
	}
	return c, func() { c.cancel(true, Canceled, nil) }
}

// WithTimeout is WithDeadline for the time that is timeout from now.
func WithTimeout(parent Context, timeout time.Duration) (Context, CancelFunc) {
	return WithDeadline(parent, time.Now().Add(timeout))
}

// WithTimeoutCause is WithDeadlineCause for the time that is timeout from now.
func WithTimeoutCause(parent Context, timeout time.Duration, cause error) (Context, CancelFunc) {
	return WithDeadlineCause(parent, time.Now().Add(timeout), cause)
}

func (c *timerCtx) Deadline() (deadline time.Time, ok bool) { return c.deadline, true }

func (c *timerCtx) String() string {
	return name(c.cancelCtx.Context) + ".WithDeadline(" + c.deadline.String() + " [" + time.Until(c.deadline).String() + "])"
}

func (c *timerCtx) cancel(removeFromParent bool, err, cause error) {
	c.cancelCtx.cancel(false, err, cause)
	if removeFromParent {
		removeChild(c.cancelCtx.Context, c)
	}
	if c.timer != nil {
		c.timer.Stop()
		c.timer = nil
	}
}

// An afterFuncCtx calls f when it is canceled.
type afterFuncCtx struct {
	cancelCtx
	once sync.Once // f was started or stopped
	f    func()
}

// AfterFunc has f called in its own goroutine when ctx is canceled; stop takes that back and reports whether it was in time.
func AfterFunc(ctx Context, f func()) (stop func() bool) {
	a := &afterFuncCtx{f: f}
	a.cancelCtx.propagateCancel(ctx, a)
	return func() bool {
		stopped := false
		a.once.Do(func() { stopped = true })
		if stopped {
			a.cancel(true, Canceled, nil)
		}
		return stopped
	}
}

func (a *afterFuncCtx) cancel(removeFromParent bool, err, cause error) {
	a.cancelCtx.cancel(false, err, cause)
	if removeFromParent {
		removeChild(a.Context, a)
	}
	a.once.Do(func() { go a.f() })
}

package pprof

import (
	"context"
	"sort"
	"strconv"
	"strings"
	"unsafe"
)

type label struct{ key, value string }

// A LabelSet is a set of labels.
type LabelSet struct {
	list []label // in the order of their keys, which differ
}

// Labels returns the set of labels with these keys and values, which alternate; a later value of a key replaces an earlier one.
func Labels(args ...string) LabelSet {
	if len(args)%2 != 0 {
		panic("uneven number of arguments to pprof.Labels")
	}
	var added []label
	for i := 0; i < len(args); i += 2 {
		added = append(added, label{args[i], args[i+1]})
	}
	return LabelSet{merge(nil, added)}
}

// merge returns the labels of old and added, in order; those added later replace those before.
func merge(old, added []label) []label {
	all := append(append([]label(nil), old...), added...)
	sort.SliceStable(all, func(i, j int) bool { return all[i].key < all[j].key })
	n := 0
	for i, l := range all {
		if i+1 == len(all) || all[i+1].key != l.key {
			all[n] = l
			n++
		}
	}
	return all[:n]
}

// A labelMap is the labels of a context and of a goroutine. The machine prints those of a goroutine in the first line of its
// traceback, behind the state: " {key: value, key: value}".
type labelMap struct{ LabelSet }

func (l *labelMap) String() string {
	if l == nil {
		return ""
	}
	var b strings.Builder
	b.WriteByte('{')
	for i, l := range l.list {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(strconv.Quote(l.key) + ":" + strconv.Quote(l.value))
	}
	b.WriteByte('}')
	return b.String()
}

type labelContextKey struct{}

func contextLabels(ctx context.Context) []label {
	if m, ok := ctx.Value(labelContextKey{}).(*labelMap); ok && m != nil {
		return m.list
	}
	return nil
}

// WithLabels returns a context derived from ctx with more labels.
func WithLabels(ctx context.Context, labels LabelSet) context.Context {
	return context.WithValue(ctx, labelContextKey{}, &labelMap{LabelSet{merge(contextLabels(ctx), labels.list)}})
}

// Label returns the value of a label of ctx, and whether there is one.
func Label(ctx context.Context, key string) (string, bool) {
	for _, l := range contextLabels(ctx) {
		if l.key == key {
			return l.value, true
		}
	}
	return "", false
}

// ForLabels calls f for the labels of ctx until it returns false.
func ForLabels(ctx context.Context, f func(key, value string) bool) {
	for _, l := range contextLabels(ctx) {
		if !f(l.key, l.value) {
			return
		}
	}
}

// runtime_setProfLabel sets the labels of the calling goroutine, a *labelMap; goroutines started by it begin with the same.
func runtime_setProfLabel(labels unsafe.Pointer)

// SetGoroutineLabels gives the calling goroutine the labels of ctx.
func SetGoroutineLabels(ctx context.Context) {
	m, _ := ctx.Value(labelContextKey{}).(*labelMap)
	runtime_setProfLabel(unsafe.Pointer(m))
}

// Do calls f with a context that has more labels than ctx, which are the goroutine's, too, until f returns.
func Do(ctx context.Context, labels LabelSet, f func(context.Context)) {
	defer SetGoroutineLabels(ctx)
	ctx = WithLabels(ctx, labels)
	SetGoroutineLabels(ctx)
	f(ctx)
}

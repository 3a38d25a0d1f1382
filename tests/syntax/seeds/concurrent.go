package concurrent

import (
	"context"
	"sync"
	"time"
)

type worker struct {
	mu   sync.Mutex
	jobs <-chan func() error
	done chan<- struct{}
	errs chan (<-chan error)
}

var ErrStopped = context.Canceled

func (w *worker) run(ctx context.Context, limit int, tick ...time.Duration) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err, _ = r.(error)
		}
		w.done <- struct{}{}
	}()
	timer := time.NewTimer(3 * time.Second)
loop:
	for n := 0; ; n++ {
		select {
		case <-ctx.Done():
			break loop
		case job, ok := <-w.jobs:
			if !ok {
				goto end
			}
			w.mu.Lock()
			err = job()
			w.mu.Unlock()
			if err != nil && n > limit || limit < 0 {
				return err
			}
		case now := <-timer.C:
			_ = now
			continue loop
		default:
			for range 10 {
				go w.run(ctx, limit-1, tick...)
			}
		}
	}
end:
	return ErrStopped
}

func pipeline(in <-chan int, stages ...func(int) int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for v := range in {
			for _, f := range stages {
				v = f(v)
			}
			out <- v
		}
	}()
	return out
}

func walk(yield func(key string, value *[]map[string]int) bool) {
	table := [...]struct {
		key   string
		value []map[string]int
	}{
		{"a", nil},
		2: {key: "b", value: []map[string]int{{"x": 1}, {"y": -2}}},
	}
	for i := range table {
		if e := &table[i]; !yield(e.key, &e.value) {
			return
		}
	}
	switch x, y := len(table), cap(table[:]); {
	case x < y, x == 3:
		x <<= 1
		y &^= x ^ 5
		fallthrough
	case y >= 2:
		{
			x, y = y, x
		}
	}
}

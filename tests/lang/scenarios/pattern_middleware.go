package main

import (
	"errors"
	"fmt"
)

type (
	badRequest  string
	unavailable struct{ retry int }
	handler     func(path string) (int, string)
)

func (b badRequest) Error() string { return "bad request: " + string(b) }

func logged(next handler) handler {
	return func(path string) (code int, body string) {
		defer func() { fmt.Println("log", path, code) }()
		return next(path)
	}
}

func recovering(next handler) handler {
	return func(path string) (code int, body string) {
		defer func() {
			if r := recover(); r != nil {
				code, body = 500, fmt.Sprint("internal: ", r)
			}
		}()
		return next(path)
	}
}

func typed(next handler) handler {
	return func(path string) (code int, body string) {
		defer func() {
			r := recover()
			var b badRequest
			switch v := r.(type) {
			case nil:
			case unavailable:
				code, body = 503, fmt.Sprint("retry in ", v.retry)
			case error:
				if errors.As(v, &b) {
					code, body = 400, b.Error()
					return
				}
				panic(r)
			default:
				panic(r)
			}
		}()
		return next(path)
	}
}

func serve(path string) (int, string) {
	switch path {
	case "/ok":
		return 200, "fine"
	case "/bad":
		panic(fmt.Errorf("wrapped: %w", badRequest("no id")))
	case "/busy":
		panic(unavailable{3})
	case "/nil":
		var m map[string]int
		m["x"]++
	}
	panic("no route " + path)
}

func main() {
	h := recovering(logged(typed(serve)))
	for _, path := range []string{"/ok", "/bad", "/busy", "/nil", "/other"} {
		code, body := h(path)
		fmt.Println(path, code, body)
	}
}

// Output:
// log /ok 200
// /ok 200 fine
// log /bad 400
// /bad 400 bad request: no id
// log /busy 503
// /busy 503 retry in 3
// log /nil 0
// /nil 500 internal: assignment to entry in nil map
// log /other 0
// /other 500 internal: no route /other

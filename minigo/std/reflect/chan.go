package reflect

import "unsafe"

// MakeChan returns a new channel of a type.
func MakeChan(typ Type, buffer int) Value {
	t := typ.common()
	switch {
	case t.Kind() != Chan:
		panic("reflect.MakeChan of non-chan type")
	case buffer < 0:
		panic("reflect.MakeChan: negative buffer size")
	case t.ChanDir() != BothDir:
		panic("reflect.MakeChan: unidirectional channel type")
	}
	return pointerValue(t, makeChan(t, buffer))
}

// channel checks that v is a channel that a method may use in a direction.
func (v Value) channel(method string, dir ChanDir, problem string) {
	v.must(Chan, method)
	v.mustBeExported(method)
	if v.typ.ChanDir()&dir == 0 {
		panic("reflect: " + problem)
	}
}

// Close closes a channel.
func (v Value) Close() {
	v.channel("Close", SendDir, "close of receive-only channel")
	chanClose(v)
}

// Send sends x.
func (v Value) Send(x Value) {
	v.channel("Send", SendDir, "send on recv-only channel")
	v.send("Send", x, true)
}

// TrySend sends x unless it would have to wait.
func (v Value) TrySend(x Value) bool {
	v.channel("TrySend", SendDir, "send on recv-only channel")
	return v.send("TrySend", x, false)
}

func (v Value) send(method string, x Value, wait bool) bool {
	x.mustBeExported(method)
	x = x.assignTo("reflect.Value.Send", v.typ.elem())
	words := make([]unsafe.Pointer, typeSlots(x.typ))
	put(words, []Value{x})
	return chanSend(v, words, wait)
}

// Recv receives a value; ok is false for the zero value of a closed channel.
func (v Value) Recv() (x Value, ok bool) {
	v.channel("Recv", RecvDir, "recv on send-only channel")
	return v.receive(true)
}

// TryRecv is Recv, but returns the zero Value if it would have to wait.
func (v Value) TryRecv() (x Value, ok bool) {
	v.channel("TryRecv", RecvDir, "recv on send-only channel")
	return v.receive(false)
}

func (v Value) receive(wait bool) (Value, bool) {
	elem := v.typ.elem()
	words := make([]unsafe.Pointer, typeSlots(elem))
	done, ok := chanReceive(v, words, wait)
	if !done {
		return Value{}, false
	}
	x, _ := take(words, elem)
	return x, ok
}

// A SelectDir tells what a case does.
type SelectDir int

// What cases do.
const (
	_ SelectDir = iota
	SelectSend
	SelectRecv
	SelectDefault
)

// A SelectCase is a case of Select.
type SelectCase struct {
	Dir  SelectDir
	Chan Value
	Send Value // what to send
}

// A selectCase is a case as the machine takes it: the value is sent from words or received there.
type selectCase struct {
	channel unsafe.Pointer
	words   *unsafe.Pointer
	send    bool
}

// Select does what a select statement with these cases does.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	if len(cases) > 65536 {
		panic("reflect.Select: too many cases (max 65536)")
	}
	list := make([]selectCase, len(cases))
	buffers := make([][]unsafe.Pointer, len(cases))
	fallback := -1
	for i, c := range cases {
		if c.Dir == SelectDefault {
			if fallback >= 0 {
				panic("reflect.Select: multiple default cases")
			}
			fallback = i
		}
		buffers[i] = c.prepare(&list[i])
	}
	chosen, recvOK = selectOne(list, fallback >= 0)
	if chosen < 0 {
		return fallback, Value{}, false
	}
	if cases[chosen].Dir == SelectRecv {
		recv, _ = take(buffers[chosen], cases[chosen].Chan.typ.elem())
	}
	return chosen, recv, recvOK
}

// prepare checks a case and fills in what the machine takes; it returns the words of its value.
func (c SelectCase) prepare(out *selectCase) []unsafe.Pointer {
	ch := c.Chan
	switch c.Dir {
	case SelectDefault:
		if ch.IsValid() {
			panic("reflect.Select: default case has Chan value")
		}
		if c.Send.IsValid() {
			panic("reflect.Select: default case has Send value")
		}
		return nil
	case SelectSend:
		if !ch.IsValid() {
			return nil
		}
	case SelectRecv:
		if c.Send.IsValid() {
			panic("reflect.Select: RecvDir case has Send value")
		}
		if !ch.IsValid() {
			return nil
		}
	default:
		panic("reflect.Select: invalid Dir")
	}
	ch.must(Chan, "Select")
	ch.mustBeExported("Select")
	elem := ch.typ.elem()
	words := make([]unsafe.Pointer, typeSlots(elem)+1)
	if c.Dir == SelectSend {
		if ch.typ.ChanDir()&SendDir == 0 {
			panic("reflect.Select: SendDir case using recv-only channel")
		}
		if !c.Send.IsValid() {
			panic("reflect.Select: SendDir case missing Send value")
		}
		c.Send.mustBeExported("Select")
		put(words, []Value{c.Send.assignTo("reflect.Select", elem)})
	} else if ch.typ.ChanDir()&RecvDir == 0 {
		panic("reflect.Select: RecvDir case using send-only channel")
	}
	*out = selectCase{unsafe.Pointer(pointer(ch)), &words[0], c.Dir == SelectSend}
	return words
}

func makeChan(t *rtype, n int) unsafe.Pointer
func chanLen(v Value) int
func chanCap(v Value) int
func chanClose(v Value)
func chanSend(v Value, words []unsafe.Pointer, wait bool) bool
func chanReceive(v Value, words []unsafe.Pointer, wait bool) (done, ok bool)
func selectOne(cases []selectCase, hasDefault bool) (chosen int, ok bool)

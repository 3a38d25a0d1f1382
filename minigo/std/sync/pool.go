package sync

// A Pool keeps values for reuse. What is in it and not taken is dropped by the second garbage collection from then on.
type Pool struct {
	noCopy noCopy

	fresh  *poolItems // put since the last collection
	victim *poolItems // put between the last two collections
	cycles uint32     // collections begun when both were last brought up to date

	// New makes a value for a Get that finds none.
	New func() any
}

// poolItems are values in the pool: first is the one to be taken first, if it is not nil, and then come the others.
type poolItems struct {
	first  any
	others []any
}

// age drops what a collection would have.
func (p *Pool) age() {
	cycles := runtime_gcCycles()
	if cycles == p.cycles {
		return
	}
	p.victim = p.fresh
	if cycles != p.cycles+1 {
		p.victim = nil
	}
	p.fresh = nil
	p.cycles = cycles
}

// Put adds x, unless it is nil.
func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	p.age()
	if p.fresh == nil {
		p.fresh = &poolItems{}
	}
	if p.fresh.first == nil {
		p.fresh.first = x
	} else {
		p.fresh.others = append(p.fresh.others, x)
	}
}

// Get takes a value out of the pool, or makes one.
func (p *Pool) Get() any {
	p.age()
	if items := p.fresh; items != nil {
		if x := items.first; x != nil {
			items.first = nil
			return x
		}
		if last := len(items.others) - 1; last >= 0 {
			x := items.others[last]
			items.others[last] = nil
			items.others = items.others[:last]
			return x
		}
	}
	if items := p.victim; items != nil {
		if x := items.first; x != nil {
			items.first = nil
			return x
		}
		if len(items.others) > 0 {
			x := items.others[0]
			items.others[0] = nil
			items.others = items.others[1:]
			return x
		}
		p.victim = nil
	}
	if p.New != nil {
		return p.New()
	}
	return nil
}

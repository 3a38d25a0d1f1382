package time

import "errors"

// A Location holds the time zones of a place: which one holds from which instant on.
type Location struct {
	name   string
	zones  []zone
	starts []transition // in order of time
	rule   string       // what holds behind the last transition, as in the TZ variable
	source func() *Location
	loaded *Location // what source returned
}

// A zone is an offset with a name.
type zone struct {
	name   string
	offset int // seconds east of UTC
	isDST  bool
}

// A transition tells when a zone begins to hold, in seconds since 1970.
type transition struct {
	when int64
	zone int
}

// A period is a zone with the time in which it holds: start <= t < end.
type period struct {
	zone
	start, end int64
}

const (
	beginOfTime = -1 << 63
	endOfTime   = 1<<63 - 1
)

var utcLoc = Location{name: "UTC"}

// UTC is Universal Coordinated Time.
var UTC *Location = &utcLoc

var localLoc = Location{name: "Local", source: loadLocal}

// Local is the system's local time zone, as the TZ environment variable or /etc/localtime tell.
var Local *Location = &localLoc

// get returns the location with the zones of l: l itself, unless its zones are still to be loaded.
func (l *Location) get() *Location {
	if l == nil {
		return &utcLoc
	}
	if l.source != nil && l.loaded == nil {
		l.loaded = l.source()
	}
	if l.loaded != nil {
		return l.loaded
	}
	return l
}

// String returns the name LoadLocation or FixedZone was given.
func (l *Location) String() string { return l.get().name }

// FixedZone returns a Location with one zone.
func FixedZone(name string, offset int) *Location {
	return &Location{name: name, zones: []zone{{name, offset, false}}, starts: []transition{{beginOfTime, 0}}}
}

// lookup returns the zone that holds at a time in seconds since 1970.
func (l *Location) lookup(sec int64) period {
	l = l.get()
	if len(l.zones) == 0 {
		return period{zone{"UTC", 0, false}, beginOfTime, endOfTime}
	}
	if len(l.starts) == 0 || sec < l.starts[0].when {
		p := period{l.zones[l.first()], beginOfTime, endOfTime}
		if len(l.starts) > 0 {
			p.end = l.starts[0].when
		}
		return p
	}
	low, high := 0, len(l.starts)
	for high-low > 1 {
		middle := low + (high-low)/2
		if sec < l.starts[middle].when {
			high = middle
		} else {
			low = middle
		}
	}
	start := l.starts[low]
	p := period{l.zones[start.zone], start.when, endOfTime}
	if high < len(l.starts) {
		p.end = l.starts[high].when
	} else if l.rule != "" {
		if r, ok := applyRule(l.rule, start.when, sec); ok {
			return r
		}
	}
	return p
}

// first returns the zone that holds before all transitions: the first one, if it does not begin with a transition, else
// the last standard time before the first transition's daylight saving time, else the first standard time.
func (l *Location) first() int {
	used := false
	for _, s := range l.starts {
		used = used || s.zone == 0
	}
	if !used {
		return 0
	}
	if len(l.starts) > 0 && l.zones[l.starts[0].zone].isDST {
		for i := l.starts[0].zone - 1; i >= 0; i-- {
			if !l.zones[i].isDST {
				return i
			}
		}
	}
	for i := range l.zones {
		if !l.zones[i].isDST {
			return i
		}
	}
	return 0
}

// offsetOf returns the offset of a zone by name: of the one that holds at a local time, given as if it were UTC, else of
// any one of that name.
func (l *Location) offsetOf(name string, unix int64) (offset int, ok bool) {
	l = l.get()
	for _, z := range l.zones {
		if z.name == name {
			if p := l.lookup(unix - int64(z.offset)); p.name == name {
				return p.offset, true
			}
		}
	}
	for _, z := range l.zones {
		if z.name == name {
			return z.offset, true
		}
	}
	return 0, false
}

var errLocation = errors.New("time: invalid location name")

// LoadLocation returns the Location of an IANA name such as "Europe/Paris"; "" and "UTC" are UTC, "Local" is Local.
func LoadLocation(name string) (*Location, error) {
	if name == "" || name == "UTC" {
		return UTC, nil
	}
	if name == "Local" {
		return Local, nil
	}
	if name[0] == '/' || name[0] == '\\' || hasDotDot(name) {
		return nil, errLocation
	}
	return loadZone(name, zoneDirs())
}

func hasDotDot(name string) bool {
	for i := 0; i+1 < len(name); i++ {
		if name[i] == '.' && name[i+1] == '.' {
			return true
		}
	}
	return false
}

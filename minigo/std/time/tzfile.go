package time

import (
	"errors"
	"syscall"
)

// zoneDirs returns the directories in which tzdata files may be.
func zoneDirs() []string {
	dirs := []string{"/usr/share/zoneinfo/", "/usr/share/lib/zoneinfo/", "/usr/lib/locale/TZ/", "/etc/zoneinfo/"}
	if dir, ok := syscall.Getenv("ZONEINFO"); ok && dir != "" {
		dirs = append([]string{dir + "/"}, dirs...)
	}
	return dirs
}

// readFile returns the contents of a file that is not absurdly long for tzdata.
func readFile(name string) ([]byte, error) {
	const tooLong = 10 << 20
	fd, err := syscall.Open(name, syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	defer syscall.Close(fd)
	var data []byte
	buf := make([]byte, 4096)
	for {
		n, err := syscall.Read(fd, buf)
		if err == syscall.EINTR {
			continue
		}
		if err != nil {
			return nil, err
		}
		if n == 0 {
			return data, nil
		}
		data = append(data, buf[:n]...)
		if len(data) > tooLong {
			return nil, errors.New("time: file " + name + " is too large")
		}
	}
}

func loadZone(name string, dirs []string) (*Location, error) {
	var firstErr error
	for _, dir := range dirs {
		data, err := readFile(dir + name)
		if err == nil {
			var l *Location
			if l, err = LoadLocationFromTZData(name, data); err == nil {
				return l, nil
			}
		}
		if firstErr == nil && err != syscall.ENOENT {
			firstErr = err
		}
	}
	if firstErr != nil {
		return nil, firstErr
	}
	return nil, errors.New("unknown time zone " + name)
}

// loadLocal finds the zones of Local.
func loadLocal() *Location {
	tz, set := syscall.Getenv("TZ")
	if !set {
		if data, err := readFile("/etc/localtime"); err == nil {
			if l, err := LoadLocationFromTZData("Local", data); err == nil {
				return l
			}
		}
		return &Location{name: "UTC"}
	}
	if tz != "" && tz[0] == ':' {
		tz = tz[1:]
	}
	if tz != "" && tz[0] == '/' {
		if data, err := readFile(tz); err == nil {
			if l, err := LoadLocationFromTZData(tz, data); err == nil {
				if tz == "/etc/localtime" {
					l.name = "Local"
				}
				return l
			}
		}
	} else if tz != "" && tz != "UTC" {
		if l, err := loadZone(tz, zoneDirs()); err == nil {
			return l
		}
	}
	return &Location{name: "UTC"}
}

var errBadData = errors.New("malformed time zone information")

// A tzReader reads a tzdata file from its front; failed sticks.
type tzReader struct {
	data   []byte
	failed bool
}

func (r *tzReader) take(n int) []byte {
	if n < 0 || n > len(r.data) {
		r.failed = true
		return nil
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

// number reads a big-endian number of the given size.
func (r *tzReader) number(size int) int64 {
	b := r.take(size)
	if r.failed {
		return 0
	}
	n := int64(int8(b[0]))
	for _, c := range b[1:] {
		n = n<<8 | int64(c)
	}
	return n
}

// The numbers in a tzdata header, in their order.
const (
	tzIsUTC = iota
	tzIsStandard
	tzLeaps
	tzTransitions
	tzZones
	tzChars
	tzCounts
)

func (r *tzReader) header() (version byte, counts [tzCounts]int) {
	if string(r.take(4)) != "TZif" {
		r.failed = true
		return 0, counts
	}
	if b := r.take(16); !r.failed {
		version = b[0]
	}
	for i := range counts {
		counts[i] = int(r.number(4))
	}
	return version, counts
}

// LoadLocationFromTZData returns a Location of the given name with the contents of a tzdata file.
func LoadLocationFromTZData(name string, data []byte) (*Location, error) {
	r := &tzReader{data: data}
	version, counts := r.header()
	size := 4
	if version >= '2' {
		// The same again follows, with transitions of 64 bits.
		r.take(counts[tzTransitions]*5 + counts[tzZones]*6 + counts[tzChars] + counts[tzLeaps]*8 +
			counts[tzIsStandard] + counts[tzIsUTC])
		_, counts = r.header()
		size = 8
	}
	whens := tzReader{data: r.take(counts[tzTransitions] * size)}
	indices := r.take(counts[tzTransitions])
	zones := tzReader{data: r.take(counts[tzZones] * 6)}
	names := r.take(counts[tzChars])
	r.take(counts[tzLeaps]*(size+4) + counts[tzIsStandard] + counts[tzIsUTC])
	if r.failed || counts[tzZones] == 0 {
		return nil, errBadData
	}
	l := &Location{name: name}
	for range counts[tzZones] {
		z := zone{offset: int(zones.number(4)), isDST: zones.number(1) != 0}
		at := int(zones.number(1)) & 0xFF
		end := at
		for end < len(names) && names[end] != 0 {
			end++
		}
		if at >= len(names) || end == len(names) {
			return nil, errBadData
		}
		z.name = string(names[at:end])
		l.zones = append(l.zones, z)
	}
	for _, index := range indices {
		if int(index) >= len(l.zones) {
			return nil, errBadData
		}
		l.starts = append(l.starts, transition{whens.number(size), int(index)})
	}
	if len(l.starts) == 0 {
		l.starts = []transition{{beginOfTime, 0}}
	}
	if rest := r.data; size == 8 && len(rest) > 2 && rest[0] == '\n' && rest[len(rest)-1] == '\n' {
		l.rule = string(rest[1 : len(rest)-1])
	}
	return l, nil
}

package time

// Predefined layouts.
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

// The elements of a layout.
type element int

const (
	elNone element = iota
	elLongMonth
	elMonth
	elNumMonth
	elZeroMonth
	elLongWeekday
	elWeekday
	elDay
	elUnderDay
	elZeroDay
	elUnderYearDay
	elZeroYearDay
	elHour
	elHour12
	elZeroHour12
	elMinute
	elZeroMinute
	elSecond
	elZeroSecond
	elLongYear
	elYear
	elPM
	elpm
	elZone
	elFraction0 // .000
	elFraction9 // .999
	elOffset    // and those after it: see offsetForms
)

// offsetForms are the layouts of zone offsets, by element from elOffset on, longest first. With Z in place of the minus
// sign, which adds len(offsetForms), UTC is Z.
var offsetForms = [...]string{"-070000", "-07:00:00", "-0700", "-07:00", "-07"}

func hasPrefix(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }

func startsLower(s string) bool { return s != "" && s[0] >= 'a' && s[0] <= 'z' }

// elementAt returns the element a layout begins with, and its length.
func elementAt(s string) (e element, n int) {
	switch s[0] {
	case 'J':
		if hasPrefix(s, "January") {
			return elLongMonth, 7
		}
		if hasPrefix(s, "Jan") && !startsLower(s[3:]) {
			return elMonth, 3
		}
	case 'M':
		if hasPrefix(s, "Monday") {
			return elLongWeekday, 6
		}
		if hasPrefix(s, "Mon") && !startsLower(s[3:]) {
			return elWeekday, 3
		}
		if hasPrefix(s, "MST") {
			return elZone, 3
		}
	case '0':
		if hasPrefix(s, "002") {
			return elZeroYearDay, 3
		}
		if len(s) >= 2 {
			switch s[1] {
			case '1':
				return elZeroMonth, 2
			case '2':
				return elZeroDay, 2
			case '3':
				return elZeroHour12, 2
			case '4':
				return elZeroMinute, 2
			case '5':
				return elZeroSecond, 2
			case '6':
				return elYear, 2
			}
		}
	case '1':
		if hasPrefix(s, "15") {
			return elHour, 2
		}
		return elNumMonth, 1
	case '2':
		if hasPrefix(s, "2006") {
			return elLongYear, 4
		}
		return elDay, 1
	case '_':
		if hasPrefix(s, "__2") {
			return elUnderYearDay, 3
		}
		if hasPrefix(s, "_2") && !hasPrefix(s, "_2006") {
			return elUnderDay, 2
		}
	case '3':
		return elHour12, 1
	case '4':
		return elMinute, 1
	case '5':
		return elSecond, 1
	case 'P':
		if hasPrefix(s, "PM") {
			return elPM, 2
		}
	case 'p':
		if hasPrefix(s, "pm") {
			return elpm, 2
		}
	case '-', 'Z':
		for i, form := range offsetForms {
			if hasPrefix(s[1:], form[1:]) {
				if s[0] == 'Z' {
					i += len(offsetForms)
				}
				return elOffset + element(i), len(form)
			}
		}
	case '.', ',':
		if len(s) >= 2 && (s[1] == '0' || s[1] == '9') {
			n := 1
			for n < len(s) && s[n] == s[1] {
				n++
			}
			if n < len(s) && isDigitByte(s[n]) {
				break
			}
			if s[1] == '0' {
				return elFraction0, n
			}
			return elFraction9, n
		}
	}
	return elNone, 0
}

// nextElement splits a layout into text, an element, and the rest. The element's text is layout[len(text):end].
func nextElement(layout string) (text string, e element, end int) {
	for i := range len(layout) {
		if e, n := elementAt(layout[i:]); e != elNone {
			return layout[:i], e, i + n
		}
	}
	return layout, elNone, len(layout)
}

// appendInt appends n with at least width digits.
func appendInt(b []byte, n, width int) []byte {
	u := uint64(n)
	if n < 0 {
		b = append(b, '-')
		u = -u
	}
	var digits [20]byte
	at := putInt(digits[:], u)
	for i := len(digits) - at; i < width; i++ {
		b = append(b, '0')
	}
	return append(b, digits[at:]...)
}

// appendPadded appends n with spaces in front, up to width.
func appendPadded(b []byte, n, width int) []byte {
	var digits [20]byte
	at := putInt(digits[:], uint64(n))
	for i := len(digits) - at; i < width; i++ {
		b = append(b, ' ')
	}
	return append(b, digits[at:]...)
}

func appendOffset(b []byte, form string, z bool, offset int) []byte {
	if z && offset == 0 {
		return append(b, 'Z')
	}
	if offset < 0 {
		b = append(b, '-')
		offset = -offset
	} else {
		b = append(b, '+')
	}
	parts := [...]int{offset / secondsPerHour, offset / secondsPerMinute % 60, offset % 60}
	part := 0
	for i := 1; i < len(form); i++ {
		if form[i] == ':' {
			b = append(b, ':')
			continue
		}
		b = appendInt(b, parts[part], 2)
		part++
		i++
	}
	return b
}

// fractionDigits returns the number of digits of a fraction's form: nine at the most.
func fractionDigits(form string) int { return min(len(form)-1, 9) }

// appendFraction appends a fraction of a second as form shows it: separator and digits, all 0 or all 9.
func appendFraction(b []byte, form string, nsec int) []byte {
	start := len(b)
	b = append(b, form[0])
	b = appendInt(b, nsec, 9)
	b = b[:start+1+fractionDigits(form)]
	if form[1] == '9' {
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
		if len(b) == start+1 {
			b = b[:start]
		}
	}
	return b
}

// Format returns t as the layout shows the reference time.
func (t Time) Format(layout string) string {
	var space [64]byte
	return string(t.AppendFormat(space[:0], layout))
}

// AppendFormat appends t as the layout shows the reference time.
func (t Time) AppendFormat(b []byte, layout string) []byte {
	zone := t.Location().lookup(t.unix())
	days, rest := floorDiv(t.seconds()+int64(zone.offset), secondsPerDay)
	year, month, day := dateOf(days)
	hour, min, sec := int(rest/secondsPerHour), int(rest/secondsPerMinute%60), int(rest%60)
	hour12 := (hour+11)%12 + 1
	for layout != "" {
		text, e, end := nextElement(layout)
		b = append(b, text...)
		form := layout[len(text):end]
		layout = layout[end:]
		switch e {
		case elYear:
			b = appendInt(b, max(year, -year)%100, 2)
		case elLongYear:
			b = appendInt(b, year, 4)
		case elMonth:
			b = append(b, monthNames[month-1][:3]...)
		case elLongMonth:
			b = append(b, monthNames[month-1]...)
		case elNumMonth, elZeroMonth:
			b = appendInt(b, int(month), len(form))
		case elWeekday, elLongWeekday:
			name := t.Weekday().String()
			if e == elWeekday {
				name = name[:3]
			}
			b = append(b, name...)
		case elDay, elZeroDay:
			b = appendInt(b, day, len(form))
		case elUnderDay:
			b = appendPadded(b, day, 2)
		case elUnderYearDay:
			b = appendPadded(b, daysBefore(month, year)+day, 3)
		case elZeroYearDay:
			b = appendInt(b, daysBefore(month, year)+day, 3)
		case elHour:
			b = appendInt(b, hour, 2)
		case elHour12, elZeroHour12:
			b = appendInt(b, hour12, len(form))
		case elMinute, elZeroMinute:
			b = appendInt(b, min, len(form))
		case elSecond, elZeroSecond:
			b = appendInt(b, sec, len(form))
		case elPM, elpm:
			half := "AMPMampm"
			if e == elpm {
				half = half[4:]
			}
			b = append(b, half[hour/12*2:hour/12*2+2]...)
		case elZone:
			if zone.name != "" {
				b = append(b, zone.name...)
			} else {
				b = appendOffset(b, "-0700", false, zone.offset)
			}
		case elFraction0, elFraction9:
			b = appendFraction(b, form, t.Nanosecond())
		case elNone:
		default: // from elOffset on
			b = appendOffset(b, form, form[0] == 'Z', zone.offset)
		}
	}
	return b
}

// String returns t as 2006-01-02 15:04:05.999999999 -0700 MST, and its monotonic reading, if there is one.
func (t Time) String() string {
	var space [64]byte
	b := t.AppendFormat(space[:0], "2006-01-02 15:04:05.999999999 -0700 MST")
	if t.wall&hasMonotonic == 0 {
		return string(b)
	}
	b = append(b, " m="...)
	mono := uint64(t.ext)
	sign := byte('+')
	if t.ext < 0 {
		sign = '-'
		mono = -mono
	}
	b = append(b, sign)
	b = append(b, unsigned(mono/1e9)...)
	b = append(b, '.')
	return string(appendInt(b, int(mono%1e9), 9))
}

// GoString returns t as a call of Date.
func (t Time) GoString() string {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	b := appendInt([]byte("time.Date("), year, 0)
	b = append(b, ", "...)
	if month >= January && month <= December {
		b = append(b, "time."...)
		b = append(b, month.String()...)
	}
	for _, n := range [...]int{day, hour, min, sec, t.Nanosecond()} {
		b = append(b, ", "...)
		b = appendInt(b, n, 0)
	}
	b = append(b, ", "...)
	switch loc := t.Location(); loc {
	case UTC:
		b = append(b, "time.UTC"...)
	case Local:
		b = append(b, "time.Local"...)
	default:
		b = append(b, "time.Location("...)
		b = append(b, quote(loc.name)...)
		b = append(b, ')')
	}
	return string(append(b, ')'))
}

// quote quotes s for messages; bytes that are not printable ASCII become \x escapes.
func quote(s string) string {
	const hex = "0123456789abcdef"
	b := []byte{'"'}
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 0x80 || c < ' ':
			b = append(b, '\\', 'x', hex[c>>4], hex[c&15])
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		default:
			b = append(b, c)
		}
	}
	return string(append(b, '"'))
}

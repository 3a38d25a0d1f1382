package time

// A ParseError tells which part of a value does not fit which part of a layout.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

// Error describes the error in a sentence.
func (e *ParseError) Error() string {
	if e.Message != "" {
		return "parsing time " + quote(e.Value) + e.Message
	}
	return "parsing time " + quote(e.Value) + " as " + quote(e.Layout) + ": cannot parse " + quote(e.ValueElem) +
		" as " + quote(e.LayoutElem)
}

// Parse parses a value as the layout shows the reference time. Without a zone it is in UTC.
func Parse(layout, value string) (Time, error) { return parse(layout, value, UTC, Local) }

// ParseInLocation is Parse, but without a zone the value is in loc, and zones are those of loc.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parse(layout, value, loc, loc)
}

// A parser holds what the elements read so far have told; value is what is left to read. An element that finds something
// it cannot read sets failed; one that finds a number out of its range says which.
type parser struct {
	value  string
	failed bool
	outOf  string // the number that is out of its range

	year, month, day, yearDay int // month, day and yearDay are -1 until known
	hour, min, sec, nsec      int
	pm, am, utc, hasOffset    bool
	offset                    int
	zoneName                  string
	fractionFollows           bool // the next element is a fraction of its own
}

// digits reads a number of exactly n digits, or with fixed not set one of 1 to n digits.
func (p *parser) digits(n int, fixed bool) int {
	number, i := 0, 0
	for i < n && i < len(p.value) && isDigitByte(p.value[i]) {
		number = number*10 + int(p.value[i]-'0')
		i++
	}
	if i == 0 || fixed && i < n {
		p.failed = true
		return 0
	}
	p.value = p.value[i:]
	return number
}

// name reads one of the names, of which short gives only the first letters, in any case.
func (p *parser) name(names []string, short bool) int {
	for i, name := range names {
		if short {
			name = name[:3]
		}
		if len(p.value) >= len(name) && equalFold(p.value[:len(name)], name) {
			p.value = p.value[len(name):]
			return i
		}
	}
	p.failed = true
	return 0
}

func equalFold(a, b string) bool {
	for i := range len(a) {
		if a[i] != b[i] && (a[i]|0x20 != b[i]|0x20 || a[i]|0x20 < 'a' || a[i]|0x20 > 'z') {
			return false
		}
	}
	return true
}

// within notes that a number is out of its range.
func (p *parser) within(n, least, most int, what string) {
	if n < least || n > most {
		p.outOf = what
	}
}

// fraction reads a separator and n characters, of which nine are digits that count.
func (p *parser) fraction(n int) {
	if len(p.value) <= n || p.value[0] != '.' && p.value[0] != ',' {
		p.failed = true
		return
	}
	p.nsec = 0
	for i := 1; i <= 9; i++ {
		digit := 0
		if i <= n {
			if !isDigitByte(p.value[i]) {
				p.failed = true
				return
			}
			digit = int(p.value[i] - '0')
		}
		p.nsec = p.nsec*10 + digit
	}
	p.value = p.value[n+1:]
}

// fractionLen returns the number of digits behind a separator at the beginning of s.
func fractionLen(s string) int {
	if s == "" || s[0] != '.' && s[0] != ',' {
		return 0
	}
	n := 0
	for n+1 < len(s) && isDigitByte(s[n+1]) {
		n++
	}
	return n
}

// zoneOffset reads an offset in one of the offsetForms.
func (p *parser) zoneOffset(form string) {
	v := p.value
	if form[0] == 'Z' && v != "" && v[0] == 'Z' {
		p.value = v[1:]
		p.utc = true
		return
	}
	if len(v) < len(form) {
		p.failed = true
		return
	}
	var parts [3]int
	part := 0
	for i := 1; i < len(form); i++ {
		if form[i] == ':' {
			if v[i] != ':' {
				p.failed = true
				return
			}
			continue
		}
		if !isDigitByte(v[i]) || !isDigitByte(v[i+1]) {
			p.failed = true
			break
		}
		parts[part] = int(v[i]-'0')*10 + int(v[i+1]-'0')
		part++
		i++
	}
	// 24 hours and 60 minutes are written by some, and taken.
	p.within(parts[0], 0, 24, "time zone offset hour")
	p.within(parts[1], 0, 60, "time zone offset minute")
	p.within(parts[2], 0, 60, "time zone offset second")
	p.offset = (parts[0]*60+parts[1])*60 + parts[2]
	p.hasOffset = true
	switch v[0] {
	case '+':
	case '-':
		p.offset = -p.offset
	default:
		p.failed = true
	}
	p.value = v[len(form):]
}

// zone reads an abbreviation of a zone.
func (p *parser) zone() {
	if hasPrefix(p.value, "UTC") {
		p.utc = true
		p.value = p.value[3:]
		return
	}
	n := abbreviationLen(p.value)
	if n == 0 {
		p.failed = true
		return
	}
	p.zoneName = p.value[:n]
	p.value = p.value[n:]
}

// abbreviationLen returns the length of the abbreviation at the beginning of s: three to five capitals, of which four
// end in T or are WITA and five end in T, ChST, MeST, GMT with an offset in hours, or such an offset alone. 0 is none.
func abbreviationLen(s string) int {
	if len(s) < 3 {
		return 0
	}
	if hasPrefix(s, "ChST") || hasPrefix(s, "MeST") {
		return 4
	}
	if hasPrefix(s, "GMT") {
		return 3 + signedHours(s[3:])
	}
	if s[0] == '+' || s[0] == '-' {
		return signedHours(s)
	}
	n := 0
	for n < 6 && n < len(s) && s[n] >= 'A' && s[n] <= 'Z' {
		n++
	}
	switch {
	case n == 3:
		return 3
	case n == 4 && (s[3] == 'T' || hasPrefix(s, "WITA")):
		return 4
	case n == 5 && s[4] == 'T':
		return 5
	}
	return 0
}

// signedHours returns the length of an offset of less than 24 hours, without minutes, at the beginning of s.
func signedHours(s string) int {
	if s == "" || s[0] != '+' && s[0] != '-' {
		return 0
	}
	hours, n := 0, 1
	for ; n < len(s) && isDigitByte(s[n]); n++ {
		hours = hours*10 + int(s[n]-'0')
		if hours >= 24 {
			return 0
		}
	}
	if n == 1 {
		return 0
	}
	return n
}

// element reads one element of the layout.
func (p *parser) element(e element, form string) {
	fixed := form[0] == '0'
	switch e {
	case elYear:
		p.year = p.digits(2, true)
		if p.year >= 69 {
			p.year += 1900
		} else {
			p.year += 2000
		}
	case elLongYear:
		p.year = p.digits(4, true)
	case elMonth, elLongMonth:
		p.month = p.name(monthNames[:], e == elMonth) + 1
	case elNumMonth, elZeroMonth:
		p.month = p.digits(2, fixed)
		if !p.failed {
			p.within(p.month, 1, 12, "month")
		}
	case elWeekday, elLongWeekday:
		p.name(weekdayNames[:], e == elWeekday)
	case elDay, elZeroDay, elUnderDay:
		if e == elUnderDay && p.value != "" && p.value[0] == ' ' {
			p.value = p.value[1:]
		}
		p.day = p.digits(2, fixed)
	case elUnderYearDay, elZeroYearDay:
		for i := 0; i < 2 && e == elUnderYearDay && p.value != "" && p.value[0] == ' '; i++ {
			p.value = p.value[1:]
		}
		p.yearDay = p.digits(3, fixed)
	case elHour:
		p.hour = p.digits(2, false)
		p.within(p.hour, 0, 23, "hour")
	case elHour12, elZeroHour12:
		p.hour = p.digits(2, fixed)
		p.within(p.hour, 0, 12, "hour")
	case elMinute, elZeroMinute:
		p.min = p.digits(2, fixed)
		p.within(p.min, 0, 59, "minute")
	case elSecond, elZeroSecond:
		p.sec = p.digits(2, fixed)
		p.within(p.sec, 0, 59, "second")
		if n := fractionLen(p.value); n > 0 && !p.failed && p.outOf == "" && !p.fractionFollows {
			p.fraction(n)
		}
	case elPM, elpm:
		v := p.value
		switch {
		case e == elPM && hasPrefix(v, "PM"), e == elpm && hasPrefix(v, "pm"):
			p.pm = true
		case e == elPM && hasPrefix(v, "AM"), e == elpm && hasPrefix(v, "am"):
			p.am = true
		default:
			p.failed = true
			return
		}
		p.value = v[2:]
	case elZone:
		p.zone()
	case elFraction0:
		p.fraction(len(form) - 1)
	case elFraction9:
		if n := fractionLen(p.value); n > 0 {
			p.fraction(n)
		}
	default:
		p.zoneOffset(form)
	}
}

// text reads literal text; any number of spaces, but for none, stands for spaces.
func (p *parser) text(s string) bool {
	for s != "" {
		if s[0] == ' ' {
			if p.value != "" && p.value[0] != ' ' {
				return false
			}
			s, p.value = trimSpaces(s), trimSpaces(p.value)
			continue
		}
		if p.value == "" || p.value[0] != s[0] {
			return false
		}
		s, p.value = s[1:], p.value[1:]
	}
	return true
}

func trimSpaces(s string) string {
	for s != "" && s[0] == ' ' {
		s = s[1:]
	}
	return s
}

func parse(layout, value string, defaultLoc, local *Location) (Time, error) {
	p := parser{value: value, month: -1, day: -1, yearDay: -1}
	for rest := layout; ; {
		text, e, end := nextElement(rest)
		if !p.text(text) {
			return Time{}, &ParseError{layout, value, text, p.value, ""}
		}
		if e == elNone {
			if p.value != "" {
				return Time{}, &ParseError{layout, value, "", p.value, ": extra text: " + quote(p.value)}
			}
			break
		}
		form := rest[len(text):end]
		rest = rest[end:]
		before := p.value
		if e == elSecond || e == elZeroSecond {
			_, next, _ := nextElement(rest)
			p.fractionFollows = next == elFraction0 || next == elFraction9
		}
		p.element(e, form)
		if p.outOf != "" {
			return Time{}, &ParseError{layout, value, form, p.value, ": " + p.outOf + " out of range"}
		}
		if p.failed {
			return Time{}, &ParseError{layout, value, form, before, ""}
		}
	}
	if message := p.settleDate(); message != "" {
		return Time{}, &ParseError{layout, value, "", value, message}
	}
	if p.pm && p.hour < 12 {
		p.hour += 12
	} else if p.am && p.hour == 12 {
		p.hour = 0
	}
	return p.time(defaultLoc, local), nil
}

// settleDate makes month and day known and checks them; it returns what is wrong with them.
func (p *parser) settleDate() string {
	if p.yearDay >= 0 {
		length := 365
		if isLeap(p.year) {
			length = 366
		}
		if p.yearDay < 1 || p.yearDay > length {
			return ": day-of-year out of range"
		}
		_, month, day := dateOf(dayOf(int64(p.year), January, int64(p.yearDay)))
		if p.month >= 0 && p.month != int(month) {
			return ": day-of-year does not match month"
		}
		if p.day >= 0 && p.day != day {
			return ": day-of-year does not match day"
		}
		p.month, p.day = int(month), day
	}
	if p.month < 0 {
		p.month = int(January)
	}
	if p.day < 0 {
		p.day = 1
	}
	if p.day < 1 || p.day > daysIn(Month(p.month), p.year) {
		return ": day out of range"
	}
	return ""
}

// time returns the parsed time in the zone that was parsed, if any.
func (p *parser) time(defaultLoc, local *Location) Time {
	in := func(loc *Location) Time {
		return Date(p.year, Month(p.month), p.day, p.hour, p.min, p.sec, p.nsec, loc)
	}
	if p.utc {
		return in(UTC)
	}
	if p.hasOffset {
		t := in(UTC)
		t.addSeconds(-int64(p.offset))
		z := local.lookup(t.unix())
		if z.offset == p.offset && (p.zoneName == "" || p.zoneName == z.name) {
			t.setLoc(local)
		} else {
			t.setLoc(FixedZone(p.zoneName, p.offset))
		}
		return t
	}
	if p.zoneName != "" {
		t := in(UTC)
		if offset, ok := local.offsetOf(p.zoneName, t.unix()); ok {
			t.addSeconds(-int64(offset))
			t.setLoc(local)
			return t
		}
		offset := 0
		if len(p.zoneName) > 3 && hasPrefix(p.zoneName, "GMT") {
			for _, c := range p.zoneName[4:] {
				offset = offset*10 + int(c-'0')
			}
			if p.zoneName[3] == '-' {
				offset = -offset
			}
			offset *= secondsPerHour
			t.addSeconds(-int64(offset))
		}
		t.setLoc(FixedZone(p.zoneName, offset))
		return t
	}
	return in(defaultLoc)
}

package time

// Rules of the TZ environment variable, as POSIX defines them and tzdata files extend them: "CET-1CEST,M3.5.0,M10.5.0/3".

// A ruleParser reads a rule from its front; failed sticks.
type ruleParser struct {
	s      string
	failed bool
}

// name reads letters, or anything in angle brackets.
func (p *ruleParser) name() string {
	if p.s != "" && p.s[0] == '<' {
		for i := range len(p.s) {
			if p.s[i] == '>' {
				name := p.s[1:i]
				p.s = p.s[i+1:]
				return name
			}
		}
		p.failed = true
		return ""
	}
	i := 0
	for i < len(p.s) {
		if c := p.s[i]; c >= '0' && c <= '9' || c == ',' || c == '-' || c == '+' {
			break
		}
		i++
	}
	p.failed = p.failed || i < 3
	name := p.s[:i]
	p.s = p.s[i:]
	return name
}

func (p *ruleParser) number(least, most int) int {
	n, i := 0, 0
	for ; i < len(p.s) && isDigitByte(p.s[i]) && n <= most; i++ {
		n = n*10 + int(p.s[i]-'0')
	}
	p.failed = p.failed || i == 0 || n < least || n > most
	p.s = p.s[i:]
	return n
}

func (p *ruleParser) accept(c byte) bool {
	if p.s == "" || p.s[0] != c {
		return false
	}
	p.s = p.s[1:]
	return true
}

// seconds reads [+-]hh[:mm[:ss]].
func (p *ruleParser) seconds() int {
	negative := p.accept('-')
	if !negative {
		p.accept('+')
	}
	n := p.number(0, 24*7) * secondsPerHour
	if p.accept(':') {
		n += p.number(0, 59) * secondsPerMinute
		if p.accept(':') {
			n += p.number(0, 59)
		}
	}
	if negative {
		return -n
	}
	return n
}

// A changeDay tells on which day of a year, and at which second of it, clocks are changed.
type changeDay struct {
	kind             byte // 'M': weekday of a week of a month; 'J': day without leap days, from 1; 0: day, from 0
	day, week, month int
	seconds          int
}

func (p *ruleParser) changeDay() (c changeDay) {
	switch {
	case p.accept('J'):
		c.kind = 'J'
		c.day = p.number(1, 365)
	case p.accept('M'):
		c.kind = 'M'
		c.month = p.number(1, 12)
		p.failed = p.failed || !p.accept('.')
		c.week = p.number(1, 5)
		p.failed = p.failed || !p.accept('.')
		c.day = p.number(0, 6)
	default:
		c.day = p.number(0, 365)
	}
	c.seconds = 2 * secondsPerHour
	if p.accept('/') {
		c.seconds = p.seconds()
	}
	return c
}

// inYear returns the change as seconds since the beginning of the year on clocks of the given offset, in UTC.
func (c changeDay) inYear(year, offset int) int {
	day := 0
	switch c.kind {
	case 'J':
		day = c.day - 1
		if isLeap(year) && c.day >= 60 {
			day++
		}
	case 0:
		day = c.day
	case 'M':
		_, weekday := floorDiv(dayOf(int64(year), Month(c.month), 1)+int64(Monday), 7)
		first := (c.day - int(weekday) + 7) % 7
		day = first + (c.week-1)*7
		if day >= daysIn(Month(c.month), year) {
			day -= 7
		}
		day += daysBefore(Month(c.month), year)
	}
	return day*secondsPerDay + c.seconds - offset
}

// applyRule returns the period of a rule that holds at a time, both in seconds since 1970. The rule is in force since
// the time of the last transition.
func applyRule(rule string, last, sec int64) (p period, ok bool) {
	r := ruleParser{s: rule}
	standard := zone{name: r.name()}
	standard.offset = -r.seconds()
	if r.failed {
		return p, false
	}
	if r.s == "" || r.s[0] == ',' {
		return period{standard, last, endOfTime}, true
	}
	summer := zone{name: r.name(), offset: standard.offset + secondsPerHour, isDST: true}
	if r.s != "" && r.s[0] != ',' {
		summer.offset = -r.seconds()
	}
	if r.s == "" {
		r.s = ",M3.2.0,M11.1.0"
	}
	if !r.accept(',') && !r.accept(';') {
		return p, false
	}
	begin := r.changeDay()
	if r.failed || !r.accept(',') {
		return p, false
	}
	end := r.changeDay()
	if r.failed || r.s != "" {
		return p, false
	}
	days, _ := floorDiv(sec+unixToYear1, secondsPerDay)
	year, _, _ := dateOf(days)
	yearStart := dayOf(int64(year), January, 1)*secondsPerDay - unixToYear1
	yearEnd := yearStart + 365*secondsPerDay // gc says so of leap years, too
	at := int(sec - yearStart)
	on, off := begin.inYear(year, standard.offset), end.inYear(year, summer.offset)
	early, late := standard, summer // before the first change and from it on
	if off < on {
		on, off = off, on
		early, late = summer, standard
	}
	switch {
	case at < on:
		return period{early, yearStart, int64(on) + yearStart}, true
	case at >= off:
		return period{early, int64(off) + yearStart, yearEnd}, true
	}
	return period{late, int64(on) + yearStart, int64(off) + yearStart}, true
}

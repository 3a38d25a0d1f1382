// Package time measures and shows time.
//
// The calendar is the Gregorian one, without leap seconds, extended to all years.
package time

// A Time is an instant with nanosecond precision and the location in which it is shown.
//
// wall holds the nanoseconds of the second in its low 30 bits. If hasMonotonic is not set, ext holds the seconds since
// 1 January of the year 1 UTC. If it is, the 33 bits above the nanoseconds hold the seconds since 1885, and ext is the
// reading of the monotonic clock. A nil loc means UTC.
type Time struct {
	wall uint64
	ext  int64
	loc  *Location
}

const (
	hasMonotonic = 1 << 63
	nsecBits     = 30
	nsecMask     = 1<<nsecBits - 1
	wallSecMask  = 1<<33 - 1

	unixToYear1 = (1969*365 + 1969/4 - 1969/100 + 1969/400) * secondsPerDay
	wallToYear1 = (1884*365 + 1884/4 - 1884/100 + 1884/400) * secondsPerDay
)

// now reads both clocks. The monotonic one counts nanoseconds from a start of its own, and is never 0.
func now() (sec int64, nsec int32, mono int64)

// Now returns the current local time.
func Now() Time {
	sec, nsec, mono := now()
	since1885 := sec + unixToYear1 - wallToYear1
	if uint64(since1885) > wallSecMask {
		return Time{uint64(nsec), sec + unixToYear1, Local}
	}
	return Time{hasMonotonic | uint64(since1885)<<nsecBits | uint64(nsec), mono, Local}
}

// Since returns the time elapsed since t.
func Since(t Time) Duration {
	if t.wall&hasMonotonic != 0 {
		_, _, mono := now()
		return saturatedSub(mono, t.ext)
	}
	return Now().Sub(t)
}

// Until returns the duration until t.
func Until(t Time) Duration {
	if t.wall&hasMonotonic != 0 {
		_, _, mono := now()
		return saturatedSub(t.ext, mono)
	}
	return t.Sub(Now())
}

// Sleep pauses the goroutine for at least d.
func Sleep(d Duration)

func saturatedSub(a, b int64) Duration {
	d := a - b
	switch {
	case a > b && d < 0:
		return maxDuration
	case a < b && d > 0:
		return minDuration
	}
	return Duration(d)
}

// Unix returns the local time of a number of seconds and nanoseconds since 1970; nsec may be any number.
func Unix(sec int64, nsec int64) Time {
	more, rest := floorDiv(nsec, 1e9)
	return Time{uint64(rest), sec + more + unixToYear1, Local}
}

// UnixMilli returns the local time of a number of milliseconds since 1970.
func UnixMilli(msec int64) Time { return Unix(msec/1e3, (msec%1e3)*1e6) }

// UnixMicro returns the local time of a number of microseconds since 1970.
func UnixMicro(usec int64) Time { return Unix(usec/1e6, (usec%1e6)*1e3) }

// Date returns the instant of a date and a time of day in loc; all of them may be out of their ranges. A time that a
// change of clocks skipped or repeated is read with one of the two offsets.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	years, m := floorDiv(int64(month)-1, 12)
	seconds, nanos := floorDiv(int64(nsec), 1e9)
	minutes, s := floorDiv(int64(sec)+seconds, 60)
	hours, mi := floorDiv(int64(min)+minutes, 60)
	days, h := floorDiv(int64(hour)+hours, 24)
	days += dayOf(int64(year)+years, Month(m+1), int64(day))
	local := days*secondsPerDay + h*secondsPerHour + mi*secondsPerMinute + s
	unix := local - unixToYear1
	z := loc.lookup(unix)
	if z.offset != 0 {
		// The offset was looked up as if the time were UTC. Its true offset is that of a neighbouring period when the
		// instant lies outside this one.
		utc := unix - int64(z.offset)
		if utc < z.start || utc >= z.end {
			z = loc.lookup(utc)
		}
		unix -= int64(z.offset)
	}
	t := Time{uint64(nanos), unix + unixToYear1, nil}
	t.setLoc(loc)
	return t
}

// seconds returns the seconds since 1 January of the year 1 UTC.
func (t *Time) seconds() int64 {
	if t.wall&hasMonotonic != 0 {
		return wallToYear1 + int64(t.wall>>nsecBits&wallSecMask)
	}
	return t.ext
}

func (t *Time) nanos() int32 { return int32(t.wall & nsecMask) }

func (t *Time) unix() int64 { return t.seconds() - unixToYear1 }

// stripMono forgets the monotonic reading.
func (t *Time) stripMono() {
	if t.wall&hasMonotonic != 0 {
		t.ext = t.seconds()
		t.wall &= nsecMask
	}
}

func (t *Time) setLoc(loc *Location) {
	if loc == &utcLoc {
		loc = nil
	}
	t.stripMono()
	t.loc = loc
}

// addSeconds adds seconds, keeping to the range of times.
func (t *Time) addSeconds(d int64) {
	if t.wall&hasMonotonic != 0 {
		sec := int64(t.wall>>nsecBits&wallSecMask) + d
		if sec >= 0 && sec <= wallSecMask {
			t.wall = t.wall&nsecMask | uint64(sec)<<nsecBits | hasMonotonic
			return
		}
		t.stripMono()
	}
	sum := t.ext + d
	switch {
	case (sum > t.ext) == (d > 0):
		t.ext = sum
	case d > 0:
		t.ext = 1<<63 - 1
	default:
		t.ext = -(1<<63 - 1)
	}
}

// local returns the seconds since the year 1 on the clocks of t's location.
func (t Time) local() int64 {
	sec := t.seconds()
	if t.loc != nil {
		sec += int64(t.loc.lookup(sec - unixToYear1).offset)
	}
	return sec
}

// After reports whether t is after u.
func (t Time) After(u Time) bool { return t.Compare(u) > 0 }

// Before reports whether t is before u.
func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }

// Compare returns -1, 0 or +1 as t is before, at or after u.
func (t Time) Compare(u Time) int {
	a, b := t.ext, u.ext
	if t.wall&u.wall&hasMonotonic == 0 {
		a, b = t.seconds(), u.seconds()
		if a == b {
			a, b = int64(t.nanos()), int64(u.nanos())
		}
	}
	switch {
	case a < b:
		return -1
	case a > b:
		return +1
	}
	return 0
}

// Equal reports whether t and u are the same instant, wherever they are shown.
func (t Time) Equal(u Time) bool { return t.Compare(u) == 0 }

// IsZero reports whether t is 1 January of the year 1, 00:00:00 UTC.
func (t Time) IsZero() bool { return t.seconds() == 0 && t.nanos() == 0 }

// Add returns t+d.
func (t Time) Add(d Duration) Time {
	sec, nsec := int64(d/Second), int64(t.nanos())+int64(d%Second)
	if nsec >= 1e9 {
		sec++
		nsec -= 1e9
	} else if nsec < 0 {
		sec--
		nsec += 1e9
	}
	t.wall = t.wall&^nsecMask | uint64(nsec)
	t.addSeconds(sec)
	if t.wall&hasMonotonic != 0 {
		mono := t.ext + int64(d)
		if (mono > t.ext) != (d > 0) && d != 0 {
			t.stripMono()
		} else {
			t.ext = mono
		}
	}
	return t
}

// Sub returns t-u, the smallest or largest duration if that does not fit.
func (t Time) Sub(u Time) Duration {
	if t.wall&u.wall&hasMonotonic != 0 {
		return saturatedSub(t.ext, u.ext)
	}
	d := Duration(t.seconds()-u.seconds())*Second + Duration(t.nanos()-u.nanos())
	switch {
	case u.Add(d).Equal(t):
		return d
	case t.Before(u):
		return minDuration
	}
	return maxDuration
}

// AddDate returns t with years, months and days added to its date, which is then normalised as Date does.
func (t Time) AddDate(years int, months int, days int) Time {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return Date(year+years, month+Month(months), day+days, hour, min, sec, int(t.nanos()), t.Location())
}

// Date returns the date of t.
func (t Time) Date() (year int, month Month, day int) {
	days, _ := floorDiv(t.local(), secondsPerDay)
	return dateOf(days)
}

// Year returns the year of t.
func (t Time) Year() int {
	year, _, _ := t.Date()
	return year
}

// Month returns the month of t.
func (t Time) Month() Month {
	_, month, _ := t.Date()
	return month
}

// Day returns the day of the month of t.
func (t Time) Day() int {
	_, _, day := t.Date()
	return day
}

// YearDay returns the day of the year of t; 1 January is 1.
func (t Time) YearDay() int {
	year, month, day := t.Date()
	return daysBefore(month, year) + day
}

// Weekday returns the day of the week of t.
func (t Time) Weekday() Weekday {
	days, _ := floorDiv(t.local(), secondsPerDay)
	_, day := floorDiv(days+int64(Monday), 7)
	return Weekday(day)
}

// ISOWeek returns the ISO 8601 year and week of t: a week belongs to the year of its Thursday.
func (t Time) ISOWeek() (year, week int) {
	days, _ := floorDiv(t.local(), secondsPerDay)
	_, sinceMonday := floorDiv(days, 7)
	year, month, day := dateOf(days - sinceMonday + 3)
	return year, (daysBefore(month, year)+day-1)/7 + 1
}

// Clock returns the time of day of t.
func (t Time) Clock() (hour, min, sec int) {
	_, rest := floorDiv(t.local(), secondsPerDay)
	return int(rest / secondsPerHour), int(rest / secondsPerMinute % 60), int(rest % 60)
}

// Hour returns the hour of t.
func (t Time) Hour() int {
	hour, _, _ := t.Clock()
	return hour
}

// Minute returns the minute of t.
func (t Time) Minute() int {
	_, min, _ := t.Clock()
	return min
}

// Second returns the second of t.
func (t Time) Second() int {
	_, _, sec := t.Clock()
	return sec
}

// Nanosecond returns the nanoseconds within the second of t.
func (t Time) Nanosecond() int { return int(t.nanos()) }

// Unix returns the seconds since 1970.
func (t Time) Unix() int64 { return t.unix() }

// UnixMilli returns the milliseconds since 1970.
func (t Time) UnixMilli() int64 { return t.unix()*1e3 + int64(t.nanos())/1e6 }

// UnixMicro returns the microseconds since 1970.
func (t Time) UnixMicro() int64 { return t.unix()*1e6 + int64(t.nanos())/1e3 }

// UnixNano returns the nanoseconds since 1970, if they fit.
func (t Time) UnixNano() int64 { return t.unix()*1e9 + int64(t.nanos()) }

// UTC returns t shown in UTC.
func (t Time) UTC() Time {
	t.setLoc(&utcLoc)
	return t
}

// Local returns t shown in local time.
func (t Time) Local() Time {
	t.setLoc(Local)
	return t
}

// In returns t shown in loc.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.setLoc(loc)
	return t
}

// Location returns the location in which t is shown.
func (t Time) Location() *Location {
	if t.loc == nil {
		return UTC
	}
	return t.loc
}

// Zone returns the abbreviation of t's zone and its offset in seconds east of UTC.
func (t Time) Zone() (name string, offset int) {
	z := t.Location().lookup(t.unix())
	return z.name, z.offset
}

// ZoneBounds returns the period in which t's zone holds; a zero Time means that there is no bound.
func (t Time) ZoneBounds() (start, end Time) {
	z := t.Location().lookup(t.unix())
	if z.start != beginOfTime {
		start = Unix(z.start, 0)
		start.setLoc(t.loc)
	}
	if z.end != endOfTime {
		end = Unix(z.end, 0)
		end.setLoc(t.loc)
	}
	return start, end
}

// IsDST reports whether daylight saving time holds at t.
func (t Time) IsDST() bool { return t.Location().lookup(t.unix()).isDST }

// Truncate rounds t down to a multiple of d since the year 1, and drops the monotonic reading.
func (t Time) Truncate(d Duration) Time {
	t.stripMono()
	if d <= 0 {
		return t
	}
	return t.Add(-t.modulo(d))
}

// Round rounds t to the nearest multiple of d since the year 1, halves up, and drops the monotonic reading.
func (t Time) Round(d Duration) Time {
	t.stripMono()
	if d <= 0 {
		return t
	}
	rest := t.modulo(d)
	if rest < d-rest {
		return t.Add(-rest)
	}
	return t.Add(d - rest)
}

// modulo returns the time since the last multiple of d.
func (t Time) modulo(d Duration) Duration {
	sec, nsec := t.seconds(), int64(t.nanos())
	if Second%d == 0 {
		return Duration(nsec) % d
	}
	if d%Second == 0 {
		_, rest := floorDiv(sec, int64(d/Second))
		return Duration(rest)*Second + Duration(nsec)
	}
	// sec*1e9 + nsec modulo d, the product by doubling, as it may need more than 64 bits.
	m := uint64(d)
	_, s := floorDiv(sec, int64(d))
	rest := uint64(0)
	for bit := 29; bit >= 0; bit-- {
		rest = rest * 2 % m
		if 1_000_000_000>>uint(bit)&1 != 0 {
			rest = (rest + uint64(s)) % m
		}
	}
	return Duration((rest + uint64(nsec)) % m)
}

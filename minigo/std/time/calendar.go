package time

// A Month is a month of the year; January is 1.
type Month int

// The months.
const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

// A Weekday is a day of the week; Sunday is 0.
type Weekday int

// The days of the week.
const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

var monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September",
	"October", "November", "December"}

var weekdayNames = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

// String returns the English name of m.
func (m Month) String() string {
	if m >= January && m <= December {
		return monthNames[m-1]
	}
	return "%!Month(" + unsigned(uint64(m)) + ")"
}

// String returns the English name of d.
func (d Weekday) String() string {
	if d >= Sunday && d <= Saturday {
		return weekdayNames[d]
	}
	return "%!Weekday(" + unsigned(uint64(d)) + ")"
}

func unsigned(u uint64) string {
	var b [20]byte
	return string(b[putInt(b[:], u):])
}

const (
	secondsPerMinute = 60
	secondsPerHour   = 60 * secondsPerMinute
	secondsPerDay    = 24 * secondsPerHour
	secondsPerWeek   = 7 * secondsPerDay

	daysPer400Years = 365*400 + 97
	daysPer100Years = 365*100 + 24
	daysPer4Years   = 365*4 + 1

	// Days from 1 March of the year 0 to 1 January of the year 1. Years that begin in March have their leap day at the
	// end, so that the day of such a year gives the month by one formula.
	daysToYear1 = 306
)

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// daysIn returns the number of days of a month.
func daysIn(m Month, year int) int {
	switch m {
	case February:
		if isLeap(year) {
			return 29
		}
		return 28
	case April, June, September, November:
		return 30
	}
	return 31
}

// daysBefore returns the number of days of a year before a month.
func daysBefore(m Month, year int) int {
	days := (367*int(m) - 362) / 12
	if m > February {
		days -= 2
		if isLeap(year) {
			days++
		}
	}
	return days
}

// floorDiv divides, rounding down.
func floorDiv(n, by int64) (quotient, rest int64) {
	quotient, rest = n/by, n%by
	if rest < 0 {
		quotient--
		rest += by
	}
	return quotient, rest
}

// dayOf returns the number of days from 1 January of the year 1 to a date whose month is in range; the day need not be.
func dayOf(year int64, m Month, day int64) int64 {
	y, month := year, int64(m)-3
	if month < 0 {
		y--
		month += 12
	}
	era, y := floorDiv(y, 400)
	return era*daysPer400Years + y*365 + y/4 - y/100 + (153*month+2)/5 + day - 1 - daysToYear1
}

// dateOf is the reverse of dayOf.
func dateOf(days int64) (year int, m Month, day int) {
	era, d := floorDiv(days+daysToYear1, daysPer400Years)
	y := (d - d/(daysPer4Years-1) + d/daysPer100Years - d/(daysPer400Years-1)) / 365
	d -= 365*y + y/4 - y/100
	month := (5*d + 2) / 153
	day = int(d-(153*month+2)/5) + 1
	m = Month(month + 3)
	if m > December {
		m -= 12
		y++
	}
	return int(era*400 + y), m, day
}

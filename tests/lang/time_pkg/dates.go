package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2024, time.February, 29, 13, 4, 5, 678900000, time.UTC)
	fmt.Println(t)
	fmt.Println(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), t.Weekday(), t.YearDay(), t.Unix(), t.UnixMilli())
	for _, l := range []string{time.RFC3339, time.RFC3339Nano, time.ANSIC, time.UnixDate, time.RFC822, time.RFC850, time.RFC1123, time.RFC1123Z, time.Kitchen, time.Stamp, time.StampMilli, time.DateTime, time.DateOnly, time.TimeOnly, "2006-1-2 3:4:5 pm Mon January Jan _2 002 .000 ,999 06", "no fields"} {
		fmt.Println(t.Format(l))
	}
	fmt.Println(t.Add(24*time.Hour), t.AddDate(1, 1, 1), t.AddDate(0, -3, 0), t.Truncate(time.Hour), t.Round(time.Second))
	u := time.Date(2023, 12, 31, 23, 59, 60, 0, time.UTC)
	fmt.Println(u, t.Sub(u), u.Before(t), u.After(t), t.Equal(t.Add(0)), t.Compare(u), u.IsZero(), time.Time{}.IsZero())
	y, w := t.ISOWeek()
	fmt.Println(time.Time{}, time.Unix(0, 0).UTC(), time.Unix(1e9, 5).UTC(), time.UnixMilli(1700000000123).UTC(), y, w)
	z := t.In(time.FixedZone("EST", -5*3600))
	fmt.Println(z, z.Equal(t), z == t, z.Format(time.RFC822Z))
	for _, c := range [][2]string{{time.RFC3339, "2024-05-06T07:08:09Z"}, {time.RFC3339, "2024-05-06T07:08:09.5+02:00"}, {time.DateOnly, "2024-13-01"}, {time.DateOnly, "2023-02-29"}, {time.Kitchen, "3:04PM"}, {"Jan 2 2006", "Feb 3 2013"}, {time.DateTime, "bad"}} {
		p, err := time.Parse(c[0], c[1])
		fmt.Println(p, err)
	}
	fmt.Println(time.Saturday, time.Month(13), time.December, time.Weekday(9))
	fmt.Printf("%v %s %d\n", time.March, time.Sunday, time.March)
	fmt.Println(time.Until(t) < 0, time.Since(t) > 0)
}

// Output:
// 2024-02-29 13:04:05.6789 +0000 UTC
// 2024 February 29 13 4 5 678900000 Thursday 60 1709211845 1709211845678
// 2024-02-29T13:04:05Z
// 2024-02-29T13:04:05.6789Z
// Thu Feb 29 13:04:05 2024
// Thu Feb 29 13:04:05 UTC 2024
// 29 Feb 24 13:04 UTC
// Thursday, 29-Feb-24 13:04:05 UTC
// Thu, 29 Feb 2024 13:04:05 UTC
// Thu, 29 Feb 2024 13:04:05 +0000
// 1:04PM
// Feb 29 13:04:05
// Feb 29 13:04:05.678
// 2024-02-29 13:04:05
// 2024-02-29
// 13:04:05
// 2024-2-29 1:4:5 pm Thu February Feb 29 060 .678 ,678 24
// no fields
// 2024-03-01 13:04:05.6789 +0000 UTC 2025-03-30 13:04:05.6789 +0000 UTC 2023-11-29 13:04:05.6789 +0000 UTC 2024-02-29 13:00:00 +0000 UTC 2024-02-29 13:04:06 +0000 UTC
// 2024-01-01 00:00:00 +0000 UTC 1429h4m5.6789s true false true 1 false true
// 0001-01-01 00:00:00 +0000 UTC 1970-01-01 00:00:00 +0000 UTC 2001-09-09 01:46:40.000000005 +0000 UTC 2023-11-14 22:13:20.123 +0000 UTC 2024 9
// 2024-02-29 08:04:05.6789 -0500 EST true false 29 Feb 24 08:04 -0500
// 2024-05-06 07:08:09 +0000 UTC <nil>
// 2024-05-06 07:08:09.5 +0200 +0200 <nil>
// 0001-01-01 00:00:00 +0000 UTC parsing time "2024-13-01": month out of range
// 0001-01-01 00:00:00 +0000 UTC parsing time "2023-02-29": day out of range
// 0000-01-01 15:04:00 +0000 UTC <nil>
// 2013-02-03 00:00:00 +0000 UTC <nil>
// 0001-01-01 00:00:00 +0000 UTC parsing time "bad" as "2006-01-02 15:04:05": cannot parse "bad" as "2006"
// Saturday %!Month(13) December %!Weekday(9)
// March Sunday 3
// true true

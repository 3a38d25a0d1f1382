package time

import "errors"

// appendRFC3339 appends t as RFC 3339 wants it, or tells why it cannot be written so.
func (t Time) appendRFC3339(b []byte) ([]byte, error) {
	start := len(b)
	b = t.AppendFormat(b, RFC3339Nano)
	if b[start+len("9999")] != '-' {
		return b, errors.New("year outside of range [0,9999]")
	}
	if b[len(b)-1] != 'Z' {
		hour := b[len(b)-len("07:00"):]
		if (hour[0]-'0')*10+hour[1]-'0' >= 24 {
			return b, errors.New("timezone hour outside of range [0,23]")
		}
	}
	return b, nil
}

// MarshalJSON returns t as a JSON string in the format of RFC 3339.
func (t Time) MarshalJSON() ([]byte, error) {
	b, err := t.appendRFC3339([]byte{'"'})
	if err != nil {
		return nil, errors.New("Time.MarshalJSON: " + err.Error())
	}
	return append(b, '"'), nil
}

// UnmarshalJSON sets t from a JSON string in the format of RFC 3339.
func (t *Time) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	if len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"' {
		return errors.New("Time.UnmarshalJSON: input is not a JSON string")
	}
	var err error
	*t, err = Parse(RFC3339, string(data[1:len(data)-1]))
	return err
}

// AppendText appends t in the format of RFC 3339.
func (t Time) AppendText(b []byte) ([]byte, error) { return t.appendText(b, "Time.AppendText: ") }

func (t Time) appendText(b []byte, prefix string) ([]byte, error) {
	b, err := t.appendRFC3339(b)
	if err != nil {
		return nil, errors.New(prefix + err.Error())
	}
	return b, nil
}

// MarshalText returns t in the format of RFC 3339.
func (t Time) MarshalText() ([]byte, error) { return t.appendText(nil, "Time.MarshalText: ") }

// UnmarshalText sets t from the format of RFC 3339.
func (t *Time) UnmarshalText(data []byte) error {
	var err error
	*t, err = Parse(RFC3339, string(data))
	return err
}

// The binary form is a version, the seconds since the year 1, the nanoseconds, and the offset in minutes, -1 for UTC; the
// second version adds the seconds of the offset. Numbers are big-endian.
const (
	binaryVersion1 = 1 + iota
	binaryVersion2
)

// AppendBinary appends the binary form of t.
func (t Time) AppendBinary(b []byte) ([]byte, error) {
	version, minutes, seconds := binaryVersion1, -1, 0
	if t.Location() != UTC {
		_, offset := t.Zone()
		if offset%60 != 0 {
			version = binaryVersion2
			seconds = offset % 60
		}
		minutes = offset / 60
		if minutes < -32768 || minutes == -1 || minutes > 32767 {
			return b, errors.New("Time.MarshalBinary: unexpected zone offset")
		}
	}
	b = append(b, byte(version))
	b = appendBig(b, uint64(t.seconds()), 8)
	b = appendBig(b, uint64(t.nanos()), 4)
	b = appendBig(b, uint64(minutes), 2)
	if version == binaryVersion2 {
		b = append(b, byte(seconds))
	}
	return b, nil
}

func appendBig(b []byte, u uint64, size int) []byte {
	for size--; size >= 0; size-- {
		b = append(b, byte(u>>uint(8*size)))
	}
	return b
}

func big(b []byte) (u uint64) {
	for _, c := range b {
		u = u<<8 | uint64(c)
	}
	return u
}

// MarshalBinary returns the binary form of t.
func (t Time) MarshalBinary() ([]byte, error) {
	b, err := t.AppendBinary(make([]byte, 0, 16))
	if err != nil {
		return nil, err
	}
	return b, nil
}

// UnmarshalBinary sets t from its binary form.
func (t *Time) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		return errors.New("Time.UnmarshalBinary: no data")
	}
	size := 15
	switch data[0] {
	case binaryVersion1:
	case binaryVersion2:
		size = 16
	default:
		return errors.New("Time.UnmarshalBinary: unsupported version")
	}
	if len(data) != size {
		return errors.New("Time.UnmarshalBinary: invalid length")
	}
	*t = Time{big(data[9:13]) & nsecMask, int64(big(data[1:9])), nil}
	offset := int(int16(big(data[13:15]))) * 60
	if size == 16 {
		offset += int(int8(data[15]))
	}
	if offset == -1*60 {
		t.setLoc(&utcLoc)
	} else if z := Local.lookup(t.unix()); z.offset == offset {
		t.setLoc(Local)
	} else {
		t.setLoc(FixedZone("", offset))
	}
	return nil
}

// GobEncode returns the binary form of t.
func (t Time) GobEncode() ([]byte, error) { return t.MarshalBinary() }

// GobDecode sets t from its binary form.
func (t *Time) GobDecode(data []byte) error { return t.UnmarshalBinary(data) }

package strconv

// Functions put… write a text into the room that dst has left and return the longer slice, or nil when the room is too small.

func formatInt(i int64, base int) string

func formatUint(i uint64, base int) string

func putInt(dst []byte, i int64, base int) []byte

func putUint(dst []byte, i uint64, base int) []byte

func formatFloat(f float64, fmt byte, prec, bitSize int) string

func putFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte

func checkBase(base int) {
	if base < 2 || base > 36 {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
}

// Itoa returns i in decimal.
func Itoa(i int) string { return formatInt(int64(i), 10) }

// FormatInt returns i in a base from 2 to 36, with lower case letters.
func FormatInt(i int64, base int) string {
	checkBase(base)
	return formatInt(i, base)
}

// FormatUint returns i in a base from 2 to 36, with lower case letters.
func FormatUint(i uint64, base int) string {
	checkBase(base)
	return formatUint(i, base)
}

// AppendInt appends what FormatInt returns.
func AppendInt(dst []byte, i int64, base int) []byte {
	checkBase(base)
	if longer := putInt(dst, i, base); longer != nil {
		return longer
	}
	return append(dst, formatInt(i, base)...)
}

// AppendUint appends what FormatUint returns.
func AppendUint(dst []byte, i uint64, base int) []byte {
	checkBase(base)
	if longer := putUint(dst, i, base); longer != nil {
		return longer
	}
	return append(dst, formatUint(i, base)...)
}

// FormatFloat returns f in one of the formats b e E f g G x X; prec -1 asks for the fewest digits that read back as f.
func FormatFloat(f float64, fmt byte, prec, bitSize int) string {
	if bitSize != 32 && bitSize != 64 {
		panic("strconv: illegal FormatFloat bitSize")
	}
	return formatFloat(f, fmt, prec, bitSize)
}

// AppendFloat appends what FormatFloat returns.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	if bitSize != 32 && bitSize != 64 {
		panic("strconv: illegal AppendFloat bitSize")
	}
	if longer := putFloat(dst, f, fmt, prec, bitSize); longer != nil {
		return longer
	}
	return append(dst, formatFloat(f, fmt, prec, bitSize)...)
}

// FormatComplex returns c as (a+bi), the parts as FormatFloat writes them.
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	im := formatFloat(imag(c), fmt, prec, bitSize/2)
	if im[0] != '+' && im[0] != '-' {
		im = "+" + im
	}
	return "(" + formatFloat(real(c), fmt, prec, bitSize/2) + im + "i)"
}

// FormatBool returns "true" or "false".
func FormatBool(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// AppendBool appends "true" or "false".
func AppendBool(dst []byte, b bool) []byte {
	if b {
		return append(dst, "true"...)
	}
	return append(dst, "false"...)
}

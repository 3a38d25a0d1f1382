package flag

import (
	"fmt"
	"strings"
)

// UnquoteUsage returns the name of a flag's value, which its usage has in back quotes, and the usage without the quotes. Without
// quotes the name tells the type; it is "" for a boolean flag.
func UnquoteUsage(flag *Flag) (name string, usage string) {
	before, rest, ok := strings.Cut(flag.Usage, "`")
	if ok {
		if name, after, ok := strings.Cut(rest, "`"); ok {
			return name, before + name + after
		}
	}
	name = "value"
	switch v := flag.Value.(type) {
	case boolFlag:
		if v.IsBoolFlag() {
			name = ""
		}
	case *durationValue:
		name = "duration"
	case *float64Value:
		name = "float"
	case *intValue, *int64Value:
		name = "int"
	case *stringValue:
		name = "string"
	case *uintValue, *uint64Value:
		name = "uint"
	}
	return name, flag.Usage
}

// zeroOf returns a value of the type of v: a pointer to a new zero value if it is a pointer, else the zero value.
func zeroOf(v any) any

// isZero reports whether value is the text of the zero value of flag's type.
func isZero(flag *Flag, value string) (zero bool, err error) {
	z := zeroOf(flag.Value)
	defer func() {
		if e := recover(); e != nil {
			name := fmt.Sprintf("%T", z)
			if name[0] == '*' {
				name = name[1:]
			}
			err = fmt.Errorf("panic calling String method on zero %s for flag %s: %v", name, flag.Name, e)
			zero = true
		}
	}()
	return value == z.(Value).String(), nil
}

// PrintDefaults prints all flags with their usage and default values.
func (f *FlagSet) PrintDefaults() {
	var errs []error
	f.VisitAll(func(flag *Flag) {
		var b strings.Builder
		b.WriteString("  -" + flag.Name)
		name, usage := UnquoteUsage(flag)
		if name != "" {
			b.WriteString(" " + name)
		}
		// A boolean flag with a name of one byte takes no line of its own.
		if b.Len() <= len("  -x") {
			b.WriteString("\t")
		} else {
			b.WriteString("\n    \t")
		}
		b.WriteString(strings.ReplaceAll(usage, "\n", "\n    \t"))
		zero, err := isZero(flag, flag.DefValue)
		if err != nil {
			errs = append(errs, err)
		}
		if !zero {
			if _, ok := flag.Value.(*stringValue); ok {
				fmt.Fprintf(&b, " (default %q)", flag.DefValue)
			} else {
				fmt.Fprintf(&b, " (default %v)", flag.DefValue)
			}
		}
		fmt.Fprint(f.Output(), b.String(), "\n")
	})
	if len(errs) > 0 {
		fmt.Fprintln(f.Output())
		for _, err := range errs {
			fmt.Fprintln(f.Output(), err)
		}
	}
}

func (f *FlagSet) defaultUsage() {
	if f.name == "" {
		fmt.Fprintf(f.Output(), "Usage:\n")
	} else {
		fmt.Fprintf(f.Output(), "Usage of %s:\n", f.name)
	}
	f.PrintDefaults()
}

package errors

// AsType returns the first error in err's tree that is an E, and whether there was one.
func AsType[E error](err error) (E, bool) {
	var found E
	if err == nil {
		return found, false
	}
	ok := asType(err, &found)
	return found, ok
}

func asType[E error](err error, found *E) bool {
	for {
		if e, ok := err.(E); ok {
			*found = e
			return true
		}
		if x, ok := err.(interface{ As(any) bool }); ok && x.As(found) {
			return true
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
			if err == nil {
				return false
			}
		case interface{ Unwrap() []error }:
			for _, err := range x.Unwrap() {
				if err != nil && asType(err, found) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
}

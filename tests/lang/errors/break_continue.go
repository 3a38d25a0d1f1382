package main

func main() {
	break // ERROR 2 "^break is not in a loop, switch, or select$"
	continue // ERROR 2 "^continue is not in a loop$"
	if true {
		break // ERROR 3 "^break is not in a loop, switch, or select$"
	}
	switch {
	case true:
		continue // ERROR 3 "^continue is not in a loop$"
	}
	for {
		func() {
			break // ERROR 4 "^break is not in a loop, switch, or select$"
		}()
	}
	fallthrough // ERROR 2 "^fallthrough statement out of place$"
	switch {
	case true:
		fallthrough // ERROR 3 "^cannot fallthrough final case in switch$"
	}
	switch any(1).(type) {
	case int:
		fallthrough // ERROR 3 "^cannot fallthrough in type switch$"
	default:
	}
	switch {
	case true:
		if true {
			fallthrough // ERROR 4 "^fallthrough statement out of place$"
		}
		fallthrough // ERROR 3 "^fallthrough statement out of place$"
		println()
	default:
	}
}

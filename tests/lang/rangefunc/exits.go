package main

import "fmt"

func upto(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				fmt.Print("<", n, "> ")
				return
			}
		}
		fmt.Print("(", n, ") ")
	}
}

// An ordinary loop between two over functions, and labels at each.
func mixed(stop int) (log string) {
a:
	for i := range upto(3) {
	b:
		for j := 0; j < 3; j++ {
		c:
			for k := range upto(3) {
				log += fmt.Sprint(i, j, k, ";")
				switch stop {
				case 0:
					continue a
				case 1:
					break a
				case 2:
					continue b
				case 3:
					break b
				case 4:
					continue c
				case 5:
					break c
				case 6:
					if k == 1 {
						break
					}
				case 7:
					goto next
				case 8:
					goto end
				case 9:
					return log + "!"
				case 10:
					return
				}
			}
			log += "-"
		}
		log += "="
	next:
		log += "+"
	}
	log += "#"
end:
	log += "."
	return log
}

func backwards() (n int) {
	tries := 0
again:
	tries++
	for i := range upto(4) {
		for j := range upto(4) {
			n += i * j
			if i == 2 && tries < 3 {
				goto again
			}
			if j == 2 {
				goto inner
			}
			continue
		inner:
			n += 1000
			if i == 3 {
				return n + 1000000*tries
			}
		}
	}
	return -1
}

func several() (a int, b string, c []int) {
	defer func() { a++ }()
	for i := range upto(3) {
		for j := range upto(3) {
			c = append(c, i+j)
			if i+j == 3 {
				return i * 10, fmt.Sprint(j), append(c, 99)
			}
			if i+j == 4 {
				b = "not reached"
				return
			}
		}
	}
	return
}

func two() (int, error) {
	for i := range upto(9) {
		if i == 4 {
			return fmt.Sscan("17", new(int))
		}
	}
	return 0, nil
}

type point struct{ x, y int }

func big() (p [3]point, q any) {
	for i := range upto(3) {
		p[i] = point{i, -i}
		for range upto(2) {
			if i == 2 {
				return [3]point{p[1], p[2], p[0]}, p
			}
			break
		}
	}
	return
}

func inSwitch(n int) string {
	for i := range upto(5) {
		switch {
		case i == n:
			for range upto(1) {
				break
			}
			fallthrough
		case i > n:
			if i > n+1 {
				return "left"
			}
			continue
		default:
			break
		}
	}
	return "end"
}

func main() {
	for stop := range 12 {
		fmt.Println(mixed(stop))
	}
	fmt.Println(backwards())
	fmt.Println(several())
	fmt.Println(two())
	fmt.Println(big())
	fmt.Println(inSwitch(1), inSwitch(4))
}

// Output:
// <3> <3> <3> (3) 0 0 0;1 0 0;2 0 0;#.
// <3> <3> 0 0 0;#.
// <3> <3> <3> <3> <3> <3> <3> <3> <3> (3) 0 0 0;0 1 0;0 2 0;=+1 0 0;1 1 0;1 2 0;=+2 0 0;2 1 0;2 2 0;=+#.
// <3> <3> <3> (3) 0 0 0;=+1 0 0;=+2 0 0;=+#.
// (3) (3) (3) (3) (3) (3) (3) (3) (3) (3) 0 0 0;0 0 1;0 0 2;-0 1 0;0 1 1;0 1 2;-0 2 0;0 2 1;0 2 2;-=+1 0 0;1 0 1;1 0 2;-1 1 0;1 1 1;1 1 2;-1 2 0;1 2 1;1 2 2;-=+2 0 0;2 0 1;2 0 2;-2 1 0;2 1 1;2 1 2;-2 2 0;2 2 1;2 2 2;-=+#.
// <3> <3> <3> <3> <3> <3> <3> <3> <3> (3) 0 0 0;-0 1 0;-0 2 0;-=+1 0 0;-1 1 0;-1 2 0;-=+2 0 0;-2 1 0;-2 2 0;-=+#.
// (3) (3) (3) (3) (3) (3) (3) (3) (3) (3) 0 0 0;0 0 1;0 0 2;-0 1 0;0 1 1;0 1 2;-0 2 0;0 2 1;0 2 2;-=+1 0 0;1 0 1;1 0 2;-1 1 0;1 1 1;1 1 2;-1 2 0;1 2 1;1 2 2;-=+2 0 0;2 0 1;2 0 2;-2 1 0;2 1 1;2 1 2;-2 2 0;2 2 1;2 2 2;-=+#.
// <3> <3> <3> (3) 0 0 0;+1 0 0;+2 0 0;+#.
// <3> <3> 0 0 0;.
// <3> <3> 0 0 0;!
// <3> <3> 0 0 0;
// (3) (3) (3) (3) (3) (3) (3) (3) (3) (3) 0 0 0;0 0 1;0 0 2;-0 1 0;0 1 1;0 1 2;-0 2 0;0 2 1;0 2 2;-=+1 0 0;1 0 1;1 0 2;-1 1 0;1 1 1;1 1 2;-1 2 0;1 2 1;1 2 2;-=+2 0 0;2 0 1;2 0 2;-2 1 0;2 1 1;2 1 2;-2 2 0;2 2 1;2 2 2;-=+#.
// (4) (4) <4> <4> (4) (4) <4> <4> (4) (4) (4) <4> <4> 3008039
// (3) <3> <3> 11 2 [0 1 2 1 2 3 99]
// <9> 1 <nil>
// <2> <2> <2> <3> [{1 -1} {2 -2} {0 0}] [{0 0} {1 -1} {2 -2}]
// <1> <5> <1> (5) left end

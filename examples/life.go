// Conway's game of life on a torus: a glider walks, a blinker blinks.
package main

import (
	"fmt"
	"strings"
)

type grid [8][16]bool

func (g *grid) set(x, y int, pattern ...string) {
	for dy, row := range pattern {
		for dx, c := range row {
			g[y+dy][x+dx] = c == '#'
		}
	}
}

func (g *grid) neighbours(x, y int) (n int) {
	for dy := -1; dy <= 1; dy++ {
		for dx := -1; dx <= 1; dx++ {
			if (dx != 0 || dy != 0) && g[(y+dy+len(g))%len(g)][(x+dx+len(g[0]))%len(g[0])] {
				n++
			}
		}
	}
	return
}

func (g grid) next() (out grid) {
	for y, row := range g {
		for x, alive := range row {
			n := g.neighbours(x, y)
			out[y][x] = n == 3 || alive && n == 2
		}
	}
	return
}

func (g grid) String() string {
	var b strings.Builder
	for _, row := range g {
		for _, alive := range row {
			if alive {
				b.WriteByte('#')
			} else {
				b.WriteByte('.')
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func main() {
	var g grid
	g.set(0, 0, ".#.", "..#", "###")
	g.set(11, 4, "###")
	seen := map[grid]int{}
	for generation := 0; ; generation++ {
		if generation%16 == 0 && generation <= 32 {
			fmt.Printf("generation %d\n%v", generation, g)
		}
		if first, again := seen[g]; again {
			fmt.Printf("generation %d looks like generation %d\n", generation, first)
			break
		}
		seen[g] = generation
		g = g.next()
	}
}

// Output:
// generation 0
// .#..............
// ..#.............
// ###.............
// ................
// ...........###..
// ................
// ................
// ................
// generation 16
// ................
// ................
// ................
// ................
// .....#.....###..
// ......#.........
// ....###.........
// ................
// generation 32
// .........#......
// ..........#.....
// ........###.....
// ................
// ...........###..
// ................
// ................
// ................
// generation 49 looks like generation 43

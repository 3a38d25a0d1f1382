// Sorting by several keys: sort.Slice, sort.Stable and a reusable multi-key sorter.
package main

import (
	"fmt"
	"sort"
	"strings"
)

type planet struct {
	name   string
	moons  int
	mass   float64 // Earth = 1
	ringed bool
}

type by func(a, b *planet) int

type multiSorter struct {
	planets []planet
	keys    []by
}

func (m multiSorter) Len() int      { return len(m.planets) }
func (m multiSorter) Swap(i, j int) { m.planets[i], m.planets[j] = m.planets[j], m.planets[i] }
func (m multiSorter) Less(i, j int) bool {
	for _, key := range m.keys {
		if c := key(&m.planets[i], &m.planets[j]); c != 0 {
			return c < 0
		}
	}
	return false
}

func name(a, b *planet) int  { return strings.Compare(a.name, b.name) }
func moons(a, b *planet) int { return a.moons - b.moons }
func ringed(a, b *planet) int {
	switch {
	case a.ringed == b.ringed:
		return 0
	case a.ringed:
		return -1
	}
	return 1
}

func (f by) reversed() by { return func(a, b *planet) int { return f(b, a) } }

func show(title string, planets []planet) {
	names := make([]string, len(planets))
	for i, p := range planets {
		names[i] = fmt.Sprintf("%s(%d)", p.name, p.moons)
	}
	fmt.Printf("%-22s %s\n", title+":", strings.Join(names, " "))
}

func main() {
	planets := []planet{
		{"Mercury", 0, 0.055, false}, {"Venus", 0, 0.815, false}, {"Earth", 1, 1, false}, {"Mars", 2, 0.107, false},
		{"Jupiter", 95, 317.8, true}, {"Saturn", 146, 95.2, true}, {"Uranus", 28, 14.5, true}, {"Neptune", 16, 17.1, true},
	}
	sort.Slice(planets, func(i, j int) bool { return planets[i].mass < planets[j].mass })
	show("by mass", planets)
	sort.Sort(multiSorter{planets, []by{ringed, by(moons).reversed()}})
	show("ringed, many moons", planets)
	sort.Sort(multiSorter{planets, []by{moons, name}})
	show("moons, then name", planets)
	sort.SliceStable(planets, func(i, j int) bool { return len(planets[i].name) < len(planets[j].name) })
	show("stable by name length", planets)
	sort.Sort(sort.Reverse(multiSorter{planets, []by{name}}))
	show("reverse by name", planets)
	names := []string{"Pluto", "Eris", "Ceres"}
	sort.Strings(names)
	fmt.Println(names, sort.SearchStrings(names, "Eris"), sort.IsSorted(multiSorter{planets, []by{name}}))
}

// Output:
// by mass:               Mercury(0) Mars(2) Venus(0) Earth(1) Uranus(28) Neptune(16) Saturn(146) Jupiter(95)
// ringed, many moons:    Saturn(146) Jupiter(95) Uranus(28) Neptune(16) Mars(2) Earth(1) Mercury(0) Venus(0)
// moons, then name:      Mercury(0) Venus(0) Earth(1) Mars(2) Neptune(16) Uranus(28) Jupiter(95) Saturn(146)
// stable by name length: Mars(2) Venus(0) Earth(1) Uranus(28) Saturn(146) Mercury(0) Neptune(16) Jupiter(95)
// reverse by name:       Venus(0) Uranus(28) Saturn(146) Neptune(16) Mercury(0) Mars(2) Jupiter(95) Earth(1)
// [Ceres Eris Pluto] 1 false

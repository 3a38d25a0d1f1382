// A small text adventure: rooms, items, a locked door and a scripted player.
package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
)

type room struct {
	name, text string
	exits      map[string]*room
	items      map[string]bool
	locked     string // the item that opens it
}

type game struct {
	here  *room
	bag   map[string]bool
	moves int
	over  bool
}

var (
	errNoExit  = errors.New("you bump into a wall")
	errLocked  = errors.New("the door is locked")
	errNoItem  = errors.New("there is no such thing here")
	errUnknown = errors.New("you do not know how to do that")
)

func newRoom(name, text string, items ...string) *room {
	r := &room{name: name, text: text, exits: map[string]*room{}, items: map[string]bool{}}
	for _, i := range items {
		r.items[i] = true
	}
	return r
}

func connect(a *room, direction string, b *room) {
	opposite := map[string]string{"north": "south", "east": "west", "up": "down"}
	a.exits[direction] = b
	b.exits[opposite[direction]] = a
}

func list(set map[string]bool) string {
	names := make([]string, 0, len(set))
	for n := range set {
		names = append(names, n)
	}
	sort.Strings(names)
	if len(names) == 0 {
		return "nothing"
	}
	return strings.Join(names, ", ")
}

func (g *game) look() {
	fmt.Printf("[%s] %s You see: %s.\n", g.here.name, g.here.text, list(g.here.items))
}

func (g *game) goTo(direction string) error {
	next, ok := g.here.exits[direction]
	switch {
	case !ok:
		return errNoExit
	case next.locked != "" && !g.bag[next.locked]:
		return fmt.Errorf("%w; perhaps with a %s", errLocked, next.locked)
	}
	next.locked = ""
	g.here = next
	g.look()
	return nil
}

func move(item string, from, to map[string]bool) error {
	if !from[item] {
		return fmt.Errorf("%q: %w", item, errNoItem)
	}
	delete(from, item)
	to[item] = true
	return nil
}

func (g *game) do(command string) (err error) {
	defer func() {
		if err == nil {
			g.moves++
		}
	}()
	verb, object, _ := strings.Cut(command, " ")
	switch verb {
	case "go":
		return g.goTo(object)
	case "take":
		return move(object, g.here.items, g.bag)
	case "drop":
		return move(object, g.bag, g.here.items)
	case "look":
		g.look()
	case "bag":
		fmt.Println("You carry", list(g.bag)+".")
	case "quit":
		g.over = true
	default:
		return errUnknown
	}
	return nil
}

func newGame() *game {
	cellar := newRoom("cellar", "It is dark and damp.", "lamp", "rope")
	kitchen := newRoom("kitchen", "Something boils on the stove.", "spoon")
	garden := newRoom("garden", "A gopher digs under a stone.", "key")
	tower := newRoom("tower", "The wind howls around the treasure.", "crown")
	tower.locked = "key"
	connect(cellar, "up", kitchen)
	connect(kitchen, "east", garden)
	connect(kitchen, "north", tower)
	return &game{here: cellar, bag: map[string]bool{}}
}

func main() {
	script := `look
take lamp
go north
go up
go north
take key
go east
take key
go west
dance
go north
take crown
drop lamp
look
bag
quit
go south`
	g := newGame()
	for _, command := range strings.Split(script, "\n") {
		if g.over {
			break
		}
		fmt.Println(">", command)
		if err := g.do(command); err != nil {
			fmt.Println("Hm,", err.Error()+".")
		}
	}
	fmt.Printf("%d moves, crowned: %t\n", g.moves, g.bag["crown"])
}

// Output:
// > look
// [cellar] It is dark and damp. You see: lamp, rope.
// > take lamp
// > go north
// Hm, you bump into a wall.
// > go up
// [kitchen] Something boils on the stove. You see: spoon.
// > go north
// Hm, the door is locked; perhaps with a key.
// > take key
// Hm, "key": there is no such thing here.
// > go east
// [garden] A gopher digs under a stone. You see: key.
// > take key
// > go west
// [kitchen] Something boils on the stove. You see: spoon.
// > dance
// Hm, you do not know how to do that.
// > go north
// [tower] The wind howls around the treasure. You see: crown.
// > take crown
// > drop lamp
// > look
// [tower] The wind howls around the treasure. You see: lamp.
// > bag
// You carry crown, key.
// > quit
// 12 moves, crowned: true

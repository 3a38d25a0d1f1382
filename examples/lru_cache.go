// A least-recently-used cache: a map for the lookup, container/list for the order.
package main

import (
	"container/list"
	"fmt"
)

type entry struct {
	key   string
	value int
}

type cache struct {
	limit        int
	order        *list.List // most recent first
	byKey        map[string]*list.Element
	hits, misses int
	onEvict      func(key string, value int)
}

func newCache(limit int) *cache {
	return &cache{limit: limit, order: list.New(), byKey: map[string]*list.Element{}}
}

func (c *cache) get(key string) (int, bool) {
	if e, ok := c.byKey[key]; ok {
		c.hits++
		c.order.MoveToFront(e)
		return e.Value.(*entry).value, true
	}
	c.misses++
	return 0, false
}

func (c *cache) put(key string, value int) {
	if e, ok := c.byKey[key]; ok {
		e.Value.(*entry).value = value
		c.order.MoveToFront(e)
		return
	}
	c.byKey[key] = c.order.PushFront(&entry{key, value})
	if c.order.Len() > c.limit {
		old := c.order.Remove(c.order.Back()).(*entry)
		delete(c.byKey, old.key)
		if c.onEvict != nil {
			c.onEvict(old.key, old.value)
		}
	}
}

func (c *cache) String() string {
	s := "["
	for e := c.order.Front(); e != nil; e = e.Next() {
		it := e.Value.(*entry)
		s += fmt.Sprintf(" %s:%d", it.key, it.value)
	}
	return s + " ]"
}

func main() {
	c := newCache(3)
	c.onEvict = func(key string, value int) { fmt.Println("evicted", key, value) }
	for i, key := range []string{"a", "b", "c"} {
		c.put(key, i)
	}
	fmt.Println(c)
	c.get("a")
	c.put("d", 4)
	c.put("c", 22)
	fmt.Println(c)
	c.put("e", 5)
	_, ok := c.get("a")
	fmt.Println(c, ok, "hits", c.hits, "misses", c.misses)

	squares := newCache(10)
	for i := range 1000 {
		key := fmt.Sprint(i * i % 17)
		if _, ok := squares.get(key); !ok {
			squares.put(key, i)
		}
	}
	fmt.Println("hits", squares.hits, "misses", squares.misses)
}

// Output:
// [ c:2 b:1 a:0 ]
// evicted b 1
// [ c:22 d:4 a:0 ]
// evicted a 0
// [ e:5 c:22 d:4 ] false hits 1 misses 1
// hits 991 misses 9

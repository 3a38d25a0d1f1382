package main

type (
	A   int
	B   []int
	I   interface{ M() }
	J   interface{ M(); N() }
	V   struct{}
	Ptr struct{}
	W   struct{}
)

func (V) M()      {}
func (*Ptr) M()   {}
func (W) M(x int) {}
func (W) m()      {}

type K interface{ m() }

func main() {
	var (
		i   int
		a   A
		b   B
		s   []int
		ii  I
		jj  J
		rc  <-chan int
		sc  chan<- int
		c   chan int
		any interface{}
	)
	i = a // ERROR 6 "^cannot use a \(variable of int type A\) as int value in assignment$"
	a = i // ERROR 6 "^cannot use i \(variable of type int\) as A value in assignment$"
	b = s
	s = b
	ii = jj
	jj = ii // ERROR 7 "^cannot use ii \(variable of interface type I\) as J value in assignment: I does not implement J \(missing method N\)$"
	ii = V{}
	ii = &V{}
	ii = Ptr{} // ERROR 7 "^cannot use Ptr\{\} \(value of struct type Ptr\) as I value in assignment: Ptr does not implement I \(method M has pointer receiver\)$"
	ii = &Ptr{}
	ii = W{} // ERROR 7 "^cannot use W\{\} \(value of struct type W\) as I value in assignment: W does not implement I \(wrong type for method M\)\n\t\thave M\(int\)\n\t\twant M\(\)$"
	ii = 1 // ERROR 7 "^cannot use 1 \(constant of type int\) as I value in assignment: int does not implement I \(missing method M\)$"
	ii = nil
	i = nil // ERROR 6 "^cannot use nil as int value in assignment$"
	rc = c
	sc = rc // ERROR 7 "^cannot use rc \(variable of type <-chan int\) as chan<- int value in assignment$"
	c = rc // ERROR 6 "^cannot use rc \(variable of type <-chan int\) as chan int value in assignment$"
	any = main
	i = any // ERROR 6 "^cannot use any \(variable of type interface\{\}\) as int value in assignment: need type assertion$"
	var k K = V{} // ERROR 12 "^cannot use V\{\} \(value of struct type V\) as K value in variable declaration: V does not implement K \(missing method m\)\n\t\thave M\(\)\n\t\twant m\(\)$"
	k = W{}
	var pi *I = &ii
	pi.M() // ERROR 5 "^pi\.M undefined \(type \*I is pointer to interface, not interface\)$"
	ii = pi // ERROR 7 "^cannot use pi \(variable of type \*I\) as I value in assignment: \*I does not implement I \(type \*I is pointer to interface, not interface\)$"
	var fn func(int) string = func(x string) int { return 0 } // ERROR 28 "^cannot use func\(x string\) int \{…\} \(value of type func\(x string\) int\) as func\(int\) string value in variable declaration$"
	var st struct{ x int } = struct{ y int }{1} // ERROR 27 "^cannot use struct\{y int\}\{…\} \(value of type struct\{y int\}\) as struct\{x int\} value in variable declaration$"
	var arr [3]int = [4]int{} // ERROR 19 "^cannot use \[4\]int\{\} \(value of type \[4\]int\) as \[3\]int value in variable declaration$"
	_, _, _, _, _, _, _, _ = k, fn, st, arr, rc, sc, a, b
	_ = i
	main = nil // ERROR 2 "^cannot assign to main \(neither addressable nor a map index expression\)$"
	1 = 2 // ERROR 2 "^cannot assign to 1 \(neither addressable nor a map index expression\)$"
	"a"[0] = 'b' // ERROR 2 `^cannot assign to "a"\[0\] \(neither addressable nor a map index expression\)$`
	map[string]V{}["x"] = 1 // ERROR 24 "^cannot use 1 \(untyped int constant\) as V value in assignment$"
	map[string]struct{ f int }{}["x"].f = 1 // ERROR 2 `^cannot assign to struct field map\[string\]struct\{f int\}\{\}\["x"\]\.f in map$`
	_ = nil // ERROR 6 "^use of untyped nil in assignment to _ identifier$"
	_ = _ // ERROR 6 "^cannot use _ as value or type$"
	var _ = nil // ERROR 10 "^use of untyped nil in variable declaration$"
}

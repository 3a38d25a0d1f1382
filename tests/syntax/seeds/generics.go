package generics

type (
	Number  interface{ ~int | ~int64 | float64 }
	Set[K comparable] map[K]struct{}
	Tree[K comparable, V any] struct {
		left, right *Tree[K, V]
		key         K
		Set[K]
		*Pair[K, V]
		value V
	}
	Pair[A, B any] struct {
		a A
		b B
	}
	Array    [N]int
	Matrix   [2 * N][N]float64
	Pointer[P *T,] struct{}
	Slices[S []E, E any] struct{}
	Union[P *int | string] interface{ m(P) }
	Call[P interface{ *int }] = []P
	Func[F func(int) int] func(F) F
	Iter interface {
		Set[int]
		Number
		*Pair[int, string] | Array
		Next() (v int, ok bool)
	}
)

const N = 4

func Map[S ~[]E, E, F any](s S, f func(E) F) []F {
	r := make([]F, 0, len(s))
	for _, e := range s {
		r = append(r, f(e))
	}
	return r
}

func (t *Tree[K, _]) Get(key K) (v int, ok bool) { return }

func (Set[K]) Convert[T any](f func(K) T) []T { return nil }

func use() {
	var t Tree[string, []int]
	_ = Pair[int, map[string]Set[int]]{1, nil}
	_ = Map[[]int, int, string](nil, func(i int) string { return "" })
	f := Map[[]int]
	_, _ = f, t
	if (Pair[int, int]{1, 2}) == (Pair[int, int]{}) {
	}
	for i, p := range []Pair[int, int]{{1, 2}, {b: 3}} {
		_, _ = i, p
	}
	switch x := any(t).(type) {
	case Pair[int, int], *Tree[string, []int]:
		_ = x
	}
	a, b := w < x, y > (z)
	_, _ = a, b
}

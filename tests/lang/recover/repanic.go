package main

import "fmt"

func catch(f func()) {
	defer func() { fmt.Println("top:", recover(), recover()) }()
	f()
}

func main() {
	catch(func() {
		defer func() { panic(fmt.Sprint("wrapped ", recover())) }()
		panic("inner")
	})
	catch(func() {
		defer func() { panic("replaces") }()
		panic("first")
	})
	catch(func() {
		defer func() { fmt.Println("sees", recover()) }()
		defer func() { panic("second") }()
		panic("first")
	})
	catch(func() {
		defer func() {
			defer func() { fmt.Println("inner recover", recover()) }()
			panic("in cleanup")
		}()
		panic("survives")
	})
	catch(func() {
		for i := range 3 {
			defer func() {
				r := recover()
				fmt.Println("step", i, r)
				panic(fmt.Sprint(r, i))
			}()
		}
		panic("x")
	})
	catch(func() {
		defer func() {
			func() {
				defer func() { fmt.Println("new one", recover()) }()
				defer func() { panic("deep") }()
			}()
			fmt.Println("old one", recover())
		}()
		panic("kept alive")
	})
	catch(func() {
		defer panic("three")
		defer panic("two")
		panic("one")
	})
}

// Output:
// top: wrapped inner <nil>
// top: replaces <nil>
// sees second
// top: <nil> <nil>
// inner recover in cleanup
// top: survives <nil>
// step 2 x
// step 1 x2
// step 0 x21
// top: x210 <nil>
// new one deep
// old one kept alive
// top: <nil> <nil>
// top: three <nil>

package main

import "fmt"

func main() {
	var name string
	var age int
	fmt.Scan(&name, &age)
	fmt.Println(name, age)
	var a, b int
	n, err := fmt.Scanln(&a, &b)
	fmt.Println(n, err)
	n, err = fmt.Scanln(&a, &b)
	fmt.Println(n, err, a, b)
	n, err = fmt.Scanf("%d-%s\n", &a, &name)
	fmt.Println(n, err, a, name)
	n, err = fmt.Scan(&a)
	fmt.Println(n, err)
}

// Stdin: gopher 15
// Stdin: 3 4
// Stdin: 77-end
// Output:
// gopher 15
// 2 <nil>
// 1 expected integer 77 4
// 0 expected integer 77 gopher
// 0 expected integer

package main

import (
	"fmt"
	"no/such/package" // ERROR 2 "^package no/such/package is not in std"
)

func main() { fmt.Println("x") }

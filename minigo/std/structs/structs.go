// Package structs has marks for the layout of structs.
package structs

// A HostLayout, as a field of a struct, asks for the memory layout of the host, which all structs have here.
type HostLayout struct {
	_ hostLayout
}

type hostLayout struct{}

package main

import "os"

func main() { os.Exit(300) }

// Exit: 44

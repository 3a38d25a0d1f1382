"""The grammar of Go, as data: go.lark."""

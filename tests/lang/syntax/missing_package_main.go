func main() {} // ERROR 1 "^expected 'package', found 'func'$"

package main

import (
	"encoding/json"
	"fmt"
	"net/url"
)

func main() {
	for _, s := range []string{
		"http://user:p%40ss@host.com:8080/a%20b/c?q=1&q=2&x=%20y#frag%20x", "https://example.com", "https://example.com/", "/path/only?x", "mailto:joe@x.org", "//host/path", "a/b/../c", "?q=1", "#f", "", "http://[::1]:80/x", "http://[fe80::1%25en0]/", "http://a b.com/", "http://host:port/", "http://%zz/", "/a%zz", "ftp://h/%2F/x", "HTTP://H/", "http:opaque?x", ":nos", "1a:x", "http://h?", "http://h/?#", "http://u@h", "http://u:@h", "http://é.com/é?é", "http://h/a;b=c", "a:b", "./a:b", "http://h/\x01", "http://[::1", "http://::1/", "x://a:b:c/", "http://h/a//b/./c/../d", "*", "http://h/%41%7e",
	} {
		u, err := url.Parse(s)
		if err != nil {
			fmt.Printf("%q ERR %v\n", s, err)
			continue
		}
		fmt.Printf("%q => %q sch=%q op=%q user=%v host=%q path=%q raw=%q fq=%v q=%q f=%q rf=%q hn=%q port=%q abs=%v uri=%q ep=%q red=%q\n", s, u.String(), u.Scheme, u.Opaque, u.User, u.Host, u.Path, u.RawPath, u.ForceQuery, u.RawQuery, u.Fragment, u.RawFragment, u.Hostname(), u.Port(), u.IsAbs(), u.RequestURI(), u.EscapedPath(), u.Redacted())
	}
	v, err := url.ParseQuery("a=1&b=2&a=3&c&=d&e=%zz&f=x;y&g+h=i+j")
	fmt.Println(v, err, v.Get("a"), v.Has("c"), v.Get("zz") == "")
	v.Set("a", "9 &")
	v.Add("b", "é")
	v.Del("c")
	fmt.Println(v.Encode())
	base, _ := url.Parse("http://a/b/c/d;p?q")
	for _, r := range []string{"g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "", ".", "./", "..", "../", "../g", "../..", "../../g", "../../../g", "/./g", "/../g", "g.", "..g", "./../g", "g/./h", "g/../h", "http:g", "http://x/y/../z"} {
		u, err := base.Parse(r)
		fmt.Printf("%q %v %v\n", r, u, err)
	}
	fmt.Println(url.QueryEscape("a b&c=d/é?"), url.PathEscape("a b&c=d/é?"))
	for _, s := range []string{"a+b%20c", "%zz", "%", "%4"} {
		q, err := url.QueryUnescape(s)
		p, err2 := url.PathUnescape(s)
		fmt.Printf("%q %v %q %v\n", q, err, p, err2)
	}
	fmt.Println(base.JoinPath("../x", "/y/"), url.User("u:x"), url.UserPassword("a", "b@"))
	fmt.Println(url.JoinPath("http://h/a/", "b", "../c"))
	u := &url.URL{Scheme: "https", Host: "h.com", Path: "/x y", RawQuery: "a=b"}
	fmt.Println(u, u.Query(), (&url.URL{Path: "a:b"}).String(), (&url.URL{Path: "//a"}).String())
	b, err := json.Marshal(map[string]any{"u": u})
	fmt.Println(len(b) > 0, err)
	_, err = url.ParseRequestURI("rel")
	fmt.Println(err)
	_, err = url.ParseRequestURI("http://x/y")
	fmt.Println(err)
	t, err := u.MarshalBinary()
	fmt.Println(string(t), err)
}

// Output:
// "http://user:p%40ss@host.com:8080/a%20b/c?q=1&q=2&x=%20y#frag%20x" => "http://user:p%40ss@host.com:8080/a%20b/c?q=1&q=2&x=%20y#frag%20x" sch="http" op="" user=user:p%40ss host="host.com:8080" path="/a b/c" raw="" fq=false q="q=1&q=2&x=%20y" f="frag x" rf="" hn="host.com" port="8080" abs=true uri="/a%20b/c?q=1&q=2&x=%20y" ep="/a%20b/c" red="http://user:xxxxx@host.com:8080/a%20b/c?q=1&q=2&x=%20y#frag%20x"
// "https://example.com" => "https://example.com" sch="https" op="" user= host="example.com" path="" raw="" fq=false q="" f="" rf="" hn="example.com" port="" abs=true uri="/" ep="" red="https://example.com"
// "https://example.com/" => "https://example.com/" sch="https" op="" user= host="example.com" path="/" raw="" fq=false q="" f="" rf="" hn="example.com" port="" abs=true uri="/" ep="/" red="https://example.com/"
// "/path/only?x" => "/path/only?x" sch="" op="" user= host="" path="/path/only" raw="" fq=false q="x" f="" rf="" hn="" port="" abs=false uri="/path/only?x" ep="/path/only" red="/path/only?x"
// "mailto:joe@x.org" => "mailto:joe@x.org" sch="mailto" op="joe@x.org" user= host="" path="" raw="" fq=false q="" f="" rf="" hn="" port="" abs=true uri="joe@x.org" ep="" red="mailto:joe@x.org"
// "//host/path" => "//host/path" sch="" op="" user= host="host" path="/path" raw="" fq=false q="" f="" rf="" hn="host" port="" abs=false uri="/path" ep="/path" red="//host/path"
// "a/b/../c" => "a/b/../c" sch="" op="" user= host="" path="a/b/../c" raw="" fq=false q="" f="" rf="" hn="" port="" abs=false uri="a/b/../c" ep="a/b/../c" red="a/b/../c"
// "?q=1" => "?q=1" sch="" op="" user= host="" path="" raw="" fq=false q="q=1" f="" rf="" hn="" port="" abs=false uri="/?q=1" ep="" red="?q=1"
// "#f" => "#f" sch="" op="" user= host="" path="" raw="" fq=false q="" f="f" rf="" hn="" port="" abs=false uri="/" ep="" red="#f"
// "" => "" sch="" op="" user= host="" path="" raw="" fq=false q="" f="" rf="" hn="" port="" abs=false uri="/" ep="" red=""
// "http://[::1]:80/x" => "http://[::1]:80/x" sch="http" op="" user= host="[::1]:80" path="/x" raw="" fq=false q="" f="" rf="" hn="::1" port="80" abs=true uri="/x" ep="/x" red="http://[::1]:80/x"
// "http://[fe80::1%25en0]/" => "http://[fe80::1%25en0]/" sch="http" op="" user= host="[fe80::1%en0]" path="/" raw="" fq=false q="" f="" rf="" hn="fe80::1%en0" port="" abs=true uri="/" ep="/" red="http://[fe80::1%25en0]/"
// "http://a b.com/" ERR parse "http://a b.com/": invalid character " " in host name
// "http://host:port/" ERR parse "http://host:port/": invalid port ":port" after host
// "http://%zz/" ERR parse "http://%zz/": invalid URL escape "%zz"
// "/a%zz" ERR parse "/a%zz": invalid URL escape "%zz"
// "ftp://h/%2F/x" => "ftp://h/%2F/x" sch="ftp" op="" user= host="h" path="///x" raw="/%2F/x" fq=false q="" f="" rf="" hn="h" port="" abs=true uri="/%2F/x" ep="/%2F/x" red="ftp://h/%2F/x"
// "HTTP://H/" => "http://H/" sch="http" op="" user= host="H" path="/" raw="" fq=false q="" f="" rf="" hn="H" port="" abs=true uri="/" ep="/" red="http://H/"
// "http:opaque?x" => "http:opaque?x" sch="http" op="opaque" user= host="" path="" raw="" fq=false q="x" f="" rf="" hn="" port="" abs=true uri="opaque?x" ep="" red="http:opaque?x"
// ":nos" ERR parse ":nos": missing protocol scheme
// "1a:x" ERR parse "1a:x": first path segment in URL cannot contain colon
// "http://h?" => "http://h?" sch="http" op="" user= host="h" path="" raw="" fq=true q="" f="" rf="" hn="h" port="" abs=true uri="/?" ep="" red="http://h?"
// "http://h/?#" => "http://h/?" sch="http" op="" user= host="h" path="/" raw="" fq=true q="" f="" rf="" hn="h" port="" abs=true uri="/?" ep="/" red="http://h/?"
// "http://u@h" => "http://u@h" sch="http" op="" user=u host="h" path="" raw="" fq=false q="" f="" rf="" hn="h" port="" abs=true uri="/" ep="" red="http://u@h"
// "http://u:@h" => "http://u:@h" sch="http" op="" user=u: host="h" path="" raw="" fq=false q="" f="" rf="" hn="h" port="" abs=true uri="/" ep="" red="http://u:xxxxx@h"
// "http://é.com/é?é" => "http://%C3%A9.com/%C3%A9?é" sch="http" op="" user= host="é.com" path="/é" raw="/é" fq=false q="é" f="" rf="" hn="é.com" port="" abs=true uri="/%C3%A9?é" ep="/%C3%A9" red="http://%C3%A9.com/%C3%A9?é"
// "http://h/a;b=c" => "http://h/a;b=c" sch="http" op="" user= host="h" path="/a;b=c" raw="" fq=false q="" f="" rf="" hn="h" port="" abs=true uri="/a;b=c" ep="/a;b=c" red="http://h/a;b=c"
// "a:b" => "a:b" sch="a" op="b" user= host="" path="" raw="" fq=false q="" f="" rf="" hn="" port="" abs=true uri="b" ep="" red="a:b"
// "./a:b" => "./a:b" sch="" op="" user= host="" path="./a:b" raw="" fq=false q="" f="" rf="" hn="" port="" abs=false uri="./a:b" ep="./a:b" red="./a:b"
// "http://h/\x01" ERR parse "http://h/\x01": net/url: invalid control character in URL
// "http://[::1" ERR parse "http://[::1": missing ']' in host
// "http://::1/" ERR parse "http://::1/": invalid port "::1" after host
// "x://a:b:c/" ERR parse "x://a:b:c/": invalid port ":c" after host
// "http://h/a//b/./c/../d" => "http://h/a//b/./c/../d" sch="http" op="" user= host="h" path="/a//b/./c/../d" raw="" fq=false q="" f="" rf="" hn="h" port="" abs=true uri="/a//b/./c/../d" ep="/a//b/./c/../d" red="http://h/a//b/./c/../d"
// "*" => "*" sch="" op="" user= host="" path="*" raw="" fq=false q="" f="" rf="" hn="" port="" abs=false uri="*" ep="*" red="*"
// "http://h/%41%7e" => "http://h/%41%7e" sch="http" op="" user= host="h" path="/A~" raw="/%41%7e" fq=false q="" f="" rf="" hn="h" port="" abs=true uri="/%41%7e" ep="/%41%7e" red="http://h/%41%7e"
// map[:[d] a:[1 3] b:[2] c:[] g h:[i j]] invalid semicolon separator in query 1 true true
// =d&a=9+%26&b=2&b=%C3%A9&g+h=i+j
// "g:h" g:h <nil>
// "g" http://a/b/c/g <nil>
// "./g" http://a/b/c/g <nil>
// "g/" http://a/b/c/g/ <nil>
// "/g" http://a/g <nil>
// "//g" http://g <nil>
// "?y" http://a/b/c/d;p?y <nil>
// "g?y" http://a/b/c/g?y <nil>
// "#s" http://a/b/c/d;p?q#s <nil>
// "g#s" http://a/b/c/g#s <nil>
// ";x" http://a/b/c/;x <nil>
// "" http://a/b/c/d;p?q <nil>
// "." http://a/b/c/ <nil>
// "./" http://a/b/c/ <nil>
// ".." http://a/b/ <nil>
// "../" http://a/b/ <nil>
// "../g" http://a/b/g <nil>
// "../.." http://a/ <nil>
// "../../g" http://a/g <nil>
// "../../../g" http://a/g <nil>
// "/./g" http://a/g <nil>
// "/../g" http://a/g <nil>
// "g." http://a/b/c/g. <nil>
// "..g" http://a/b/c/..g <nil>
// "./../g" http://a/b/g <nil>
// "g/./h" http://a/b/c/g/h <nil>
// "g/../h" http://a/b/c/h <nil>
// "http:g" http:g <nil>
// "http://x/y/../z" http://x/z <nil>
// a+b%26c%3Dd%2F%C3%A9%3F a%20b&c=d%2F%C3%A9%3F
// "a b c" <nil> "a+b c" <nil>
// "" invalid URL escape "%zz" "" invalid URL escape "%zz"
// "" invalid URL escape "%" "" invalid URL escape "%"
// "" invalid URL escape "%4" "" invalid URL escape "%4"
// http://a/b/c/x/y/?q u%3Ax a:b%40
// http://h/a/c <nil>
// https://h.com/x%20y?a=b map[a:[b]] ./a:b //a
// true <nil>
// parse "rel": invalid URI for request
// <nil>
// https://h.com/x%20y?a=b <nil>

package regexp

// all calls deliver with the positions of the matches in s, at most n if n is not negative. An empty match right behind another
// match does not count.
func (re *Regexp) all(s string, n, caps int, deliver func(match []int)) {
	if n < 0 {
		n = len(s) + 1
	}
	last := -1 // the end of the match before
	for pos := 0; n > 0 && pos <= len(s); {
		match := re.find(s, pos, caps)
		if match == nil {
			return
		}
		count := true
		if match[1] == pos {
			count = match[0] != last
			pos = step(s, pos)
		} else {
			pos = match[1]
		}
		last = match[1]
		if count {
			deliver(match)
			n--
		}
	}
}

// caps returns the number of positions of a match with all groups.
func (re *Regexp) caps() int { return 2 * (re.numSubexp + 1) }

// Match reports whether there is a match in b.
func (re *Regexp) Match(b []byte) bool { return re.find(text(b), 0, 0) != nil }

// MatchString reports whether there is a match in s.
func (re *Regexp) MatchString(s string) bool { return re.find(s, 0, 0) != nil }

// Find returns the first match.
func (re *Regexp) Find(b []byte) []byte {
	match := re.find(text(b), 0, 2)
	if match == nil {
		return nil
	}
	return b[match[0]:match[1]:match[1]]
}

// FindIndex returns the positions of the first match.
func (re *Regexp) FindIndex(b []byte) (m []int) { return re.find(text(b), 0, 2) }

// FindString returns the first match.
func (re *Regexp) FindString(s string) string {
	match := re.find(s, 0, 2)
	if match == nil {
		return ""
	}
	return s[match[0]:match[1]]
}

// FindStringIndex returns the positions of the first match.
func (re *Regexp) FindStringIndex(s string) (m []int) { return re.find(s, 0, 2) }

// FindSubmatch returns the first match and its groups.
func (re *Regexp) FindSubmatch(b []byte) [][]byte { return byteGroups(b, re.FindSubmatchIndex(b)) }

// FindSubmatchIndex returns the positions of the first match and its groups.
func (re *Regexp) FindSubmatchIndex(b []byte) []int { return re.find(text(b), 0, re.caps()) }

// FindStringSubmatch returns the first match and its groups.
func (re *Regexp) FindStringSubmatch(s string) []string {
	return stringGroups(s, re.FindStringSubmatchIndex(s))
}

// FindStringSubmatchIndex returns the positions of the first match and its groups.
func (re *Regexp) FindStringSubmatchIndex(s string) []int { return re.find(s, 0, re.caps()) }

func byteGroups(b []byte, match []int) [][]byte {
	if match == nil {
		return nil
	}
	groups := make([][]byte, len(match)/2)
	for i := range groups {
		if match[2*i] >= 0 {
			groups[i] = b[match[2*i]:match[2*i+1]:match[2*i+1]]
		}
	}
	return groups
}

func stringGroups(s string, match []int) []string {
	if match == nil {
		return nil
	}
	groups := make([]string, len(match)/2)
	for i := range groups {
		if match[2*i] >= 0 {
			groups[i] = s[match[2*i]:match[2*i+1]]
		}
	}
	return groups
}

// FindAll returns all matches.
func (re *Regexp) FindAll(b []byte, n int) [][]byte {
	var found [][]byte
	re.all(text(b), n, 2, func(match []int) { found = append(found, b[match[0]:match[1]:match[1]]) })
	return found
}

// FindAllIndex returns the positions of all matches.
func (re *Regexp) FindAllIndex(b []byte, n int) [][]int { return re.FindAllStringIndex(text(b), n) }

// FindAllString returns all matches.
func (re *Regexp) FindAllString(s string, n int) []string {
	var found []string
	re.all(s, n, 2, func(match []int) { found = append(found, s[match[0]:match[1]]) })
	return found
}

// FindAllStringIndex returns the positions of all matches.
func (re *Regexp) FindAllStringIndex(s string, n int) [][]int {
	var found [][]int
	re.all(s, n, 2, func(match []int) { found = append(found, match) })
	return found
}

// FindAllSubmatch returns all matches with their groups.
func (re *Regexp) FindAllSubmatch(b []byte, n int) [][][]byte {
	var found [][][]byte
	re.all(text(b), n, re.caps(), func(match []int) { found = append(found, byteGroups(b, match)) })
	return found
}

// FindAllSubmatchIndex returns the positions of all matches with their groups.
func (re *Regexp) FindAllSubmatchIndex(b []byte, n int) [][]int {
	return re.FindAllStringSubmatchIndex(text(b), n)
}

// FindAllStringSubmatch returns all matches with their groups.
func (re *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	var found [][]string
	re.all(s, n, re.caps(), func(match []int) { found = append(found, stringGroups(s, match)) })
	return found
}

// FindAllStringSubmatchIndex returns the positions of all matches with their groups.
func (re *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	var found [][]int
	re.all(s, n, re.caps(), func(match []int) { found = append(found, match) })
	return found
}

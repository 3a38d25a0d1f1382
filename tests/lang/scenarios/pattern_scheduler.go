package main

import "fmt"

type checkpoint map[string]int

type scheduler struct {
	state   checkpoint
	done    map[string]string
	history []string
}

func (s *scheduler) run(job string, window int, f func(commit func())) {
	token := fmt.Sprintf("%s@%d", job, window)
	if status, ok := s.done[token]; ok {
		s.history = append(s.history, token+" skipped, "+status)
		return
	}
	saved := checkpoint{}
	for k, v := range s.state {
		saved[k] = v
	}
	committed := false
	s.done[token] = "running"
	defer func() {
		r := recover()
		switch {
		case r == nil:
			s.done[token] = "committed"
		case committed:
			s.done[token] = "committed"
			s.history = append(s.history, fmt.Sprint(token, " warning: ", r))
		default:
			s.state, s.done[token] = saved, "rolled_back"
			s.history = append(s.history, fmt.Sprint(token, " rolled back: ", r))
		}
	}()
	f(func() { committed = true })
}

func main() {
	s := &scheduler{state: checkpoint{"n": 0}, done: map[string]string{}}
	add := func(n int, fail, late bool) func(func()) {
		return func(commit func()) {
			s.state["n"] += n
			if fail {
				panic("job failed")
			}
			commit()
			if late {
				panic("after commit")
			}
		}
	}
	s.run("a", 1, add(1, false, false))
	s.run("a", 1, add(1, false, false))
	s.run("b", 1, add(10, true, false))
	s.run("c", 1, add(100, false, true))
	s.run("b", 2, add(10, false, false))
	fmt.Println(s.state)
	for _, line := range s.history {
		fmt.Println(line)
	}
	fmt.Println(s.done)
}

// Output:
// map[n:111]
// a@1 skipped, committed
// b@1 rolled back: job failed
// c@1 warning: after commit
// map[a@1:committed b@1:rolled_back b@2:committed c@1:committed]

package main

type service struct{ name string }

func (s *service) run(stop chan bool) {
	panic("service failed: " + s.name)
}

func spawn(s *service) chan bool {
	stop := make(chan bool)
	func() {
		go func() {
			go s.run(stop)
			select {}
		}()
	}()
	return stop
}

func main() {
	<-spawn(&service{"s"})
}

// Env: GOTRACEBACK=all
// Exit: 2
// Stderr: panic: service failed: s
// Goroutine: running: main.(*service).run:6 by main.spawn.func1.1:13
// Goroutine: chan receive: main.main:21
// Goroutine: select (no cases): main.spawn.func1.1:14 by main.spawn.func1:12

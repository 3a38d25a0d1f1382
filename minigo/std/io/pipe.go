package io

import "errors"

// ErrClosedPipe is what reading or writing a pipe returns after its own end was closed.
var ErrClosedPipe = errors.New("io: read/write on closed pipe")

// A pipe hands a writer's bytes to readers. The turn channel holds one token, which the writer keeps for a whole Write.
type pipe struct {
	turn              chan struct{}
	data              chan []byte
	taken             chan int
	done              chan struct{}
	closed            bool
	readErr, writeErr error // the first error each end was closed with
}

// Pipe returns the two ends of a pipe without a buffer: a Write returns when Reads have taken all of its bytes.
func Pipe() (*PipeReader, *PipeWriter) {
	p := &pipe{
		turn:  make(chan struct{}, 1),
		data:  make(chan []byte),
		taken: make(chan int),
		done:  make(chan struct{}),
	}
	p.turn <- struct{}{}
	return &PipeReader{p}, &PipeWriter{p}
}

func (p *pipe) read(b []byte) (n int, err error) {
	select {
	case <-p.done:
		return 0, p.readResult()
	default:
	}
	select {
	case data := <-p.data:
		n = copy(b, data)
		p.taken <- n
		return n, nil
	case <-p.done:
		return 0, p.readResult()
	}
}

func (p *pipe) write(b []byte) (n int, err error) {
	select {
	case <-p.done:
		return 0, p.writeResult()
	default:
	}
	<-p.turn
	defer func() { p.turn <- struct{}{} }()
	for once := true; once || len(b) > 0; once = false {
		select {
		case p.data <- b:
			k := <-p.taken
			b = b[k:]
			n += k
		case <-p.done:
			return n, p.writeResult()
		}
	}
	return n, nil
}

func (p *pipe) close() {
	if !p.closed {
		p.closed = true
		close(p.done)
	}
}

func (p *pipe) closeRead(err error) {
	if err == nil {
		err = ErrClosedPipe
	}
	if p.readErr == nil {
		p.readErr = err
	}
	p.close()
}

func (p *pipe) closeWrite(err error) {
	if err == nil {
		err = EOF
	}
	if p.writeErr == nil {
		p.writeErr = err
	}
	p.close()
}

// readResult is what a Read of a closed pipe returns: the writer's error, unless the reader closed it.
func (p *pipe) readResult() error {
	if p.readErr == nil && p.writeErr != nil {
		return p.writeErr
	}
	return ErrClosedPipe
}

func (p *pipe) writeResult() error {
	if p.writeErr == nil && p.readErr != nil {
		return p.readErr
	}
	return ErrClosedPipe
}

// A PipeReader is the end of a pipe that is read.
type PipeReader struct{ p *pipe }

// Read waits for a writer's bytes or for the writing end to close.
func (r *PipeReader) Read(data []byte) (n int, err error) { return r.p.read(data) }

// Close makes later Writes return ErrClosedPipe.
func (r *PipeReader) Close() error { return r.CloseWithError(nil) }

// CloseWithError makes later Writes return err.
func (r *PipeReader) CloseWithError(err error) error {
	r.p.closeRead(err)
	return nil
}

// A PipeWriter is the end of a pipe that is written.
type PipeWriter struct{ p *pipe }

// Write waits until readers have taken all of data or the reading end is closed.
func (w *PipeWriter) Write(data []byte) (n int, err error) { return w.p.write(data) }

// Close makes later Reads return EOF.
func (w *PipeWriter) Close() error { return w.CloseWithError(nil) }

// CloseWithError makes later Reads return err, or EOF if err is nil.
func (w *PipeWriter) CloseWithError(err error) error {
	w.p.closeWrite(err)
	return nil
}

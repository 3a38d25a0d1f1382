package runtime

import "unsafe"

// A MemStats tells of the heap.
type MemStats struct {
	Alloc         uint64 // bytes of objects not freed
	TotalAlloc    uint64 // bytes of all objects ever
	Sys           uint64 // bytes taken from the system
	Lookups       uint64
	Mallocs       uint64 // objects ever
	Frees         uint64 // objects freed
	HeapAlloc     uint64 // as Alloc
	HeapSys       uint64
	HeapIdle      uint64
	HeapInuse     uint64
	HeapReleased  uint64
	HeapObjects   uint64 // objects not freed
	StackInuse    uint64
	StackSys      uint64
	MSpanInuse    uint64
	MSpanSys      uint64
	MCacheInuse   uint64
	MCacheSys     uint64
	BuckHashSys   uint64
	GCSys         uint64
	OtherSys      uint64
	NextGC        uint64 // heap size at which the next collection begins
	LastGC        uint64 // end of the last collection, nanoseconds since 1970
	PauseTotalNs  uint64
	PauseNs       [256]uint64 // of collection n at (n+255)%256
	PauseEnd      [256]uint64
	NumGC         uint32
	NumForcedGC   uint32
	GCCPUFraction float64
	EnableGC      bool
	DebugGC       bool
	BySize        [61]struct {
		Size    uint32
		Mallocs uint64
		Frees   uint64
	}
}

// heapStats is what the machine counts.
type heapStats struct {
	mallocs, frees        uint64 // objects
	allocBytes, freeBytes uint64
	heapSys, heapInuse    uint64 // bytes
	stackInuse            uint64
	nextGC                uint64
	lastGC                uint64 // nanoseconds since 1970
	pauseTotal, lastPause uint64 // nanoseconds
	numGC, numForced      uint64
}

func readHeapStats(s *heapStats)

// What ReadMemStats reads, here so that it allocates nothing itself.
var figures heapStats

// ReadMemStats fills m.
func ReadMemStats(m *MemStats) {
	readHeapStats(&figures)
	s := figures
	*m = MemStats{
		Alloc:        s.allocBytes - s.freeBytes,
		TotalAlloc:   s.allocBytes,
		Sys:          s.heapSys + s.stackInuse,
		Mallocs:      s.mallocs,
		Frees:        s.frees,
		HeapAlloc:    s.allocBytes - s.freeBytes,
		HeapSys:      s.heapSys,
		HeapIdle:     s.heapSys - s.heapInuse,
		HeapInuse:    s.heapInuse,
		HeapObjects:  s.mallocs - s.frees,
		StackInuse:   s.stackInuse,
		StackSys:     s.stackInuse,
		NextGC:       s.nextGC,
		LastGC:       s.lastGC,
		PauseTotalNs: s.pauseTotal,
		NumGC:        uint32(s.numGC),
		NumForcedGC:  uint32(s.numForced),
		EnableGC:     true,
	}
	if s.numGC > 0 {
		last := (s.numGC + 255) % 256
		m.PauseNs[last] = s.lastPause
		m.PauseEnd[last] = s.lastGC
	}
}

// GC collects garbage.
func GC()

// SetFinalizer has finalizer called with obj when obj is unreachable; nil takes that back.
func SetFinalizer(obj any, finalizer any)

// KeepAlive marks x as reachable up to this call.
func KeepAlive(x any)

// addCleanup has fn called once after the object at ptr is unreachable, and returns a number for stopCleanup.
func addCleanup(ptr unsafe.Pointer, fn func()) uint64

func stopCleanup(ptr uintptr, id uint64)

// A Cleanup is a call that AddCleanup arranged.
type Cleanup struct {
	id  uint64
	ptr uintptr // does not keep the object
}

// Stop takes the call back, if it was not made yet.
func (c Cleanup) Stop() {
	if c.id != 0 {
		stopCleanup(c.ptr, c.id)
	}
}

// A Pinner keeps objects from being freed.
type Pinner struct {
	pinned []any
}

// Pin keeps the object that pointer points to.
func (p *Pinner) Pin(pointer any) { p.pinned = append(p.pinned, pointer) }

// Unpin lets go of all objects.
func (p *Pinner) Unpin() { p.pinned = nil }

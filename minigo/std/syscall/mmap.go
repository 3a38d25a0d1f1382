package syscall

import "unsafe"

// What may be done with mapped memory, and how it is mapped.
const (
	PROT_EXEC  = 0x4
	PROT_NONE  = 0x0
	PROT_READ  = 0x1
	PROT_WRITE = 0x2

	MAP_ANON       = 0x20
	MAP_ANONYMOUS  = 0x20
	MAP_DENYWRITE  = 0x800
	MAP_EXECUTABLE = 0x1000
	MAP_FILE       = 0x0
	MAP_FIXED      = 0x10
	MAP_GROWSDOWN  = 0x100
	MAP_HUGETLB    = 0x40000
	MAP_LOCKED     = 0x2000
	MAP_NONBLOCK   = 0x10000
	MAP_NORESERVE  = 0x4000
	MAP_POPULATE   = 0x8000
	MAP_PRIVATE    = 0x2
	MAP_SHARED     = 0x1
	MAP_STACK      = 0x20000
	MAP_TYPE       = 0xf

	MADV_DONTNEED   = 0x4
	MADV_NORMAL     = 0x0
	MADV_RANDOM     = 0x1
	MADV_SEQUENTIAL = 0x2
	MADV_WILLNEED   = 0x3

	MS_ASYNC      = 0x1
	MS_INVALIDATE = 0x2
	MS_SYNC       = 0x4
)

// mappings holds what Mmap returned and Munmap has not taken back, by the address of the last byte.
var mappings = map[*byte][]byte{}

// Mmap maps a part of a file, or memory, and returns it as a slice.
func Mmap(fd int, offset int64, length int, prot int, flags int) (data []byte, err error) {
	if length <= 0 {
		return nil, EINVAL
	}
	addr, e := mmap(0, length, prot, flags, fd, offset)
	if e != 0 {
		return nil, e
	}
	b := unsafe.Slice((*byte)(addr), length)
	mappings[&b[length-1]] = b
	return b, nil
}

// Munmap ends a mapping; b must be the slice that Mmap returned.
func Munmap(b []byte) (err error) {
	if len(b) == 0 || len(b) != cap(b) {
		return EINVAL
	}
	last := &b[len(b)-1]
	if old := mappings[last]; len(old) == 0 || &old[0] != &b[0] {
		return EINVAL
	}
	if e := munmap(unsafe.Pointer(&b[0]), len(b)); e != 0 {
		return e
	}
	delete(mappings, last)
	return nil
}

// Mprotect changes what may be done with memory.
func Mprotect(b []byte, prot int) (err error) {
	return mprotect(unsafe.Pointer(unsafe.SliceData(b)), len(b), prot).err()
}

// Madvise tells how memory will be used.
func Madvise(b []byte, advice int) (err error) {
	return madvise(unsafe.Pointer(unsafe.SliceData(b)), len(b), advice).err()
}

func mmap(addr uintptr, length, prot, flags, fd int, offset int64) (at unsafe.Pointer, e Errno)
func munmap(at unsafe.Pointer, length int) Errno
func mprotect(at unsafe.Pointer, length, prot int) Errno
func madvise(at unsafe.Pointer, length, advice int) Errno

// Package ioutil has functions under the names they had before they moved to packages io and os.
//
// Deprecated: use those of io and os.
package ioutil

import (
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
)

// Discard is an io.Writer that takes all and does nothing.
//
// Deprecated: use io.Discard.
var Discard io.Writer = io.Discard

// ReadAll is io.ReadAll.
//
// Deprecated: use io.ReadAll.
func ReadAll(r io.Reader) ([]byte, error) { return io.ReadAll(r) }

// ReadFile is os.ReadFile.
//
// Deprecated: use os.ReadFile.
func ReadFile(filename string) ([]byte, error) { return os.ReadFile(filename) }

// WriteFile is os.WriteFile.
//
// Deprecated: use os.WriteFile.
func WriteFile(filename string, data []byte, perm fs.FileMode) error {
	return os.WriteFile(filename, data, perm)
}

// ReadDir returns what is in a directory, sorted by name.
//
// Deprecated: use os.ReadDir.
func ReadDir(dirname string) ([]fs.FileInfo, error) {
	entries, err := os.ReadDir(dirname)
	if err != nil {
		return nil, err
	}
	list := make([]fs.FileInfo, 0, len(entries))
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil {
			return nil, err
		}
		list = append(list, info)
	}
	slices.SortFunc(list, func(a, b fs.FileInfo) int { return strings.Compare(a.Name(), b.Name()) })
	return list, nil
}

// NopCloser is io.NopCloser.
//
// Deprecated: use io.NopCloser.
func NopCloser(r io.Reader) io.ReadCloser { return io.NopCloser(r) }

// TempFile is os.CreateTemp.
//
// Deprecated: use os.CreateTemp.
func TempFile(dir, pattern string) (f *os.File, err error) { return os.CreateTemp(dir, pattern) }

// TempDir is os.MkdirTemp.
//
// Deprecated: use os.MkdirTemp.
func TempDir(dir, pattern string) (name string, err error) { return os.MkdirTemp(dir, pattern) }

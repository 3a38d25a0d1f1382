package filepath

import (
	"io/fs"
	"os"
	"sort"
)

// SkipDir, returned by the function of a walk, leaves out a directory, or the rest of the one that a file is in.
var SkipDir error = fs.SkipDir

// SkipAll, returned by the function of a walk, ends it without an error.
var SkipAll error = fs.SkipAll

// A WalkFunc is called by Walk for each file; err is what has gone wrong with that.
type WalkFunc func(path string, info fs.FileInfo, err error) error

// Walk calls fn for root and what is below, in the order of names, without following symbolic links.
func Walk(root string, fn WalkFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(root, info, fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walk(path string, info fs.FileInfo, fn WalkFunc) error {
	if !info.IsDir() {
		return fn(path, info, nil)
	}
	names, err := names(path)
	// An error of the directory ends its walk, whatever fn says of it.
	if fnErr := fn(path, info, err); err != nil || fnErr != nil {
		return fnErr
	}
	for _, name := range names {
		below := Join(path, name)
		info, err := os.Lstat(below)
		if err != nil {
			if err := fn(below, info, err); err != nil && err != SkipDir {
				return err
			}
		} else if err := walk(below, info, fn); err != nil && (!info.IsDir() || err != SkipDir) {
			return err
		}
	}
	return nil
}

// names lists a directory in order.
func names(dir string) ([]string, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	names, err := f.Readdirnames(-1)
	f.Close()
	if err != nil {
		return nil, err
	}
	sort.Strings(names)
	return names, nil
}

// WalkDir is Walk with directory entries, which spares asking for each file.
func WalkDir(root string, fn fs.WalkDirFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walkDir(root, fs.FileInfoToDirEntry(info), fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walkDir(path string, entry fs.DirEntry, fn fs.WalkDirFunc) error {
	if err := fn(path, entry, nil); err != nil || !entry.IsDir() {
		return unlessSkipped(err, entry)
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		if err := fn(path, entry, err); err != nil {
			return unlessSkipped(err, entry)
		}
	}
	for _, below := range entries {
		if err := walkDir(Join(path, below.Name()), below, fn); err != nil {
			if err == SkipDir {
				break
			}
			return err
		}
	}
	return nil
}

// unlessSkipped is the error of a walk of entry; to skip a directory is none.
func unlessSkipped(err error, entry fs.DirEntry) error {
	if err == SkipDir && entry.IsDir() {
		return nil
	}
	return err
}

package site

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"furat/timeline"
)

// stat is by what a file is known to be the one that was written.
type stat struct {
	size int64
	time int64 // of the last change, in nanoseconds since 1970
}

func statOf(info fs.FileInfo) stat { return stat{info.Size(), info.ModTime().UnixNano()} }

// survey is what stands in the output folder before a build.
type survey struct {
	there bool            // the folder is there, and not empty
	root  *os.Root        // the folder
	stats map[string]stat // of all files
	known map[string]output

	manifest timeline.Digest
}

// survey looks at the output folder, and refuses one that would lose something
// of somebody's.
func (w swap) survey(c *Cache) (*survey, error) {
	v := &survey{}
	info, here, err := exists(w.root, w.name)
	switch {
	case err != nil || !here:
		return v, err
	case !info.IsDir():
		return v, fmt.Errorf("%s is not a folder; choose another with -o", w.dir)
	}
	if v.root, err = w.root.OpenRoot(w.name); err != nil {
		return v, err
	}
	if empty(v.root) {
		return v, nil
	}
	if _, made, err := exists(v.root, marker); err != nil || !made {
		return v, errors.Join(err, fmt.Errorf("%s was not made by Furat and is left as it is; choose another with -o, or empty it yourself", w.dir))
	}
	v.there = true
	return v, v.read(w, c)
}

// read reads which files there are. One that the last build did not write, a
// CNAME, say, put there by hand, would be lost. What Finder leaves in folders it
// has shown is nobody's.
func (v *survey) read(w swap, c *Cache) error {
	list, err := v.root.ReadFile(manifestName)
	if err != nil {
		return err
	}
	v.manifest = sha256.Sum256(list)
	if v.known = c.outputs(v.manifest); v.known == nil {
		v.known = listed(list)
	}
	if v.stats, err = statsIn(w.dir); err != nil {
		return err
	}
	var strangers []string
	for name := range v.stats {
		if path.Base(name) == ".DS_Store" {
			delete(v.stats, name)
			continue
		}
		if _, ours := v.known[name]; !ours {
			strangers = append(strangers, name)
		}
	}
	if len(strangers) > 0 {
		return fmt.Errorf("%s was not written by Furat and would be lost; move it to static/ beside the articles", filepath.Join(w.dir, slices.Min(strangers)))
	}
	return nil
}

// listed are the files that a manifest names, of which nothing else is known.
func listed(manifest []byte) map[string]output {
	known := map[string]output{manifestName: {}, marker: {}, ".nojekyll": {}}
	for line := range strings.Lines(string(manifest)) {
		if _, name, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "  "); ok {
			known[name] = output{}
		}
	}
	return known
}

// intact returns what is known of a file that stands as it was written.
func (v *survey) intact(name string) (output, bool) {
	was, ok := v.known[name]
	return was, ok && was.stat == v.stats[name] && was.sum != timeline.Digest{}
}

// says reports whether a file says what it is about to say already: by what is
// known of it, or else by its bytes.
func (v *survey) says(name string, sum timeline.Digest, data []byte) (stat, bool) {
	now, there := v.stats[name]
	if !there {
		return stat{}, false
	}
	if was, ok := v.intact(name); ok {
		return now, was.sum == sum
	}
	if now.size != int64(len(data)) {
		return stat{}, false
	}
	old, err := v.root.ReadFile(filepath.FromSlash(name))
	return now, err == nil && bytes.Equal(old, data)
}

// statsIn lists the files of a folder with what is known of them. Links to
// folders count as files. Large folders are looked through by all processors.
func statsIn(dir string) (map[string]stat, error) {
	all := map[string]stat{}
	folders := []string{""}
	for len(folders) > 0 {
		in := folders[len(folders)-1]
		folders = folders[:len(folders)-1]
		names, err := namesIn(filepath.Join(dir, filepath.FromSlash(in)))
		if err != nil {
			return nil, err
		}
		infos := make([]fs.FileInfo, len(names))
		err = inParallel(len(names), func(i int, _ *bytes.Buffer) (err error) {
			infos[i], err = lookAt(filepath.Join(dir, filepath.FromSlash(in), names[i]))
			return err
		})
		if err != nil {
			return nil, err
		}
		for i, info := range infos {
			if name := path.Join(in, names[i]); info.IsDir() {
				folders = append(folders, name)
			} else {
				all[name] = statOf(info)
			}
		}
	}
	return all, nil
}

// lookAt is what is known of a file, through a link to one.
func lookAt(name string) (fs.FileInfo, error) {
	info, err := os.Lstat(name)
	if err == nil && info.Mode()&fs.ModeSymlink != 0 {
		if target, err := os.Stat(name); err == nil && target.Mode().IsRegular() {
			return target, nil
		}
	}
	return info, err
}

// namesIn lists a folder. Entries are looked at afterwards, side by side: not
// every file system says in its lists what they are.
func namesIn(dir string) ([]string, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return f.Readdirnames(-1)
}

// close closes the folder; Windows moves none that is open.
func (v *survey) close() {
	if v.root != nil {
		v.root.Close()
		v.root = nil
	}
}

func empty(out *os.Root) bool {
	entries, err := fs.ReadDir(out.FS(), ".")
	return err == nil && len(entries) == 0
}

package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"time"

	"furat/site"
)

// cacheFolder is where builds note what they did for the next one. It may be
// deleted at any time.
const cacheFolder = ".furat"

// openCache opens the cache of builds of this content into this folder; nil when
// the program does not know its own version.
func (c *call) openCache(out string, began time.Time) *site.Cache {
	program, err := version()
	if err != nil {
		return nil
	}
	return site.OpenCache(cacheFolder, program, fmt.Sprintf("%q %q %t", c.content, out, c.drafts), began)
}

// version is the digest of this program: any change in code, templates, tables
// or bundled scripts is another.
func version() (string, error) {
	name, err := os.Executable()
	if err != nil {
		return "", err
	}
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return "", err
	}
	return fmt.Sprintf("%x", sum.Sum(nil)), nil
}

package site

import (
	"crypto/sha256"
	"encoding/hex"
)

// manifestName is the list of all files with their SHA-256, in the form that
// `sha256sum -c manifest.sha256` checks.
const manifestName = "manifest.sha256"

func manifest(files []File, sums [][sha256.Size]byte) []byte {
	var b []byte
	for i, f := range files {
		b = hex.AppendEncode(b, sums[i][:])
		b = append(b, "  "...)
		b = append(b, f.Path...)
		b = append(b, '\n')
	}
	return b
}

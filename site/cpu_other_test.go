//go:build !unix

package site

import "time"

// cpu is not measured here.
func cpu() time.Duration { return 0 }

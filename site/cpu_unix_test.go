//go:build unix

package site

import (
	"syscall"
	"time"
)

// cpu is the processor time that this program has taken, its own and the
// system's for it.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

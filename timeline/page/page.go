// Package page reads pages as they were saved.
package page

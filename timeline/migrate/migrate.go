// Package migrate reads articles that were written for other generators.
package migrate

package timeline

import (
	"cmp"
	"fmt"
	"strings"
)

// Error is one mistake in the content, at the place where it can be mended.
type Error struct {
	File   string // as the caller named the content folder, slash separated
	Line   int    // from 1
	Col    int    // from 1, in bytes
	Msg    string // what was found and what was expected
	Hint   string // what to write instead; may be empty
	Source string // the offending line, without its line end
	Err    error  // the cause, if any
}

// Error returns the mistake as one line: file:line:col: what; what to write.
func (e *Error) Error() string {
	s := fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Col, e.Msg)
	if e.Hint != "" {
		s += "; " + e.Hint
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Detail returns the line of Error, the source line and a caret under Col.
func (e *Error) Detail() string {
	if e.Source == "" {
		return e.Error()
	}
	col := min(max(e.Col-1, 0), len(e.Source))
	pad := strings.Map(keepTabs, e.Source[:col])
	return e.Error() + "\n    " + e.Source + "\n    " + pad + "^"
}

// keepTabs turns all but tabs into spaces, so that the caret stands right.
func keepTabs(r rune) rune {
	if r == '\t' {
		return r
	}
	return ' '
}

func (e *Error) compare(f *Error) int {
	return cmp.Or(cmp.Compare(e.File, f.File), cmp.Compare(e.Line, f.Line),
		cmp.Compare(e.Col, f.Col), cmp.Compare(e.Msg, f.Msg), cmp.Compare(e.Hint, f.Hint))
}

// Errors is every mistake of a run, sorted by file, line and column.
type Errors []*Error

// Error returns the one-line form of each mistake, a line each.
func (es Errors) Error() string {
	lines := make([]string, len(es))
	for i, e := range es {
		lines[i] = e.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap lets errors.Is and errors.As look into each mistake.
func (es Errors) Unwrap() []error {
	all := make([]error, len(es))
	for i, e := range es {
		all[i] = e
	}
	return all
}

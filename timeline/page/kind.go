package page

import (
	"path"
	"regexp"
	"strings"
)

type kind int

const (
	plainKind kind = iota
	htmlKind
	markdownKind
)

// htmlStart is how HTML begins, or what stands near its beginning.
var htmlStart = regexp.MustCompile(`(?i)^\s*(?:<!--|<!doctype\s+html|<\?xml|<html|<head|<body)|<(?:html|body|div|p|table)[\s>]`)

// kindOf tells the kind of a page by the ending of its name; by its beginning
// where the ending says nothing, and where a .txt file holds HTML.
func kindOf(name, text string) kind {
	begin := cut(text, 1024)
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml", ".shtml":
		return htmlKind
	case ".md", ".markdown":
		return markdownKind
	}
	switch {
	case htmlStart.MatchString(begin):
		return htmlKind
	case strings.HasPrefix(begin, "---\n") || strings.HasPrefix(begin, "+++\n"):
		return markdownKind
	}
	return plainKind
}

package timeline

import (
	"bytes"
	"fmt"

	"gopkg.in/yaml.v3"
)

// NewArticle returns the text of a new article: valid as it is, with the keys
// most articles need and the others as comments. The date is a day as EDTF
// writes it.
func NewArticle(title, date string) ([]byte, error) {
	if _, err := ParseDay(date); err != nil {
		return nil, err
	}
	quoted, err := yaml.Marshal(title)
	if err != nil {
		return nil, err
	}
	return fmt.Appendf(nil, newArticle, bytes.TrimSpace(quoted), date), nil
}

// NewArticleName returns the file name of a new article:
// "2017-04-24-isolating-raqqa.md". It is empty when the title has no letter
// that an address could be made of.
func NewArticleName(title, date string) string {
	slug := Slug(title)
	if slug == "" || slug == "index" {
		return ""
	}
	return date + "-" + slug + ".md"
}

const newArticle = `---
title: %s
date: %s
# source: {by: Name of the publisher, url: "https://…", accessed: 2026-01-31}
# tags: []
# events:
#   - id: a-name-of-its-own
#     when: 2017-04-23          # or 2017-04, 2017-04~, 2017-04-22/2017-04-24, unknown
#     title: What happened
#     place: raqqa              # an id or a name; furat locate NAME finds it
#     kind: battle
---

Write the article here. Place names in it are found and linked by themselves.
`

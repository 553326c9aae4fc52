package timeline

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
)

// prepareHeadings moves headings down so that the highest is <h2>, and gives
// each an id made of its words, of any script. The ids begin with h- to stay
// clear of the page's own.
func prepareHeadings(headings []*ast.Heading, src []byte) {
	top := 6
	for _, h := range headings {
		top = min(top, h.Level)
	}
	used := map[string]int{}
	for _, h := range headings {
		h.Level = min(6, h.Level-top+2)
		id := "h-" + Slug(plainText(h, src))
		used[id]++
		if n := used[id]; n > 1 {
			id += "--" + strconv.Itoa(n) // a slug has no "--", so that this cannot be another heading's
		}
		h.SetAttributeString("id", id)
	}
}

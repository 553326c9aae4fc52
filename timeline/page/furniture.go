package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// furnitureNames are the classes and ids of what stands beside an article.
var furnitureNames = strings.Fields(`comment comments respond related share sharing social newsletter paywall promo cookie cookies consent
	breadcrumb breadcrumbs ticker sidebar widget widget-area ad ads advert advertisement amp-ad most-read mostread popular recommended subscribe
	signup read-more pagination skip-link attachment donate wm-ipp wm-ipp-base donato menu navbar more-stories`)

// isFurniture reports a class or id of furniture, alone or as the beginning or
// end of a name: "b-share", "comments-area", "article__related". "has-sidebar"
// and the like speak of the whole page.
func isFurniture(classes string) bool {
	for _, c := range strings.Fields(cut(strings.ToLower(classes), 1000)) {
		first, _, _ := strings.Cut(c, "-")
		if slices.Contains([]string{"has", "with", "no", "page", "layout", "single", "is"}, first) {
			continue
		}
		if c == "footer" || c == "foot" {
			return true // but an entry-footer holds the author
		}
		for _, name := range furnitureNames {
			if c == name || strings.HasPrefix(c, name+"-") || strings.HasPrefix(c, name+"_") || strings.HasSuffix(c, "-"+name) || strings.HasSuffix(c, "_"+name) {
				return true
			}
		}
	}
	return false
}

// unread are elements that hold no text of an article.
var unread = set(`script style noscript template iframe form nav aside button svg footer figcaption select textarea object
	amp-sidebar amp-ad amp-list amp-social-share dialog`)

// prune takes furniture out of a page's tree. A name alone condemns nothing
// that holds most of the page's text: some pages call everything a widget.
func prune(doc *html.Node) {
	sizes := map[*html.Node]int{}
	all := measure(doc, sizes)
	pruneBelow(doc, sizes, all*2/5)
}

// measure counts the bytes of text below each element.
func measure(n *html.Node, sizes map[*html.Node]int) int {
	if n.Type == html.TextNode {
		return len(strings.TrimSpace(n.Data))
	}
	if n.Type == html.ElementNode && unread[n.Data] {
		return 0
	}
	size := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		size += measure(c, sizes)
	}
	if n.Type == html.ElementNode {
		sizes[n] = size
	}
	return size
}

func pruneBelow(n *html.Node, sizes map[*html.Node]int, most int) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type == html.CommentNode, c.Type == html.ElementNode && (unread[c.Data] || sizes[c] < most && isBeside(c)):
			n.RemoveChild(c)
		default:
			shorten(c)
			pruneBelow(c, sizes, most)
		}
		c = next
	}
}

// shorten cuts attributes, among them pictures written into the page, and the
// title: the extractor compares every heading with it, and every class with
// its own lists.
func shorten(n *html.Node) {
	for i := range n.Attr {
		n.Attr[i].Val = cut(n.Attr[i].Val, 2*maxQuote)
	}
	if n.Data == "title" && n.FirstChild != nil {
		n.FirstChild.Data = cut(n.FirstChild.Data, 2*maxQuote)
	}
}

// isBeside reports an element that is hidden or furniture by its names.
func isBeside(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id":
			if isFurniture(a.Val) {
				return true
			}
		case "hidden":
			return true
		case "style":
			if strings.Contains(strings.ReplaceAll(strings.ToLower(cut(a.Val, 500)), " ", ""), "display:none") {
				return true
			}
		case "aria-hidden":
			if a.Val == "true" {
				return true
			}
		}
	}
	return false
}

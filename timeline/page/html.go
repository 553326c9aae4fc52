package page

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// readHTML reads a saved page. The page is read twice: once as a row of tags,
// with line numbers, for everything that it says about itself; once as a tree,
// in which the extractor finds the article.
func (r *reader) readHTML(source string) {
	s, ok := r.scan(source)
	if !ok {
		return
	}
	for _, own := range []string{s.facts["og:url"], s.facts["saved from"]} {
		r.address(own)
	}
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		r.mistake(1, fmt.Sprintf("the page's elements are nested too deep or broken (%v)", err),
			"copy its text into a .txt file")
		return
	}
	prune(doc)
	blocks, title, author := r.extract(doc)
	r.title(s, title)
	r.author(s, author)
	r.page.Text = r.article(s, blocks)
	r.aboutHTML(s)
}

// extract returns the blocks of the article as the extractor finds it, and
// what it takes for title and author. It may find none.
func (r *reader) extract(doc *html.Node) (found []block, title, author string) {
	base, _ := url.Parse(r.page.URL)
	parser := readability.NewParser()
	parser.DisableJSONLD = true // read by readData, with its line
	parser.KeepClasses = false
	a, err := parser.ParseAndMutate(doc, base)
	if err != nil || a.Node == nil {
		return nil, "", ""
	}
	return blocksOf(a.Node), a.Title(), a.Byline()
}

// article returns the text: the extractor's blocks without what is furniture,
// with the lead it left out; or, where it found next to nothing, the lines
// that read as an article.
func (r *reader) article(s *scanned, blocks []block) []byte {
	blocks = r.tidy(blocks)
	lines := slices.DeleteFunc(slices.Clone(s.lines), func(l line) bool { return l.aside })
	from, to := body(lines)
	own := text(lines[from:to])
	if found := size(blocks); found < len(own)/3 || found == 0 {
		return own
	}
	return join(append(r.lead(lines, blocks), blocks...))
}

// size counts the bytes of some blocks; 0 when they are a few words without a
// sentence among them, as a menu is.
func size(blocks []block) (n int) {
	said := 0
	for _, b := range blocks {
		n += len(b.text)
		if said += words(b.text); b.rows || sortOf(b.text) == prose {
			said += 30
		}
	}
	if said < 30 {
		return 0
	}
	return n
}

// lead returns the sentences between the title and the extractor's first
// block, such as a standfirst in the article's header or a summary.
func (r *reader) lead(lines []line, blocks []block) []block {
	title := titleLine(lines, r.page.Title)
	if title < 0 || len(blocks) == 0 {
		return nil
	}
	var lead []block
	for _, l := range lines[title+1:] {
		if strings.HasPrefix(blocks[0].text, l.text) {
			for len(lead) > 0 && lead[len(lead)-1].heading {
				lead = lead[:len(lead)-1]
			}
			return lead
		}
		if !l.linked && (l.sort == prose || l.heading && l.sort == other) {
			lead = append(lead, block{text: l.text, heading: l.heading})
		}
	}
	return nil // the first block is nowhere below the title
}

// titleLine returns the line that is the title, a heading before others, -1
// for none.
func titleLine(lines []line, title string) int {
	found := -1
	for i, l := range lines {
		if title != "" && sameTitle(l.text, title) {
			if l.heading {
				return i
			}
			if found < 0 {
				found = i
			}
		}
	}
	return found
}

// sameTitle compares titles by their words.
func sameTitle(a, b string) bool {
	plain := strings.NewReplacer("’", "'", "‘", "'", "“", "\"", "”", "\"", "–", "-", "—", "-")
	return strings.EqualFold(plain.Replace(a), plain.Replace(b))
}

// tidy drops blocks that are not of the article: its title, the lines of
// author and day, furniture, links to other pages, headings with nothing below.
func (r *reader) tidy(blocks []block) []block {
	var kept []block
	for _, b := range blocks[:over(blocks)] {
		lines := strings.Split(b.text, "\n")
		if !b.rows {
			lines = slices.DeleteFunc(lines, func(s string) bool { return s == "" || r.isFrame(s, b) })
		}
		sep := " "
		if b.rows {
			sep = "\n"
		}
		if b.text = strings.Join(lines, sep); b.text != "" {
			kept = append(kept, b)
		}
	}
	return trimmed(kept)
}

// over returns the number of blocks above the heading behind which other
// articles begin: the first that is an ending and has more above it than below.
func over(blocks []block) int {
	all, above := 0, 0
	for _, b := range blocks {
		all += len(b.text)
	}
	for i, b := range blocks {
		if b.heading && above*2 > all && isEnding(b.text) {
			return i
		}
		above += len(b.text)
	}
	return len(blocks)
}

// trimmed takes short scraps off both ends, where pages put days, names and
// tags: only around sentences, for a language may write none.
func trimmed(blocks []block) []block {
	says := func(b block) bool { return b.rows || !b.heading && sortOf(b.text) == prose }
	first := slices.IndexFunc(blocks, says)
	if first < 0 {
		return blocks
	}
	kept := slices.DeleteFunc(slices.Clone(blocks[:first]), block.isScrap)
	kept = append(kept, blocks[first:]...)
	for last := kept[len(kept)-1]; last.heading || last.isScrap(); last = kept[len(kept)-1] {
		kept = kept[:len(kept)-1]
	}
	return kept
}

// isScrap reports a few words that are neither sentence nor heading nor an
// entry of a list.
func (b block) isScrap() bool {
	return !b.heading && !b.rows && !b.item && words(b.text) <= 8 && sortOf(b.text) < entry
}

// isFrame reports a line of a block that belongs to the page.
func (r *reader) isFrame(s string, b block) bool {
	is := sortOf(s)
	return is == debris || is == byline || is == ending || sameTitle(s, r.page.Title) || b.linked && (b.item || !ends(s, 1)) ||
		words(s) <= 8 && r.page.Author != "" && strings.Contains(s, r.page.Author)
}

func join(blocks []block) []byte {
	var b strings.Builder
	for i, p := range blocks {
		if i > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(p.text)
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	return []byte(b.String())
}

// title takes the page's title: what the page states for other programs, else
// its heading, else what the extractor made of <title>.
func (r *reader) title(s *scanned, extracted string) {
	r.page.SiteName = s.first("og:site_name", "application-name", "publisher")
	t := s.first("headline", "og:title", "citation_title", "dc.title", "twitter:title")
	if t == "" {
		for _, l := range s.lines {
			if l.heading && !l.aside && len(l.text) > len(t) && strings.Contains(strings.ToLower(s.title), strings.ToLower(l.text)) {
				t = l.text // the longest: the site's name may be a heading too
			}
		}
	}
	if t == "" && extracted != "" {
		t = extracted
	}
	if t == "" {
		t = s.title
	}
	r.page.Title = r.withoutSite(t)
}

// author takes the author that the page states, else the line that names one,
// else what the extractor takes for one.
func (r *reader) author(s *scanned, extracted string) {
	p := r.page
	p.Author = s.first("json author", "author", "article:author", "dc.creator", "citation_author", "parsely-author", "byl", "named author")
	for _, l := range s.lines {
		if p.Author == "" && !l.aside && l.sort == byline {
			p.Author = authorIn(l.text)
		}
	}
	if p.Author == "" && words(extracted) <= 6 && len(readDays(cut(extracted, maxQuote))) == 0 {
		p.Author = firstWords(extracted, 6)
	}
}

// aboutHTML takes what else the page says of itself.
func (r *reader) aboutHTML(s *scanned) {
	p := r.page
	p.Lang = language(s.first("lang"), s.first("content-language"), s.first("dc.language"), s.first("inlanguage"), s.first("og:locale"))
	r.tag(s.tags...)
	title := titleLine(s.lines, p.Title)
	from := firstLineOf(s.lines, string(p.Text))
	r.timeElements(s, title, from)
	r.lines(s.lines, title, from, len(s.lines))
	if p.Series == "" {
		p.Series = s.first("article:section", "articlesection")
	}
}

// firstLineOf returns the line with which a text begins; all lines when none
// does.
func firstLineOf(lines []line, text string) int {
	begin, _, _ := strings.Cut(text, "\n")
	for i, l := range lines {
		if begin != "" && l.sort == prose && strings.HasPrefix(begin, l.text) {
			return i
		}
	}
	return len(lines)
}

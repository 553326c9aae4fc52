package page

import (
	"regexp"
	"strings"

	xlanguage "golang.org/x/text/language"
)

// publishedMeta are the names of meta tags that hold the day of publication.
var publishedMeta = set(`article:published_time og:published_time og:article:published_time article:published date datepublished date.published
	dc.date dc.date.issued dc.date.created dcterms.date dcterms.issued dcterms.created dc.issued parsely-pub-date pubdate publishdate
	publish_date publish-date publication_date publication-date published_time citation_publication_date citation_date citation_online_date
	sailthru.date article_date_original article.published originalpublicationdate prism.publicationdate bt:pubdate displaydate rnews:datepublished`)

// changedMeta are those that hold the day of a change.
var changedMeta = set(`article:modified_time og:updated_time og:modified_time last-modified lastmod datemodified date.modified dcterms.modified
	dc.date.modified dc.modified revised article.updated updated_time`)

// about takes what one tag says of the page.
func (s *scanner) about(name string, attr map[string]string) {
	switch name {
	case "html":
		s.set("lang", attr["lang"])
		s.set("lang", attr["xml:lang"])
	case "meta":
		s.meta(attr)
	case "link":
		if strings.EqualFold(attr["rel"], "canonical") {
			s.page.address(attr["href"])
		}
	case "time":
		s.time(attr)
	}
	if name != "meta" && attr["itemprop"] == "datePublished" && name != "time" {
		s.time(attr)
	}
}

func (s *scanner) meta(attr map[string]string) {
	name := attr["name"]
	for _, other := range []string{"property", "itemprop", "http-equiv"} {
		if name == "" {
			name = attr[other]
		}
	}
	key, value := strings.ToLower(name), attr["content"]
	switch {
	case publishedMeta[key]:
		s.page.valueEvidence(value, "meta "+name, s.at, rankMeta, "")
	case changedMeta[key]:
		s.page.valueEvidence(value, "meta "+name, s.at, rankNever, changed)
	case key == "og:url":
		s.set("og:url", value)
	case key == "keywords" || key == "news_keywords" || key == "article:tag" || key == "citation_keywords":
		s.page.tag(strings.FieldsFunc(cut(value, 2000), isComma)...)
	case strings.HasSuffix(key, "author") && strings.HasPrefix(value, "http"): // the address of a profile
	default:
		s.set(key, value)
	}
}

func (s *scanner) time(attr map[string]string) {
	if len(s.times) >= maxEvidence {
		return
	}
	_, pubdate := attr["pubdate"]
	value := attr["datetime"]
	if value == "" {
		value = attr["content"]
	}
	class := strings.ToLower(attr["class"] + " " + attr["itemprop"])
	near := s.where()
	near.at = s.at
	s.times = append(s.times, timeTag{value: value, class: class, near: near, after: len(s.lines),
		published: pubdate || strings.Contains(class, "publish") || strings.Contains(class, "entry-date")})
	s.inTime = len(s.times)
}

// timeElements takes the <time> elements. One counts that says so, or stands in the
// article or under its title; the first of them, for the others are of pictures
// and comments.
func (r *reader) timeElements(s *scanned, title, from int) {
	plain := 0
	for _, t := range s.times {
		value := t.value
		if value == "" {
			value = t.text
		}
		under := title >= 0 && t.after > title && t.after <= from
		switch {
		case !t.published && (strings.Contains(t.class, "updated") || strings.Contains(t.class, "modified")):
			r.valueEvidence(value, "time element", t.near.at, rankNever, changed)
		case t.near.header && !t.published:
			r.valueEvidence(value, "page clock", t.near.at, rankNever, aboveWhy)
		case t.near.aside && !t.published:
		case t.published || under || t.near.article:
			if plain++; plain <= 3 {
				r.valueEvidence(value, "time element", t.near.at, rankTime, "")
			}
		case title >= 0 && t.after <= title:
			r.valueEvidence(value, "page clock", t.near.at, rankNever, aboveWhy)
		}
	}
}

// savedFrom is what Internet Explorer and Chrome put in front of a page, and
// savedWith what the SingleFile extension does.
var (
	savedFrom = regexp.MustCompile(`^\s*saved from url=\(\d+\)(https?://\S+)`)
	savedWith = regexp.MustCompile(`(?s)^\s*Page saved with SingleFile\s+url:\s*(https?://\S+)(?:\s+saved date:\s*([^\n]+))?`)
)

// comment takes from a comment where the page was saved from, and when.
func (s *scanner) comment(text string) {
	text = cut(text, 4*maxQuote)
	if m := savedFrom.FindStringSubmatch(text); m != nil {
		s.set("saved from", m[1])
	}
	if m := savedWith.FindStringSubmatch(text); m != nil {
		s.set("saved from", m[1])
		s.page.valueEvidence(m[2], "saved page", s.at, rankNever, "it says when the page was saved")
	}
}

// language returns the first of some languages that is one, as BCP 47 writes
// it: en_us is en-US.
func language(all ...string) string {
	for _, s := range all {
		if tag, err := xlanguage.Parse(strings.TrimSpace(s)); err == nil && tag != xlanguage.Und {
			return tag.String()
		}
	}
	return ""
}

// namesAuthor reports an element that shows the author's name and no more.
func namesAuthor(name string, attr map[string]string) bool {
	if name != "a" && name != "span" {
		return false
	}
	for _, c := range strings.Fields(strings.ToLower(attr["class"] + " " + attr["itemprop"] + " " + attr["rel"])) {
		if c == "author" || c == "fn" || c == "author-name" || c == "byline-name" || c == "byline__name" {
			return true
		}
	}
	return false
}

// named takes what such an element showed.
func (s *scanner) named() {
	name := strings.TrimPrefix(spaced(s.by), "By ")
	if n := words(name); n > 0 && n <= 6 {
		s.set("named author", name)
	}
	s.byline, s.by = "", ""
}

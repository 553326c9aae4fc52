// Package page takes a saved page apart: what a browser or an archive wrote as
// HTML, what somebody copied out of one as plain text with its menus and share
// buttons, or Markdown. It returns the main text as plain text, and the
// evidence for its title, author, language, address and day of publication.
//
//	p, err := page.Read(content, "bridge.html", page.Known{})
//	p.Text   // paragraphs with blank lines between, without menus and markup
//	p.Date   // the day of publication, zero when nothing decides it
//	p.Dates  // every candidate for it, and why it was taken or not
//
// It guesses at no day. A clock in the head of a page says when the page was
// saved; 03/04/2017 is two days; the stamp of an archive is the archive's.
// Such are shown and never taken.
package page

import (
	"strings"

	"furat/timeline"
)

// Known is what the caller states about a page. It outweighs the page.
type Known struct {
	URL  string // the page's address; empty when not stated
	Date string // the day of publication, 2017-04-24; empty when not stated
}

// Page is what a saved page says.
type Page struct {
	Title, Author, SiteName string
	Lang                    string        // BCP 47: "en", "ar"; empty when the page does not say
	URL                     string        // as stated, else the page's own; of an archived page the original
	Text                    []byte        // UTF-8 paragraphs with blank lines between; rows of a table a line each, " | " between cells
	Series                  string        // the topic or section that the page belongs to
	Tags                    []string      // in the page's order
	Date                    timeline.Date // the day of publication; zero when undecided
	Dates                   []Candidate   // every candidate for it, the strongest first
	Notes                   []string      // what an editor should know: "the page declares windows-1256"
}

// Candidate is one day that may be the day of publication.
type Candidate struct {
	Day   string // 2017-04-24
	From  string // "url", "json-ld", "meta article:published_time", "time element", "byline", "page clock", …
	Words string // as the page writes it, at most twelve words
	Line  int    // of the file, from 1; 0 when it is not from the file
	Taken bool   // at most one is
	Why   string // why it was taken or not
}

// MaxSize is the size of the largest page that is read.
const MaxSize = 20 << 20

// Read takes a saved page apart. The ending of name decides how it is read:
// HTML, Markdown (.md), text (.txt); for "-" and other endings what it looks
// like. The error is a timeline.Errors, and then there is no page. The time
// taken grows with the size of the page and no faster.
func Read(content []byte, name string, known Known) (*Page, error) {
	r := &reader{name: name, known: known, page: &Page{}}
	r.stated()
	r.read(content)
	if len(r.errs) > 0 {
		return nil, r.errs
	}
	r.finish()
	return r.page, nil
}

// reader is one page on its way.
type reader struct {
	name  string
	known Known
	page  *Page
	dates []evidence
	errs  timeline.Errors
}

// mistake notes what stops the reading of the page.
func (r *reader) mistake(line int, msg, hint string) {
	r.errs = append(r.errs, &timeline.Error{File: r.name, Line: line, Col: 1, Msg: msg, Hint: hint})
}

func (r *reader) note(s string) { r.page.Notes = append(r.page.Notes, s) }

// stated takes what the caller knows, which must be right: nothing outweighs it.
func (r *reader) stated() {
	if r.known.Date != "" {
		day, err := timeline.ParseDay(r.known.Date)
		if err != nil || day.String() != r.known.Date {
			r.mistake(1, "the stated date "+quoted(r.known.Date)+" is not one day", "write it as 2017-04-24")
		}
		r.evidence(evidence{days: []timeline.Day{day}, from: "stated", words: r.known.Date, rank: rankStated})
	}
	if r.known.URL != "" && !r.address(r.known.URL) {
		r.mistake(1, "the stated address "+quoted(r.known.URL)+" is not whole", "write it with https:// and its host")
	}
}

// read reads the page by its kind.
func (r *reader) read(content []byte) {
	if !r.readable(content) {
		return
	}
	text, ok := r.decode(content)
	if !ok {
		return
	}
	if strings.TrimSpace(text) == "" {
		r.mistake(1, "the file is empty", "save the page again")
		return
	}
	switch kindOf(r.name, text) {
	case htmlKind:
		r.readHTML(text)
	case markdownKind:
		r.readMarkdown(text)
	default:
		r.readPlain(text)
	}
	if len(r.errs) == 0 && len(r.page.Text) == 0 {
		r.mistake(1, "no text was found: no paragraph of whole sentences", "copy the article's text into a .md file and import that")
	}
}

// finish decides the day.
func (r *reader) finish() {
	r.page.Dates = decide(r.dates)
	for _, c := range r.page.Dates {
		if c.Taken {
			r.page.Date, _ = timeline.ParseDate(c.Day) // written by Day.String
		}
	}
}

// quoted returns a text in quotes, cut short: it stands in a message.
func quoted(s string) string { return "\"" + firstWords(s, 12) + "\"" }

// maxQuote is how many bytes of a page a quotation or a name may have.
const maxQuote = 200

// firstWords returns the first words of a text, with single spaces between.
func firstWords(s string, n int) string {
	s = strings.ToValidUTF8(cut(s, 8*maxQuote), "\ufffd")
	words := strings.Fields(s)
	if len(words) > n {
		words = words[:n]
	}
	return cut(strings.Join(words, " "), maxQuote)
}

// cut returns at most n bytes of a text, in whole characters.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[:n], "")
}

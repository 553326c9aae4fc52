package draft

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"furat/geo"
	"furat/timeline"
	"furat/timeline/extract"
)

// writer writes one article.
type writer struct {
	in    Input
	draft *Draft
	prose *extract.Text
	strings.Builder
}

func (w *writer) line(format string, args ...any) {
	fmt.Fprintf(w, format, args...)
	w.WriteByte('\n')
}

// article returns the whole file.
func (w *writer) article(title string) []byte {
	w.line("---")
	w.line("title: %s%s", quote(title), w.titleComment())
	w.date()
	w.line("status: draft")
	w.source()
	w.page()
	w.places()
	w.events()
	w.line("---")
	w.body()
	return []byte(w.String())
}

// title is the page's headline; a page without one is called by what it is
// about, so far as that is known.
func (w *writer) title() string {
	switch p := w.in.Page; {
	case tidy(p.Title) != "":
		return tidy(p.Title)
	case len(w.draft.events) > 0:
		day := p.Date
		if day.IsZero() {
			day = w.draft.events[0].Date.Date
		}
		return w.draft.events[0].Place.Name + ", " + day.Format("en")
	case w.publisher() != "":
		return "Page of " + w.publisher()
	}
	return "Imported page"
}

func (w *writer) titleComment() string {
	if w.in.Page.Title == "" {
		return "  # the page has no headline"
	}
	return "  # the page's headline; write your own"
}

// date writes the day of publication, or that it is open, and every candidate.
func (w *writer) date() {
	day := timeline.Undecided
	if !w.in.Page.Date.IsZero() {
		day = w.in.Page.Date.Literal
	}
	w.line("date: %s%s", day, w.dateComment())
	for _, c := range w.in.Page.Dates {
		if !c.Taken {
			w.line("#     %s  %s", comment(c.Day), comment(CandidateText(c.From, c.Line, c.Words, c.Why)))
		}
	}
}

func (w *writer) dateComment() string {
	for _, c := range w.in.Page.Dates {
		if c.Taken {
			return "  # " + comment(CandidateText(c.From, c.Line, c.Words, ""))
		}
	}
	return "  # nothing decides the day of publication; write it"
}

// CandidateText puts in words where a candidate for the day of publication
// stands, and why it was taken or not.
func CandidateText(from string, line int, words, why string) string {
	s := from
	if line > 0 {
		s += fmt.Sprintf(", line %d", line)
	}
	if words != "" {
		s += ": " + strconv.Quote(words)
	}
	if why != "" {
		s += "; " + why
	}
	return s
}

// source cites the page: by the id of a registered publisher where its name or
// its host is one's.
func (w *writer) source() {
	var parts []string
	add := func(key, value string) {
		if value != "" {
			parts = append(parts, key+": "+value)
		}
	}
	p := w.in.Page
	if known := w.registered(); known != nil {
		add("publisher", known.ID)
	} else if by := tidy(w.publisher()); by != "" {
		add("by", quote(by))
	}
	if tidy(p.Title) != "" {
		add("title", quote(p.Title))
	}
	if webAddress(p.URL) {
		add("url", quote(p.URL))
	}
	add("accessed", w.in.Accessed)
	if len(parts) == 0 || len(parts) == 1 && w.in.Accessed != "" {
		w.line("# source: {by: who published it, url: \"https://…\"}  # the page does not say")
		return
	}
	if tidy(w.publisher()) == "" {
		w.line("# source: the page does not say who published it; add by: and url:")
		parts = append([]string{`by: unknown`}, parts...)
	}
	w.line("source: {%s}", strings.Join(parts, ", "))
}

// publisher is the name of who published the page: its own, else its host.
func (w *writer) publisher() string {
	if w.in.Page.SiteName != "" {
		return w.in.Page.SiteName
	}
	u, err := url.Parse(w.in.Page.URL)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// registered returns the publisher of sources.yaml that published the page, or
// nil.
func (w *writer) registered() *timeline.Publisher {
	host := hostOf(w.in.Page.URL)
	for _, p := range w.in.Record.Publishers {
		if strings.EqualFold(p.Name, w.in.Page.SiteName) || host != "" && hostOf(p.URL) == host {
			return p
		}
	}
	return nil
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

func webAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != ""
}

// page writes what else the page says of itself.
func (w *writer) page() {
	p := w.in.Page
	if base, _, _ := strings.Cut(p.Lang, "-"); base != "" && base != w.in.Record.Site.Lang {
		w.line("# the page is in %s; your article is in the site's language unless you write lang:", comment(p.Lang))
	}
	if p.Author != "" {
		w.line("# the page is by %s", comment(p.Author))
	}
	if tidy(p.Series) != "" {
		w.line("series: %s", quote(p.Series))
	}
	if tags := distinct(p.Tags); len(tags) > 0 {
		for i := range tags {
			tags[i] = quote(tags[i])
		}
		w.line("tags: [%s]", strings.Join(tags, ", "))
	}
}

func distinct(words []string) (all []string) {
	seen := map[string]bool{}
	for _, s := range words {
		if s = tidy(s); s != "" && !seen[s] {
			seen[s] = true
			all = append(all, s)
		}
	}
	return all
}

// places pins the names that may mean several places to the likeliest, and says
// which others there are.
func (w *writer) places() {
	seen := map[string]bool{}
	for _, m := range w.prose.Places {
		name := strings.Join(strings.Fields(m.Text), " ")
		if m.Status != geo.Ambiguous || seen[name] {
			continue
		}
		if len(seen) == 0 {
			w.line("places:")
		}
		seen[name] = true
		w.draft.Open = append(w.draft.Open, name)
		w.line("  %s  # %s", timeline.PinLine(name, m.Place.ID), comment(choices(m)))
	}
}

// choices says what a name may mean.
func choices(m geo.Mention) string {
	var all []string
	for _, c := range m.Candidates[:min(4, len(m.Candidates))] {
		p := c.Place
		all = append(all, fmt.Sprintf("%s (%s, %s) %.2f", p.ID, p.Kind, strings.Trim(p.Admin1+", "+p.Country, ", "), c.Score))
	}
	return "one of: " + strings.Join(all, ", ")
}

// body writes the skeleton to write from.
func (w *writer) body() {
	w.line("")
	if len(w.draft.events) == 0 {
		w.line("No event was read out of the page. Write the article here, in your own sentences.")
		return
	}
	w.line("Write the article here, in your own sentences. What the page seems to say, in order:")
	w.line("")
	for _, e := range w.draft.events {
		w.line("- %s, %s: %s.", e.Date.Date.Format("en"), e.Place.Name, strings.Join(e.said(), "; "))
	}
}

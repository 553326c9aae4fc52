package timeline

import (
	"net/url"
	"strings"
)

// sources cites who the row says told of the event, and always the table itself.
// Of several sources in one cell each has its title and day where the other
// cells have as many; else all are cited together, as the table has them.
func (r *tableRow) sources() []*Citation {
	names, titles, dates := r.parts(sourceCol), r.parts(sourceTitleCol), r.parts(sourceDateCol)
	link := r.link()
	if len(names) < 2 || len(titles) > 0 && len(titles) != len(names) {
		c := Citation{By: r.plain(sourceCol), Title: r.plain(sourceTitleCol), URL: link}
		if len(dates) == 1 {
			c.Published = r.published(dates[0])
		}
		if c.By == "" && c.Title == "" && c.URL == "" {
			return []*Citation{r.table.source}
		}
		return []*Citation{r.cite(c), r.table.source}
	}
	all := make([]*Citation, len(names), len(names)+1)
	for i, name := range names {
		c := Citation{By: name}
		if len(titles) > 0 {
			c.Title = titles[i]
		}
		if len(dates) == len(names) {
			c.Published = r.published(dates[i])
		}
		all[i] = r.cite(c)
	}
	all[0] = r.linked(all[0], link)
	return append(all, r.table.source)
}

// linked is a citation with an address; of several sources that share one, the
// first has it.
func (r *tableRow) linked(c *Citation, link string) *Citation {
	if link == "" {
		return c
	}
	own := *c
	own.URL = link
	return &own
}

// parts divides a cell at its semicolons: the tables put several sources into
// one.
func (r *tableRow) parts(key tableKey) (all []string) {
	for s := range strings.SplitSeq(r.plain(key), ";") {
		if s = strings.Trim(s, ` "`); s != "" {
			all = append(all, s)
		}
	}
	return all
}

// link reads the address of the source.
func (r *tableRow) link() string {
	s := r.cell(urlCol)
	if s == "" {
		return ""
	}
	u, err := url.Parse(s)
	if err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && !strings.ContainsAny(s, " \t\r\n<>\"") {
		return s
	}
	r.wrong(urlCol, "it begins with https:// or http://", "%s %q is not a web address", r.header(urlCol), clipLiteral(s))
	return ""
}

// published reads the day of a source. One that cannot be read is left out: it
// is not the event's date, and the title still finds the source.
func (r *tableRow) published(s string) Date {
	d, _ := TableDate(s, r.table.order)
	if d.Unknown {
		return Date{}
	}
	return d
}

// cite returns one citation for all rows that cite the same, with the
// publisher of sources.yaml where it has one of that name.
func (r *tableRow) cite(c Citation) *Citation {
	key := strings.Join([]string{c.By, c.Title, c.URL, c.Published.Literal}, "\x00")
	if known := r.worker.cited[key]; known != nil {
		return known
	}
	for _, p := range r.table.publishers.list {
		if c.By != "" && (strings.EqualFold(p.Name, c.By) || p.ID == c.By) {
			c.Publisher, c.By = p, ""
			break
		}
	}
	switch {
	case c.Publisher != nil || c.By != "":
	case c.URL != "":
		c.By = host(c.URL)
	default:
		c.By = "source as named in the table"
	}
	r.worker.cited[key] = &c
	return &c
}

package timeline

import (
	"bytes"

	"github.com/paulmach/orb"

	"furat/geo"
)

// addMentions keeps the toponyms found in an article's text, with their lines.
func (c *articleReader) addMentions(found []geo.Mention) {
	a := c.article
	a.Mentions = make([]Mention, len(found))
	named, unplaced := map[*Place]bool{}, map[string]bool{}
	line, start, at := 1, 0, 0 // of the line that holds byte `at`
	for i, m := range found {
		if m.Status == geo.Resolved {
			m.Candidates = nil // a third of a large record's memory; nobody asks a second time
		}
		line += bytes.Count(c.content[at:m.Start], []byte("\n"))
		if nl := bytes.LastIndexByte(c.content[at:m.Start], '\n'); nl >= 0 {
			start = at + nl + 1
		}
		at = m.Start
		a.Mentions[i] = Mention{Mention: m, Line: line, Col: m.Start - start + 1}
		if c.foreign != nil {
			a.Mentions[i].Line, a.Mentions[i].Col = c.position(m.Start)
		}
		if m.Status == geo.Resolved && m.Place != nil {
			a.Mentions[i].In = c.use(m.Place)
		}
		switch in := a.Mentions[i].In; {
		case in != nil && !named[in]:
			named[in] = true
			a.Places = append(a.Places, in)
		case m.Status != geo.Resolved && !unplaced[m.Text]:
			unplaced[m.Text] = true
			a.Unplaced = append(a.Unplaced, m.Text)
		}
	}
}

// mentioned is where a report stands: at the places its text mentions. The
// middle of a country is no place to put a dot, so areas give no point.
func (c *articleReader) mentioned() (l Location) {
	var points orb.MultiPoint
	l.Also = c.article.Places
	for _, p := range l.Also {
		if !p.Area() {
			points = append(points, p.Point)
		}
	}
	if points != nil {
		l.Geometry, l.Precision = points, geo.Settlement
	}
	return l
}

package templates

import (
	"html/template"
	"math"

	"furat/timeline"
)

// LedgerOptions says how to draw the river diagram. The zero value is the
// desk's, with no date marked before 1970.
type LedgerOptions struct {
	Root     string          // way up to the site's root: "" or "../"
	On       timeline.Day    // where the date line stands first
	Vertical bool            // time runs down and the river across, for a phone
	All      bool            // a vertical one has a column for every place, however wide
	Of       *timeline.Actor // only what this actor held or fought over is coloured; nil: all

	marks *markBook // see MapOptions
}

// ledger is a river diagram being drawn: a row a place, in the order of the
// river, against time. "Along" is the direction of time and "across" that of
// the river; only box and its like know which of the two is x.
type ledger struct {
	svg
	d        *Drawing
	root, id string
	vertical bool
	time     timeAxis
	places   []*timeline.Place // that have a row, downstream
	rows     []ledgerRow
	thick    float64 // of a row
	code     float64 // size of the codes in the bars
	top, end float64 // across: where the rows' area begins and ends
	veils    [len(tints)]pathData
	of       *timeline.Actor              // see LedgerOptions
	others   pathData                     // bars in which it has no part
	bare     bool                         // no kilometres, no events, and bars that lead nowhere
	fixed    bool                         // shown in its own size, in a box that scrolls
	binned   map[*timeline.Place][]rowBin // see bins
	apart    float64                      // how far marks of a row stand apart at least
}

// ledgerRow is one place's row: at is where its true kilometre lies across,
// mid where the row had to be drawn.
type ledgerRow struct {
	place   *timeline.Place
	at, mid float64
}

// Ledger draws the river diagram, empty when no riverside place has a control
// history. The svg gives its scale as data-d0, data-d1 (days) and data-x0,
// data-x1 (units along x; y when vertical), and its rows as data-mid (where a
// row's middle lies across) and data-thick; the group "now" is moved along the
// scale by its transform.
func (d *Drawing) Ledger(opt LedgerOptions) template.HTML {
	if len(d.rows) == 0 {
		return ""
	}
	if opt.Vertical {
		return d.tallLedger(opt)
	}
	return d.wideLedger(opt)
}

// The desk's diagram: 820 units wide, of which the names take the first 172.
const (
	ledgerWidth = 820
	ledgerFrom  = 172
	ledgerTo    = 812
	riverX      = 46 // of the river, drawn as the axis of kilometres
	ledgerTop   = 52
)

func (d *Drawing) wideLedger(opt LedgerOptions) template.HTML {
	n := float64(len(d.rows))
	length := max(430, 16.5*n)
	l := &ledger{d: d, root: opt.Root, id: "lw", of: opt.Of, places: d.rows, time: newTimeAxis(d.t.Site.Period, ledgerFrom, ledgerTo)}
	l.marks = opt.marks
	l.crowd()
	l.thick = math.Round(max(13, min(24, 0.74*length/n)))
	l.code = 9.5
	l.top, l.end = ledgerTop, ledgerTop+length
	l.layRows(l.thick + 3)
	height := l.end + 26
	l.open("ledger", ledgerWidth, height, l.heading())
	l.defs()
	l.riverAxis()
	l.yearTicks(l.top-6, l.end+6)
	l.allRows()
	l.wideYears()
	l.nowLine(opt.On)
	return l.raw("</svg>").html()
}

// layRows puts every row at its kilometre, and those that would overlap apart.
func (l *ledger) layRows(pitch float64) {
	first, last := l.kmRange()
	want := make([]float64, len(l.places))
	lo, hi := l.top+l.thick/2, l.end-l.thick/2
	for i, p := range l.places {
		want[i] = lo + (hi-lo)*(p.Chainage.Km-first)/(last-first)
	}
	for i, mid := range spread(want, pitch, lo, hi) {
		l.rows = append(l.rows, ledgerRow{l.places[i], want[i], math.Round(mid*2) / 2})
	}
}

// kmRange is the stretch of the river shown: from the first row to the last.
func (l *ledger) kmRange() (first, last float64) {
	rows := l.places
	first, last = rows[0].Chainage.Km, rows[len(rows)-1].Chainage.Km
	return first, max(last, first+1)
}

// across returns where a kilometre lies.
func (l *ledger) across(km float64) float64 {
	first, last := l.kmRange()
	lo, hi := l.top+l.thick/2, l.end-l.thick/2
	return lo + (hi-lo)*(km-first)/(last-first)
}

// open begins the svg element.
func (l *ledger) open(class string, w, h float64, title string) {
	l.raw(`<svg xmlns="http://www.w3.org/2000/svg" class="`).raw(class).raw(`" role="group" viewBox="0 0 `)
	l.b = appendNum(l.b, w)
	l.raw(" ")
	l.b = appendNum(l.b, h)
	l.raw(`"`)
	if l.fixed {
		l.num("width", w)
	}
	axis := "x"
	if l.vertical {
		axis = "y"
	}
	l.time.data(&l.svg, axis)
	if len(l.rows) > 1 {
		l.num("data-thick", l.thick)
	}
	l.attr("aria-label", title)
	l.raw(` overflow="visible" direction="ltr" font-family="Plex Sans,system-ui,sans-serif" font-size="11.5" fill="` + ink + `">`)
}

// box appends a rectangle's path from along a0 to a1 and across c0 to c1.
func (l *ledger) box(p *pathData, a0, c0, a1, c1 float64) {
	if l.vertical {
		p.box(c0, a0, c1-c0, a1-a0)
		return
	}
	p.box(a0, c0, a1-a0, c1-c0)
}

// path appends a path's data as an attribute.
func (s *svg) path(p *pathData) *svg {
	s.raw(` d="`)
	s.b = append(s.b, p.b...)
	return s.raw(`"`)
}

// allRows draws the rows in the order of the river: names and bars, then what
// lies over all bars, then the events.
func (l *ledger) allRows() {
	l.raw(`<g opacity="` + decimals(tints[0]) + `">`)
	for _, r := range l.rows {
		if l.vertical {
			l.column(r)
			continue
		}
		l.raw(`<g class="row"`).attr("data-place", r.place.ID).num("data-mid", r.mid).raw(">")
		l.bars(r)
		l.raw("</g>")
	}
	l.raw("</g>")
	l.drawOthers()
	l.drawVeils()
	l.yearLines()
	for i := 0; i < len(l.rows) && !l.vertical; i++ {
		l.wideLabel(l.rows[i])
		l.rowMarks(l.rows[i])
	}
}

// row draws one place's bar over the whole period, for its card; empty when
// nothing is known.
func (d *Drawing) row(p *timeline.Place, root string, width float64) template.HTML {
	if len(p.Periods) == 0 {
		return ""
	}
	const mid = 21
	l := &ledger{d: d, root: root, id: "lc", time: newTimeAxis(d.t.Site.Period, 1, width-1), thick: 38, code: 12}
	l.top, l.end = mid-l.thick/2, mid+l.thick/2
	l.rows = []ledgerRow{{p, mid, mid}}
	l.open("ledger one", width, 74, d.words.say("ledger.row", "place", d.words.place(p)))
	l.defs()
	l.yearTicks(l.end, l.end+6)
	l.raw(`<g class="row" opacity="`+decimals(tints[0])+`"`).attr("data-place", p.ID).raw(">")
	l.bars(l.rows[0])
	l.raw("</g>")
	l.drawVeils()
	l.yearLines()
	l.rowMarks(l.rows[0])
	l.rowYears(l.end+18, 28)
	return l.raw("</svg>").html()
}

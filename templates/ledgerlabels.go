package templates

import (
	"math"
	"strings"

	"furat/timeline"
)

// riverAxis draws the river as the axis of kilometres: numbers, dams, where a
// border crosses, the names of the countries, and a line from every place's
// true kilometre to its row.
func (l *ledger) riverAxis() {
	l.raw(`<g class="km" stroke="none" fill="` + muted + `" font-size="10">`)
	var river, ticks, dams pathData
	river.move(riverX, l.top)
	river.line(riverX, l.end)
	l.kmNumbers(&ticks)
	for _, dam := range l.shownDams() {
		y := l.across(dam.km)
		dams.move(riverX-4.5, y)
		dams.line(riverX+4.5, y)
	}
	l.raw(`<path fill="none" stroke="` + riverBlue + `" stroke-width="4" stroke-linecap="round"`).path(&river).raw("/>")
	l.raw(`<path fill="none" stroke="#a9a49a"`).path(&ticks).raw("/>")
	if len(dams.b) > 0 {
		l.raw(`<path class="dams" fill="none" stroke="` + ink + `" stroke-width="2"`).path(&dams).raw("><title>")
		l.text(l.d.words.say("ledger.dams", "names", l.damNames())).raw("</title></path>")
	}
	l.leaders()
	l.borders()
	l.raw("</g>")
}

// shownDams are the dams between the first row and the last.
func (l *ledger) shownDams() []riverMark {
	first, last := l.kmRange()
	var list []riverMark
	for _, d := range l.d.dams {
		if d.km >= first && d.km <= last {
			list = append(list, d)
		}
	}
	return list
}

func (l *ledger) damNames() string {
	var names []string
	for _, d := range l.shownDams() {
		names = append(names, d.name+" ("+l.d.words.km(d.km)+")")
	}
	return strings.Join(names, l.d.words.say("list.comma"))
}

// kmNumbers writes the hundreds of kilometres.
func (l *ledger) kmNumbers(ticks *pathData) {
	first, last := l.kmRange()
	step := 100.0
	if last-first < 250 {
		step = 25
	}
	for k := math.Ceil((first-1)/step) * step; k <= last+1; k += step {
		y := l.across(k)
		ticks.move(riverX-7, y)
		ticks.line(riverX-3, y)
		l.raw("<text").num("x", riverX-10).num("y", y+3.5).raw(` text-anchor="end">`)
		l.text(l.d.words.number(int(k))).raw("</text>")
	}
	l.raw("<text").num("x", riverX-10).num("y", l.top-8).raw(` text-anchor="end">`).text(l.d.words.say("km.unit")).raw("</text>")
}

// leaders draws the lines from the river to the rows.
func (l *ledger) leaders() {
	var p pathData
	for _, r := range l.rows {
		p.move(riverX+3, r.at)
		p.line(riverX+5, r.at)
		p.line(riverX+20, r.mid)
		p.line(riverX+22, r.mid)
	}
	l.raw(`<path fill="none" stroke="#a9a49a"`).path(&p).raw("/>")
}

// borders draws a line where the next row lies in another country, and names
// the countries beside their stretch of the river.
func (l *ledger) borders() {
	from := l.top
	for i, r := range l.rows {
		if i+1 < len(l.rows) && l.rows[i+1].place.Country == r.place.Country {
			continue
		}
		to := l.end
		if i+1 < len(l.rows) {
			to = (r.mid + l.rows[i+1].mid) / 2
			l.border(to)
		}
		l.country(r.place.Country, from, to)
		from = to
	}
}

func (l *ledger) border(y float64) {
	l.raw(`<path class="border" fill="none" stroke="#8f8a80" stroke-dasharray="6 3 1 3"`)
	var p pathData
	p.move(2, y)
	p.line(l.time.to, y)
	l.path(&p).raw("/>")
}

func (l *ledger) country(code string, from, to float64) {
	name := l.d.words.country(code)
	if name == "" || textWidth(name, 10)*1.4 > to-from {
		return
	}
	l.raw(`<text transform="translate(10 `)
	l.b = appendNum(l.b, (from+to)/2)
	l.raw(`)rotate(-90)" text-anchor="middle"` + l.d.words.spaced(1.5) + `>`).text(name).raw("</text>")
}

// wideLabel names a row on the desk's diagram.
func (l *ledger) wideLabel(r ledgerRow) {
	const left = riverX + 25
	name, size := fit(l.d.words.place(r.place), 11.5, 10, ledgerFrom-6-left)
	l.placeLink(name, r.place)
	l.raw("<text").num("x", left).num("y", r.mid+4)
	if !l.reaches(r.place) {
		l.raw(` fill="` + muted + `"`)
	}
	if size < 11.5 {
		l.num("font-size", size)
	}
	l.raw(">").text(name).raw("</text></a>")
}

// placeLink begins the link around a place's name. Its label begins with the
// name as shown, which may be cut short: who speaks to the page says what is
// seen (WCAG 2.5.3).
func (l *ledger) placeLink(shown string, p *timeline.Place) {
	name := l.d.words.place(p)
	label := name + l.d.words.say("list.comma") + l.d.words.km(p.Chainage.Km)
	if shown != name {
		label = shown + ": " + label
	}
	l.raw("<a").attr("class", "name").attr("data-place", p.ID).attr("href", l.root+"places/"+p.ID+".html")
	l.attr("aria-label", label).raw(">")
}

// yearTicks draws the years and, light, the months, from across c0 to c1.
func (l *ledger) yearTicks(c0, c1 float64) {
	var years, months pathData
	for _, y := range append(l.time.years(), l.time.end) {
		l.tick(&years, l.time.at(y), c0, c1)
	}
	list := l.time.months()
	for _, m := range list[:len(list)-1] {
		if a := l.time.at(m); m != m.YearStart() {
			l.tick(&months, a, c1-3, c1)
			if c1-c0 > 20 {
				l.tick(&months, a, c0, c0+3)
			}
		}
	}
	l.raw(`<path class="years" fill="none" stroke="#dcd8cf"`).path(&years).raw("/>")
	l.raw(`<path class="months" fill="none" stroke="#dcd8cf" stroke-width=".7"`).path(&months).raw("/>")
}

func (l *ledger) tick(p *pathData, a, c0, c1 float64) {
	if l.vertical {
		p.move(c0, a)
		p.line(c1, a)
		return
	}
	p.move(a, c0)
	p.line(a, c1)
}

// yearLines carries the years over the bars, in paper.
func (l *ledger) yearLines() {
	var p pathData
	for _, y := range l.time.years() {
		if a := l.time.at(y); a > l.time.from {
			l.tick(&p, a, l.top, l.end)
		}
	}
	l.raw(`<path class="over-years" fill="none" stroke="` + paper + `" stroke-opacity=".4" pointer-events="none"`).path(&p).raw("/>")
}

// wideYears writes the years above and below.
func (l *ledger) wideYears() {
	l.raw(`<g class="axis" fill="` + muted + `" font-size="11">`)
	for _, y := range l.time.years() {
		for _, at := range []float64{l.top - 10, l.end + 18} {
			l.raw("<text").num("x", l.time.at(y)+2).num("y", at).raw(">").text(l.d.words.year(y)).raw("</text>")
		}
	}
	l.raw("</g>")
}

// rowYears writes the years under a single row, once for a desk and once, of
// the given size, for a phone.
func (l *ledger) rowYears(y, tall float64) {
	l.raw(`<g class="axis wide" fill="` + muted + `" font-size="12">`)
	for _, day := range l.time.years() {
		l.raw("<text").num("x", l.time.at(day)+2).num("y", y).raw(">").text(l.d.words.year(day)).raw("</text>")
	}
	l.raw(`</g><g class="axis tall" fill="`+muted+`"`).num("font-size", tall).raw(">")
	for _, day := range l.time.years() {
		l.raw("<text").num("x", l.time.at(day)+2).num("y", y+tall*0.25).raw(">").text(l.d.words.year(day)).raw("</text>")
	}
	l.raw("</g>")
}

// nowLine draws the date line, which the script moves along the axis.
func (l *ledger) nowLine(on timeline.Day) {
	a, words := l.time.at(on), l.d.words.day(on)
	size := 11.5
	if l.vertical {
		size = 10
	}
	w := textWidth(words, size)*1.04 + 14
	l.raw(`<g class="now" pointer-events="none"`)
	if l.vertical {
		l.at(0, a).raw(`><path stroke="` + ink + `" stroke-width="1.5" d="M0 0h`)
		l.b = appendNum(l.b, l.end+4)
		l.raw(`"/><rect y="-16" height="16" rx="2"`).num("width", w).raw(` fill="` + ink + `"/>`)
		l.raw(`<text x="7" y="-4.5" font-size="10" fill="` + paper + `">`)
	} else {
		l.at(a, 0).raw(`><path stroke="` + ink + `" stroke-width="1.5" d="M0 22V`)
		l.b = appendNum(l.b, l.end+6)
		l.raw(`"/><rect y="2" height="20" rx="2"`).num("x", -w/2).num("width", w).raw(` fill="` + ink + `"/>`)
		l.raw(`<text y="16" text-anchor="middle" fill="` + paper + `">`)
	}
	l.text(words).raw("</text></g>")
}

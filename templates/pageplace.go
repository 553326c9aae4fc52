package templates

import (
	"fmt"
	"html/template"
	"io"

	"furat/geo"
	"furat/timeline"
)

type placePage struct {
	Page
	Place            *timeline.Place
	Kind, Country    string
	Names            []geo.Name
	Km, Off          string
	Position, Within string
	Map              template.HTML
	Row, RowNarrow   template.HTML // with the neighbours'
	Near             template.HTML // the neighbours in words, lines of a list
	On               string        // the day they speak of
	Record           template.JS
	FirstDay         string
	Periods          template.HTML // rows of a table
	Items            template.HTML
	Articles         template.HTML // lines of a list
}

// Place writes the page of one place.
func (s *Set) Place(w io.Writer, pl *timeline.Place) error {
	p := placePage{
		Page:  s.page("places/"+pl.ID+".html", "places", pl.Name, placeDescription(pl)),
		Place: pl, Kind: kindWord(pl.Kind), Country: s.countryName(pl.Country), Names: otherNames(pl),
		Km: km(pl.Chainage.Km), Off: distance(pl.Chainage.OffKm),
		Position: position(pl), Within: distance(pl.PrecisionKm),
		Map: s.draw.SmallPlace("../", pl), Items: s.pick(pl.Events),
	}
	p.Articles = mentioning(p.Root, pl.Articles)
	p.JSONLD = s.placeLD(pl)
	if len(pl.Periods) > 0 {
		s.fillControl(&p)
	}
	return s.write(w, "place", p)
}

// fillControl adds who held the place and its neighbours: drawn, in words for
// the day on which the site opens, and as data for any other day.
func (s *Set) fillControl(p *placePage) {
	pl, on := p.Place, s.t.Site.Start
	p.Row = s.draw.Near(pl, NearOptions{Root: "../", On: on})
	p.RowNarrow = s.draw.Near(pl, NearOptions{Root: "../", On: on, Narrow: true})
	p.Near, p.On = nearLines(pl, on), on.Format("en")
	p.FirstDay = pl.Periods[0].From.Format("en")
	p.Periods = periodRows(p.Root, pl.Periods)
	places := neighbours(pl)
	p.Record = s.recordOf(places, happenings(places))
}

// nearLines says who held the neighbours of a place on a day.
func nearLines(pl *timeline.Place, on timeline.Day) template.HTML {
	var m markup
	way := template.HTML("upstream")
	for _, q := range neighbours(pl) {
		if q == pl {
			way = "downstream"
			continue
		}
		m.raw(`<li data-place="`).text(q.ID).raw(`"><span class="note">`).raw(way).raw(", ").text(apart(q, pl))
		m.raw(`</span> <a href="`).path(q.ID).raw(`.html">`).text(q.Name).raw(`</a>: <span class="state">`)
		if p, ok := q.Holder(on); ok {
			m.holding("../", p.Control)
		} else {
			m.raw("not assessed")
		}
		m.raw("</span></li>\n")
	}
	return m.html()
}

// periodView is a period as a table shows it.
type periodView struct {
	timeline.Period
	From, Until string
}

// Km is the chainage of the period's place, empty away from the river.
func (v periodView) Km() string {
	if p := v.Control.Place; p.Riverside {
		return km(p.Chainage.Km)
	}
	return ""
}

func periodViews(periods []timeline.Period) []periodView {
	views := make([]periodView, len(periods))
	for i, p := range periods {
		views[i] = periodView{Period: p, From: since(p), Until: "end of the record"}
		if p.Until != timeline.NoDay {
			views[i].Until = p.Until.Format("en")
		}
	}
	return views
}

func periodRows(root string, periods []timeline.Period) template.HTML {
	var m markup
	for _, v := range periodViews(periods) {
		m.periodRow(root, v)
	}
	return m.html()
}

// mentioning lists the articles that name a place.
func mentioning(root string, articles []*timeline.Article) template.HTML {
	var m markup
	for _, a := range articles {
		m.raw("<li>").link(root, "articles/", a.Slug, a.Title)
		m.raw(` <span class="note">`).text(a.Date.Format("en")).raw("</span></li>\n")
	}
	return m.html()
}

// since is the day a period begins, "by" it when the sources give only a span.
func since(p timeline.Period) string {
	day := p.From.Format("en")
	if p.Date.First != p.Date.Last {
		day = "by " + day
	}
	return day
}

func placeDescription(p *timeline.Place) string {
	d := p.Name
	if p.Riverside {
		d += ", " + km(p.Chainage.Km) + " along the Euphrates"
	}
	return fmt.Sprintf("%s: %s, %s.", d, count(len(p.Events), "event"), count(len(p.Periods), "period")+" of control")
}

// otherNames lists the spellings worth showing: each script's, at most twelve.
func otherNames(p *timeline.Place) []geo.Name {
	arabic := p.Arabic()
	var names []geo.Name
	for _, n := range p.Names {
		if n.Text != arabic && len(names) < 12 {
			names = append(names, n)
		}
	}
	return names
}

// position writes a point as people read it, no finer than its precision.
func position(p *timeline.Place) string {
	d := geo.Decimals(p.PrecisionKm)
	return fmt.Sprintf("%.*f° N, %.*f° E", d, p.Point.Lat(), d, p.Point.Lon())
}

// kindWord is a place's kind in words.
func kindWord(k geo.Kind) string {
	switch k {
	case geo.Airbase:
		return "air base"
	case geo.Base:
		return "military base"
	case geo.Field:
		return "oil or gas field"
	case geo.Crossing:
		return "border crossing"
	case geo.Other:
		return "place"
	}
	return string(k)
}

// countryName is the gazetteer's name of a country, or its code.
func (s *Set) countryName(code string) string {
	return countries[code]
}

var countries = map[string]string{"SY": "Syria", "IQ": "Iraq", "TR": "Türkiye", "IR": "Iran", "JO": "Jordan", "LB": "Lebanon",
	"SA": "Saudi Arabia", "KW": "Kuwait"}

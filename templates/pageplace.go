package templates

import (
	"html/template"
	"io"
	"strings"

	"furat/geo"
	"furat/timeline"
)

type placePage struct {
	Page
	Place            *timeline.Place
	Country, Admin   string
	Name             template.HTML
	Other            timeline.Words // the name on the other side: Arabic on a page in Latin letters
	Names            []spelling
	Km, Off          string
	Position, Within string
	Map              template.HTML
	Row, RowNarrow   template.HTML // with the neighbours'
	Near             template.HTML // the neighbours in words, lines of a list
	On               template.HTML // the day they speak of
	Record           template.JS
	FirstDay         string
	Periods          template.HTML // rows of a table
	Items, More      template.HTML
	Articles         template.HTML // lines of a list
}

// Place writes the page of one place.
func (s *Set) Place(w io.Writer, pl *timeline.Place) error {
	p := placePage{
		Page:  s.page("places/"+pl.ID+".html", "places", s.placeTitle(pl), s.words.placeDescription(pl)),
		Place: pl, Country: s.words.country(pl.Country), Admin: s.admin(pl), Name: s.markup().placeName(pl).html(),
		Other: s.words.otherPlaceName(pl), Names: s.words.spellings(pl),
		Km: s.words.km(pl.Chainage.Km), Off: s.words.distance(pl.Chainage.OffKm),
		Position: s.words.position(pl), Within: s.words.distance(pl.PrecisionKm),
		Map: s.draw.SmallPlace("../", pl),
	}
	p.Items, p.More = s.listOf(pl.Events, "place="+pl.ID)
	p.Articles = s.mentioning(p.Root, pl.Articles)
	p.JSONLD = s.placeLD(pl)
	if len(pl.Periods) > 0 {
		p.Views = true
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
	p.Near, p.On = s.nearLines(pl, on), s.shownDay()
	p.FirstDay = s.words.day(pl.Periods[0].From)
	p.Periods = s.periodRows(p.Root, pl.Periods)
	p.Record = s.recordOf(neighbours(pl), told(pl))
}

// nearLines says who held the neighbours of a place on a day.
func (s *Set) nearLines(pl *timeline.Place, on timeline.Day) template.HTML {
	m, way := s.markup(), "place.upstream"
	for _, q := range neighbours(pl) {
		if q == pl {
			way = "place.downstream"
			continue
		}
		m.raw(`<li data-place="`).text(q.ID).raw(`"><span class="note">`).say(way).comma(1).text(m.words.apart(q, pl))
		m.raw(`</span> <a href="`).path(q.ID).raw(`.html">`).placeName(q).raw(`</a>: <span class="state">`)
		if p, ok := q.Holder(on); ok {
			m.holding("../", p.Control)
		} else {
			m.say("state.none")
		}
		m.raw("</span></li>\n")
	}
	return m.html()
}

// placeTitle names a place for the browser's tab: where the record has another
// of its name, with its kilometre or its governorate.
func (s *Set) placeTitle(pl *timeline.Place) string {
	name := s.words.place(pl)
	if s.namesakes[name] < 2 {
		return name
	}
	if pl.Riverside {
		return dotted(name, s.words.km(pl.Chainage.Km))
	}
	return dotted(name, s.admin(pl))
}

// namesakesOf counts the places of each name.
func namesakesOf(t *timeline.Timeline, words *messages) map[string]int {
	n := make(map[string]int, len(t.Places))
	for _, p := range t.Places {
		n[words.place(p)]++
	}
	return n
}

// periodView is a period as a table shows it.
type periodView struct {
	timeline.Period
	From, Until string
	km          string // chainage of the place, empty away from the river
}

func (m *messages) periodViews(periods []timeline.Period) []periodView {
	views := make([]periodView, len(periods))
	for i, p := range periods {
		views[i] = periodView{Period: p, From: m.since(p), Until: m.say("period.end")}
		if p.Until != timeline.NoDay {
			views[i].Until = m.day(p.Until)
		}
		if place := p.Control.Place; place.Riverside {
			views[i].km = m.km(place.Chainage.Km)
		}
	}
	return views
}

func (s *Set) periodRows(root string, periods []timeline.Period) template.HTML {
	m := s.markup()
	for _, v := range s.words.periodViews(periods) {
		m.periodRow(root, v)
	}
	return m.html()
}

// mentioning lists the articles that name a place: of very many the latest.
func (s *Set) mentioning(root string, articles []*timeline.Article) template.HTML {
	m := s.markup()
	if n := len(articles); n > longList {
		m.raw("<li>").in(m.words, "articles.latest", m.words.count("articles.latest", n, "listed", m.words.number(latest))).raw("</li>\n")
		articles = articles[n-latest:]
	}
	for _, a := range articles {
		m.raw("<li>").articleLink(root, a)
		m.raw(` <span class="note">`).text(m.words.date(a.Date)).raw("</span></li>\n")
	}
	return m.html()
}

// since is the day a period begins, "by" it when the sources give only a span.
func (m *messages) since(p timeline.Period) string {
	day := m.day(p.From)
	if p.Date.First != p.Date.Last {
		return m.say("since.by", "day", day)
	}
	return day
}

func (m *messages) placeDescription(p *timeline.Place) string {
	name := m.place(p)
	if p.Riverside {
		name = m.say("place.along", "place", name, "km", m.km(p.Chainage.Km))
	}
	return m.say("place.description", "place", name, "events", m.count("count.events", len(p.Events)), "periods", m.count("count.periods", len(p.Periods)))
}

// otherPlaceName is the name in the other script: Arabic, or on an Arabic page
// the gazetteer's in Latin letters.
func (m *messages) otherPlaceName(p *timeline.Place) timeline.Words {
	arabic := p.Arabic()
	if m.place(p) == arabic {
		return timeline.Words{Text: p.Name, Lang: "en"}
	}
	return timeline.Words{Text: arabic, Lang: "ar"}
}

// spelling is a name of a place with the language it is in, where that is worth
// saying: Kurdish and Turkish.
type spelling struct {
	geo.Name
	Dir      string
	Language string
}

// spellings lists the names worth showing beyond the two of the heading: those
// of languages of the place itself, then others, at most twelve.
func (m *messages) spellings(p *timeline.Place) []spelling {
	shown, other := m.place(p), m.otherPlaceName(p).Text
	var list []spelling
	for _, n := range p.Names {
		if n.Text == shown || n.Text == other || len(list) == 12 {
			continue
		}
		s := spelling{Name: n, Dir: direction(n.Lang)}
		if base, _, _ := strings.Cut(n.Lang, "-"); base == "ku" || base == "ckb" || base == "tr" {
			s.Language = m.language(n.Lang)
		}
		list = append(list, s)
	}
	return list
}

// language is a language's name, or its tag.
func (m *messages) language(tag string) string {
	base, _, _ := strings.Cut(tag, "-")
	if _, ok := m.pages["language."+base]; !ok {
		return tag
	}
	return m.say("language." + base)
}

// position writes a point as people read it, no finer than its precision.
func (m *messages) position(p *timeline.Place) string {
	d := geo.Decimals(p.PrecisionKm)
	return m.say("position", "lat", m.decimal(p.Point.Lat(), d), "lon", m.decimal(p.Point.Lon(), d))
}

// admin is the name of a place's governorate, in the language of the pages
// where the gazetteer knows it.
func (s *Set) admin(p *timeline.Place) string {
	if name := s.provinces[p.Country+" "+p.Admin1]; name != "" {
		return name
	}
	return p.Admin1
}

// provincesOf are the governorates of the gazetteer by country and English
// name; none where the pages show that name anyway.
func (m *messages) provincesOf(t *timeline.Timeline) map[string]string {
	if t.Gazetteer == nil || sameLanguage(m.lang, "en") {
		return nil
	}
	names := make(map[string]string)
	for _, p := range t.Gazetteer.All() {
		if name, own := m.placeIn(p); own && p.Kind == geo.Province {
			names[p.Country+" "+p.Admin1] = name
		}
	}
	return names
}

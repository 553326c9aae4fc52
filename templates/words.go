package templates

import (
	"html/template"
	"strconv"
	"strings"

	"furat/geo"
	"furat/timeline"
)

// funcs are what the page templates ask for.
func (s *Set) funcs() template.FuncMap {
	html := func(append func(*markup)) template.HTML {
		m := s.markup()
		append(m)
		return m.html()
	}
	return template.FuncMap{
		"head":  func(p Page) template.HTML { return html(func(m *markup) { m.head(&p) }) },
		"apart": func(a, b *timeline.Place) string { return s.words.apart(a, b) },
		"km":    s.words.km,
		"n":     s.words.number,
		"day":   s.words.date,
		"place": func(p *timeline.Place) template.HTML { return html(func(m *markup) { m.placeName(p) }) },
		"actor": func(a *timeline.Actor) template.HTML { return html(func(m *markup) { m.actorName(a) }) },
		"standalone": func(root string, p *timeline.StandalonePage) template.HTML {
			return html(func(m *markup) { m.standaloneLink(root, p) })
		},
		"ours":  func(text string) template.HTML { return html(func(m *markup) { m.ours(text) }) },
		"words": func(w timeline.Words) template.HTML { return html(func(m *markup) { m.original(w) }) },
		"aside": func(text string) template.HTML { return html(func(m *markup) { m.aside(text) }) },
		// say is for elements, phrase for attributes, count for both a number's noun and its form.
		"say": func(key string, values ...string) template.HTML {
			return html(func(m *markup) { m.say(key, values...) })
		},
		"phrase": s.words.say,
		"fill": func(key string, values ...template.HTML) template.HTML {
			return html(func(m *markup) { m.sayWith(key, values...) })
		},
		"number": func(class string, n int) template.HTML {
			return html(func(m *markup) {
				m.raw(`<span class="`).text(class).raw(`">`).text(s.words.number(n)).raw("</span>")
			})
		},
		"dir":        direction,
		"other":      s.words.otherPlaceName,
		"otherActor": s.words.otherActorName,
		"count":      func(key string, n int) template.HTML { return html(func(m *markup) { m.count(key, n) }) },
	}
}

// gradeWords spells out an Admiralty grade: "usually reliable; probably true".
func (m *messages) gradeWords(grade string) string {
	if len(grade) != 2 {
		return ""
	}
	return m.say("grade."+grade[:1]) + m.say("list.semicolon") + m.say("grade."+grade[1:])
}

// casualties writes one group's figures: "civilians: 6 to 8, best 7", and
// "unknown" in words, since unknown is never 0.
func (m *messages) casualties(c timeline.Casualties) string {
	group := c.Group
	if group == "all" {
		group = "killed"
	}
	if _, ok := m.pages["group."+group]; ok {
		group = m.say("group." + group)
	}
	if c.Unknown() {
		return m.say("casualties.unknown", "group", group)
	}
	return m.say("casualties.known", "group", group, "figures", m.figures(c))
}

func (m *messages) figures(c timeline.Casualties) string {
	span := ""
	switch {
	case c.Low != nil && c.High != nil && *c.Low == *c.High:
		return m.number(*c.Low)
	case c.Low != nil && c.High != nil:
		span = m.say("figures.range", "low", m.number(*c.Low), "high", m.number(*c.High))
	case c.Low != nil:
		span = m.say("figures.low", "low", m.number(*c.Low))
	case c.High != nil:
		span = m.say("figures.high", "high", m.number(*c.High))
	default:
		return m.number(*c.Best)
	}
	if c.Best == nil || c.Low != nil && *c.Best == *c.Low && c.High == nil {
		return span
	}
	return m.say("figures.best", "span", span, "best", m.number(*c.Best))
}

// km writes a chainage: "km 215", and with a minus sign above the border "km −1".
func (m *messages) km(x float64) string { return m.say("km", "km", m.kmNumber(x)) }

func (m *messages) kmNumber(x float64) string {
	return m.inDigits(strings.Replace(strconv.FormatFloat(x, 'f', 0, 64), "-", "−", 1))
}

// apart is how far two places lie apart along the river: "24 km".
func (m *messages) apart(a, b *timeline.Place) string {
	d := a.Chainage.Km - b.Chainage.Km
	if d < 0 {
		d = -d
	}
	return m.distance(d)
}

// distance writes kilometres, finer below ten: "0.7 km", "24 km".
func (m *messages) distance(km float64) string {
	if km < 10 {
		return m.say("distance", "km", m.decimal(km, 1))
	}
	return m.say("distance", "km", m.decimal(km, 0))
}

// precision says in words how closely an event is placed.
func (m *messages) precision(p geo.Precision) string {
	if p == "" {
		return ""
	}
	return m.say("precision." + string(p))
}

// kind is a kind of event as people read it: "control change".
func (m *messages) kind(k timeline.Kind) string { return m.say("kind." + string(k)) }

// country is the name of a country, or "" where the maps and pages need none.
func (m *messages) country(code string) string {
	if _, ok := m.pages["country."+code]; !ok {
		return ""
	}
	return m.say("country." + code)
}

// number writes a whole number in the digits of the language.
func (m *messages) number(n int) string { return m.inDigits(strconv.Itoa(n)) }

// decimal writes a number to so many places: "0.7", "٠٫٧".
func (m *messages) decimal(v float64, places int) string {
	text := strconv.FormatFloat(v, 'f', places, 64)
	if m.point != "." {
		text = strings.Replace(text, ".", m.point, 1)
	}
	return m.inDigits(text)
}

// inDigits writes a text's digits as the language does.
func (m *messages) inDigits(text string) string {
	if m.digits == "0123456789" {
		return text
	}
	own := []rune(m.digits)
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' && int(r-'0') < len(own) {
			return own[r-'0']
		}
		return r
	}, text)
}

// date and day say a date as the language does.
func (m *messages) date(d timeline.Date) string { return m.inDigits(d.Say(m.dates)) }
func (m *messages) day(d timeline.Day) string   { return m.inDigits(d.Say(m.dates)) }

// year is a year in words: "2014".
func (m *messages) year(d timeline.Day) string {
	y, _, _ := d.Date()
	return m.number(y)
}

// place is a place's name in the language, and whether it has one there. The
// name shown in English is the gazetteer's choice among several.
func (m *messages) placeIn(p *geo.Place) (name string, ok bool) {
	if base, _, _ := strings.Cut(m.lang, "-"); base != "en" {
		if own := p.In(base); own != "" {
			return own, true
		}
	}
	return p.Name, sameLanguage(m.lang, m.original) || sameLanguage(m.lang, "en")
}

func (m *messages) place(p *timeline.Place) string {
	name, _ := m.placeIn(p.Place)
	return name
}

// where is the name of where an event was: the place's, or what its editor wrote.
func (m *messages) where(l timeline.Location) string {
	if l.Place != nil && l.Name == l.Place.Name {
		return m.place(l.Place)
	}
	return l.Name
}

// actor is an actor's name in the language, or as the record has it.
func (m *messages) actor(a *timeline.Actor) string {
	if sameLanguage(m.lang, "ar") && a.NameAr != "" {
		return a.NameAr
	}
	return a.Name
}

// list joins names: "A", "A and B", "A, B and C".
func (m *messages) list(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], m.say("list.comma")) + m.say("list.and") + names[last]
}

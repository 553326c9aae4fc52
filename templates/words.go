package templates

import (
	"fmt"
	"html/template"
	"strconv"
	"strings"

	"furat/geo"
	"furat/timeline"
)

// funcs are what the page templates ask for.
var funcs = template.FuncMap{
	"head":  func(p Page) template.HTML { return new(markup).head(&p).html() },
	"apart": apart,
	"count": count,
	"kind":  kindWord,
	"km":    km,
}

var reliability = map[byte]string{'A': "completely reliable", 'B': "usually reliable", 'C': "fairly reliable",
	'D': "not usually reliable", 'E': "unreliable", 'F': "reliability cannot be judged"}

var credibility = map[byte]string{'1': "confirmed by other sources", '2': "probably true", '3': "possibly true",
	'4': "doubtful", '5': "improbable", '6': "truth cannot be judged"}

// gradeWords spells out an Admiralty grade: "usually reliable; probably true".
func gradeWords(grade string) string {
	if len(grade) != 2 {
		return ""
	}
	return reliability[grade[0]] + "; " + credibility[grade[1]]
}

// casualties writes one group's figures: "civilians: 6 to 8, best 7", and
// "unknown" in words, since unknown is never 0.
func casualties(c timeline.Casualties) string {
	group := c.Group
	if group == "all" || group == "killed" {
		group = "people killed"
	}
	if c.Unknown() {
		return group + ": unknown"
	}
	return group + ": " + figures(c)
}

func figures(c timeline.Casualties) string {
	span := ""
	switch {
	case c.Low != nil && c.High != nil && *c.Low == *c.High:
		return strconv.Itoa(*c.Low)
	case c.Low != nil && c.High != nil:
		span = fmt.Sprintf("%d to %d", *c.Low, *c.High)
	case c.Low != nil:
		span = fmt.Sprintf("at least %d", *c.Low)
	case c.High != nil:
		span = fmt.Sprintf("up to %d", *c.High)
	default:
		return strconv.Itoa(*c.Best)
	}
	if c.Best == nil || c.Low != nil && *c.Best == *c.Low && c.High == nil {
		return span
	}
	return fmt.Sprintf("%s, best %d", span, *c.Best)
}

// km writes a chainage: "km 215", and with a minus sign above the border "km −1".
func km(x float64) string {
	return "km " + strings.Replace(strconv.FormatFloat(x, 'f', 0, 64), "-", "−", 1)
}

// apart is how far two places lie apart along the river: "24 km".
func apart(a, b *timeline.Place) string {
	d := a.Chainage.Km - b.Chainage.Km
	if d < 0 {
		d = -d
	}
	return distance(d)
}

// distance writes kilometres, finer below ten: "0.7 km", "24 km".
func distance(km float64) string {
	if km < 10 {
		return fmt.Sprintf("%.1f km", km)
	}
	return fmt.Sprintf("%.0f km", km)
}

// precisionWords says in words how closely an event is placed.
var precisionWords = map[geo.Precision]string{
	geo.Exact: "the spot is known", geo.Settlement: "known to the settlement", geo.Within25km: "known within 25 km",
	geo.DistrictP: "known to the district", geo.Governorate: "known to the governorate",
	geo.Reach: "known to a reach of the river", geo.CountryP: "known to the country or region",
}

// count writes "1 event", "3 events".
func count(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return strconv.Itoa(n) + " " + word + "s"
}

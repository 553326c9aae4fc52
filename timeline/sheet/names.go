package sheet

import (
	"strings"

	"furat/geo"
	"furat/timeline"
)

// usual lists, key by key, the names by which tables call their columns, the
// best first. Case does not count, and a space, hyphen or dot is an underscore.
// "casualties" is none of them: it counts the wounded too.
var usual = []struct{ key, names string }{
	{"id", "id event_id incident_id record_id unique_id uid reference ref no nr"},
	{"date", "date event_date incident_date date_of_event date_of_incident day when occurred datum fecha التاريخ"},
	{"first", "first date_start start_date start date_from from_date begin"},
	{"last", "last date_end end_date end date_to to_date until"},
	{"date_precision", "date_precision time_precision date_prec"},
	{"title", "title headline event event_title العنوان"},
	{"summary", "summary description notes note text details narrative comment comments"},
	{"place", "place location where place_name placename locality town village city settlement site_name المكان"},
	{"district", "district admin2 adm2 adm_2 admin_2 admin2_name adm2_en"},
	{"governorate", "governorate province admin1 adm1 adm_1 admin_1 admin1_name adm1_en"},
	{"country", "country country_name"},
	{"lat", "lat latitude y point_y lat_dd"},
	{"lon", "lon lng long longitude x point_x lon_dd"},
	{"precision", "precision geo_precision location_precision"},
	{"kind", "kind type event_type sub_event_type category incident_type attack_type"},
	{"actors", "actors actor parties party belligerents"},
	{"actor1", "actor1 actor_1 side_a attacker perpetrator"},
	{"actor2", "actor2 actor_2 side_b target victim"},
	{"low", "low deaths_low killed_low fatalities_low killed_min deaths_min min_killed"},
	{"best", "best deaths fatalities killed dead death_toll total_killed total_deaths deaths_best killed_best"},
	{"high", "high deaths_high killed_high fatalities_high killed_max deaths_max max_killed"},
	{"civilians", "civilians civilian_deaths civilians_killed deaths_civilians civilian_fatalities"},
	{"fighters", "fighters combatants fighters_killed combatants_killed combatant_deaths"},
	{"source", "source sources source_name publisher reported_by المصدر"},
	{"source_title", "source_title source_headline"},
	{"source_date", "source_date date_published published"},
	{"url", "url link source_url source_link href address web"},
}

var underscores = strings.NewReplacer(" ", "_", "-", "_", ".", "_")

func wordOf(name string) string { return underscores.Replace(strings.ToLower(strings.TrimSpace(name))) }

// plausible says what the values of a column must look like to be taken by its
// name alone: a column "type" of figures, a "precision" in metres and a "link"
// that is none would each give as many mistakes as there are rows.
var plausible = map[string]func(string) bool{
	"date": isDate, "first": isDate, "last": isDate, "lat": degrees(90), "lon": degrees(180),
	"low": isFigure, "best": isFigure, "high": isFigure, "civilians": isFigure, "fighters": isFigure,
	"kind":           func(s string) bool { return !isNumber(s) && len(s) < 60 },
	"precision":      func(s string) bool { return oneOf(s, geo.Precisions) },
	"date_precision": func(s string) bool { return oneOf(s, []string{"day", "week", "month", "year"}) },
	"url":            func(s string) bool { return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") },
}

func degrees(most float64) func(string) bool {
	return func(s string) bool {
		x, ok := float(s)
		return ok && x >= -most && x <= most
	}
}

// isFigure takes "unknown" too: a column of deaths may well say so.
func isFigure(s string) bool {
	x, ok := float(s)
	return ok && x >= 0 && x == float64(int(x)) || strings.EqualFold(s, "unknown")
}

func oneOf[T ~string](s string, words []T) bool {
	for _, w := range words {
		if strings.EqualFold(s, string(w)) {
			return true
		}
	}
	return false
}

// kindWords are the beginnings of words that tables use for what happened.
var kindWords = []struct {
	kind  timeline.Kind
	words string
}{
	{"airstrike", "air_strike airstrike air_raid aerial drone barrel_bomb"},
	{"shelling", "shell artillery mortar rocket missile"},
	{"explosive-attack", "ied vbied car_bomb suicide explosi landmine mine bomb grenade"},
	{"battle", "battle clash armed_clash fight firefight offensive combat"},
	{"siege", "siege encircle"},
	{"control-change", "control captur territor takeover"},
	{"violence-against-civilians", "violence_against execution massacre killing_of abduct kidnap torture assassinat attack_on_civ"},
	{"displacement", "displace evacuat flight refugee"},
	{"infrastructure", "infrastructure bridge dam water power"},
	{"agreement", "agreement ceasefire truce deal"},
	{"statement", "statement declaration announce"},
}

// kindOf guesses what a table means by a word.
func kindOf(word string) timeline.Kind {
	w := wordOf(word)
	for _, k := range kindWords {
		for begin := range strings.FieldsSeq(k.words) {
			if strings.HasPrefix(w, begin) {
				return k.kind
			}
		}
	}
	return "other"
}

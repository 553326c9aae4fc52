package sheet

import (
	"slices"
	"strconv"
	"strings"

	"furat/timeline"
)

// known is a table whose columns need no guessing.
type known struct {
	format  timeline.TableFormat
	name    string            // for people
	columns []string          // in the order in which it is published
	keys    map[string]string // key of timeline.TableKeys -> its column
	sure    []string          // columns by which its header is known
	values  map[string]func(string) bool
}

// The columns are those of the UCDP GED codebook, version 25.1, of which the
// Candidate data have the same, and of the ACLED codebook of 2023 and later.
var knownTables = []*known{{
	format: timeline.UCDPGED, name: "UCDP GED",
	columns: strings.Fields("id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name " +
		"dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources " +
		"source_article source_office source_date source_headline source_original where_prec where_coordinates where_description " +
		"adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end " +
		"deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob"),
	keys: map[string]string{"id": "id", "first": "date_start", "last": "date_end", "date_precision": "date_prec",
		"place": "where_coordinates", "district": "adm_2", "governorate": "adm_1", "country": "country", "lat": "latitude",
		"lon": "longitude", "precision": "where_prec", "kind": "type_of_violence", "actor1": "side_a", "actor2": "side_b",
		"low": "low", "best": "best", "high": "high", "civilians": "deaths_civilians", "deaths_a": "deaths_a",
		"deaths_b": "deaths_b", "deaths_unknown": "deaths_unknown", "source": "source_office", "source_title": "source_headline",
		"source_date": "source_date"},
	sure: []string{"type_of_violence", "where_prec", "date_prec", "date_start", "side_a"},
	values: map[string]func(string) bool{"type_of_violence": oneTo(3), "where_prec": oneTo(7), "date_prec": oneTo(5),
		"latitude": isNumber, "longitude": isNumber, "date_start": isDate, "date_end": isDate, "best": isNumber},
}, {
	format: timeline.ACLED, name: "ACLED",
	columns: strings.Fields("event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 " +
		"inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude " +
		"longitude geo_precision source source_scale notes fatalities tags timestamp"),
	keys: map[string]string{"id": "event_id_cnty", "date": "event_date", "date_precision": "time_precision", "summary": "notes",
		"place": "location", "district": "admin2", "governorate": "admin1", "country": "country", "lat": "latitude", "lon": "longitude",
		"precision": "geo_precision", "kind": "sub_event_type", "broad_kind": "event_type", "actor1": "actor1", "actor2": "actor2",
		"best": "fatalities", "source": "source"},
	sure: []string{"event_date", "event_type", "sub_event_type", "geo_precision", "time_precision"},
	values: map[string]func(string) bool{"event_date": isDate, "time_precision": oneTo(3), "geo_precision": oneTo(3),
		"latitude": isNumber, "longitude": isNumber, "fatalities": isNumber},
}}

// headed finds the table whose header a row is.
func headed(row []string) *known {
	for _, k := range knownTables {
		has := func(name string) bool {
			return slices.ContainsFunc(row, func(cell string) bool { return strings.EqualFold(cell, name) })
		}
		if !slices.ContainsFunc(k.sure, func(name string) bool { return !has(name) }) {
			return k
		}
	}
	return nil
}

// headless finds the table that rows without a header are of: by their number
// of columns and by what stands in nearly all of them.
func headless(rows [][]string) *known {
	for _, k := range knownTables {
		fit := 0
		for _, row := range rows {
			if k.fits(row) {
				fit++
			}
		}
		if fit > 0 && fit*5 >= len(rows)*4 {
			return k
		}
	}
	return nil
}

func (k *known) fits(row []string) bool {
	if len(row) != len(k.columns) {
		return false
	}
	for name, fits := range k.values {
		if !fits(row[slices.Index(k.columns, name)]) {
			return false
		}
	}
	return true
}

func oneTo(most int) func(string) bool {
	return func(s string) bool {
		n, err := strconv.Atoi(s)
		return err == nil && n >= 1 && n <= most
	}
}

func isNumber(s string) bool { _, err := strconv.ParseFloat(s, 64); return err == nil }

// isDate takes "unknown" too, which an honest column of dates may say.
func isDate(s string) bool {
	d, ok := timeline.TableDate(s, "dmy")
	return ok && (!d.Unknown || strings.EqualFold(s, "unknown"))
}

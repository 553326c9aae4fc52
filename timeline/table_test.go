package timeline

import (
	"bytes"
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// ucdpHeader is the first row of UCDP GED, Global and Candidate (codebook 25.1).
const ucdpHeader = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name," +
	"side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original," +
	"where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end," +
	"deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob"

// ucdpDescription is what maps it.
const ucdpDescription = `title: UCDP GED
format: ucdp-ged
licence: CC BY 4.0
source: {by: A university}
columns: {id: id, first: date_start, last: date_end, date_precision: date_prec, place: where_coordinates, district: adm_2,
  governorate: adm_1, country: country, lat: latitude, lon: longitude, precision: where_prec, kind: type_of_violence,
  actor1: side_a, actor2: side_b, low: low, best: best, high: high, civilians: deaths_civilians, deaths_a: deaths_a,
  deaths_b: deaths_b, deaths_unknown: deaths_unknown, source: source_office, source_title: source_headline, source_date: source_date}
`

// table is a content folder with one table of no format, and its description
// with these columns and further lines.
func table(columns, more, rows string) fstest.MapFS {
	return fstest.MapFS{
		"site.yaml":       {Data: []byte("title: Tables\nperiod: 2013/2019\n")},
		"events/own.yaml": {Data: []byte("title: Own\nformat: table\nsource: {by: An editor}\ncolumns: " + columns + "\n" + more)},
		"events/own.csv":  {Data: []byte(rows)},
	}
}

// TestTableDates: what stands in a cell, and the EDTF that it becomes. Nothing
// is ever filled in.
func TestTableDates(t *testing.T) {
	for _, c := range []struct{ cell, order, want string }{
		{"2017-04-24", "", "2017-04-24"},
		{"2017-04-24 00:00:00.000", "", "2017-04-24"},
		{"2017-04-24T10:30:00Z", "", "2017-04-24"},
		{"24 April 2017", "", "2017-04-24"},
		{"April 24, 2017", "", "2017-04-24"},
		{"April 2017", "", "2017-04"},
		{"2017", "", "2017"},
		{"20170424", "", "2017-04-24"},
		{"24/04/2017", "", "2017-04-24"},
		{"24.4.2017", "", "2017-04-24"},
		{"04/24/2017 0:00", "", "2017-04-24"},
		{"3/4/2017", "dmy", "2017-04-03"},
		{"3/4/2017", "mdy", "2017-03-04"},
		{"3/4/2017 12:00:00", "mdy", "2017-03-04"},
		{"3/3/2017", "", "2017-03-03"},
		{"2017-04~", "", "2017-04~"},
		{"unknown", "", "unknown"},
		{"n/a", "", "unknown"},
		{"3/4/2017", "", ""},
		{"17/04/23", "", ""},
		{"Tuesday", "", ""},
		{"42849", "", ""},
		{"2017-13-01", "", ""},
	} {
		order := ""
		if c.order != "" {
			order = "dates: " + c.order + "\n"
		}
		tl, err := Load(table("{date: day}", order, "day,x\n\""+c.cell+"\",\n"), options())
		switch {
		case c.want == "" && err == nil:
			t.Errorf("%q is read as %s, want a mistake", c.cell, tl.Events[0].Date.Literal)
		case c.want != "" && err != nil:
			t.Errorf("%q: %v", c.cell, err)
		case c.want != "" && tl.Events[0].Date.Literal != c.want:
			t.Errorf("%q is read as %s, want %s", c.cell, tl.Events[0].Date.Literal, c.want)
		}
	}
}

// TestTableGrain: the codes of the formats, and the dates that they leave.
func TestTableGrain(t *testing.T) {
	for _, c := range []struct{ format, code, first, last, want string }{
		{"ucdp-ged", "1", "2017-04-24", "2017-04-24", "2017-04-24"},
		{"ucdp-ged", "1", "2017-04-24", "2017-04-26", "2017-04-24/2017-04-26"},
		{"ucdp-ged", "2", "2017-04-24", "2017-04-26", "[2017-04-24..2017-04-26]"},
		{"ucdp-ged", "2", "2017-04-24", "2017-04-24", "2017-04-24~"},
		{"ucdp-ged", "3", "2017-04-24", "2017-04-30", "[2017-04-24..2017-04-30]"},
		{"ucdp-ged", "4", "2017-02-01", "2017-02-28", "2017-02"},
		{"ucdp-ged", "4", "2017-02-10", "2017-03-05", "[2017-02-10..2017-03-05]"},
		{"ucdp-ged", "5", "2016-01-01", "2016-12-31", "2016"},
		{"acled", "1", "2017-04-24", "", "2017-04-24"},
		{"acled", "2", "2017-04-26", "", "[2017-04-23..2017-04-29]"},
		{"acled", "3", "2017-12-15", "", "2017-12"},
		{"table", "", "2017-04", "2017-05", "2017-04/2017-05"},
		{"table", "month", "2016-02-11", "", "2016-02"},
		{"table", "year", "2016-02-11", "", "2016"},
		{"table", "day", "2017-04", "", "2017-04"},
	} {
		fsys := table("{first: a, last: b, date_precision: p}", "", "a,b,p\n"+c.first+","+c.last+","+c.code+"\n")
		fsys["events/own.yaml"].Data = bytes.Replace(fsys["events/own.yaml"].Data, []byte("format: table"), []byte("format: "+c.format), 1)
		fsys["site.yaml"].Data = append(fsys["site.yaml"].Data, "publish_restricted: [own]\n"...)
		tl, err := Load(fsys, options())
		if err != nil {
			t.Errorf("%v: %v", c, err)
		} else if got := tl.Events[0].Date.Literal; got != c.want {
			t.Errorf("%s %s %s to %s is %s, want %s", c.format, c.code, c.first, c.last, got, c.want)
		}
	}
}

// TestTableOrder: an event keeps its address when rows are sorted anew or
// added, with an id of its own or without.
func TestTableOrder(t *testing.T) {
	rows := []string{"7,2017-04-24,Raqqa,One", "8,2017-04-24,Raqqa,Two", "9,2017-04-25,Nowhere,One"}
	for _, columns := range []string{"{id: no, date: day, place: where, title: what}", "{date: day, place: where, title: what}"} {
		load := func(rows ...string) (ids []string) {
			tl, err := Load(table(columns, "", "no,day,where,what\n"+strings.Join(rows, "\n")), options())
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range tl.Events {
				ids = append(ids, e.ID)
			}
			slices.Sort(ids)
			return ids
		}
		all := load(rows...)
		if turned := load(rows[2], rows[1], rows[0]); !slices.Equal(all, turned) {
			t.Errorf("%v, turned %v", all, turned)
		}
		for _, id := range load(rows[1:]...) {
			if !slices.Contains(all, id) {
				t.Errorf("%s is a new id; had %v", id, all)
			}
		}
	}
}

// TestTableSkip: with skip_damaged rows with a mistake are left out and counted;
// a quote that is never closed stops the build all the same.
func TestTableSkip(t *testing.T) {
	const columns, skip = "{date: day, title: what}", "skip_damaged: true\n"
	tl, err := Load(table(columns, skip, "day,what\n2017-04-24,One\nsoon,Two\n2017-04-25\n2017-04-26,Four\n"), options())
	if err != nil {
		t.Fatal(err)
	}
	note := `site/content/events/own.csv:3:1: day "soon" is not an EDTF date; 2 damaged rows were left out, this the first`
	if len(tl.Events) != 2 || len(tl.Notes) != 1 || tl.Notes[0] != note {
		t.Errorf("%d events, notes %q", len(tl.Events), tl.Notes)
	}
	_, err = Load(table(columns, skip, "day,what\n2017-04-24,One\n2017-04-25,\"Two\n2017-04-26,Three\n"), options())
	if want := `site/content/events/own.csv:3:12: a quoted value is not closed; close it, and write "" for a quote within it`; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

// TestTableDraft: a draft is read when drafts are asked for; one that is
// restricted is left out even then, and said to be.
func TestTableDraft(t *testing.T) {
	fsys := table("{date: day}", "status: draft\n", "day\n2017-04-24\n")
	fsys["articles/2017-04-24-x.md"] = &fstest.MapFile{Data: []byte("---\ntitle: X\n---\nText.\n")}
	events := func(drafts bool) int {
		tl, err := Load(fsys, Options{Gazetteer: smallGazetteer, Drafts: drafts})
		if err != nil {
			t.Fatal(err)
		}
		if drafts && len(tl.Events) == 2 && !tl.Articles[1].Draft && !tl.Articles[0].Draft {
			t.Error("the article does not say that it is a draft")
		}
		return len(tl.Events)
	}
	if without, with := events(false), events(true); without != 1 || with != 2 {
		t.Errorf("%d events without drafts, %d with, want 1 and 2", without, with)
	}
	fsys["events/own.yaml"].Data = append(fsys["events/own.yaml"].Data, "licence: restricted\n"...)
	tl, err := Load(fsys, Options{Gazetteer: smallGazetteer, Drafts: true})
	if err != nil {
		t.Fatal(err)
	}
	note := "events/own.yaml:6:10: the licence of this draft is restricted, and it is left out; write publish_restricted: [own] in site.yaml if the licence you hold allows it"
	if len(tl.Events) != 1 || len(tl.Notes) != 1 || tl.Notes[0] != note {
		t.Errorf("%d events, notes %q", len(tl.Events), tl.Notes)
	}
}

// TestTableSameTwice: several workers read one table; what comes out does not
// hang on which of them was first.
func TestTableSameTwice(t *testing.T) {
	fsys := bigTable(4 * chunk)
	var first string
	for range 4 {
		tl, err := Load(fsys, options())
		if err != nil {
			t.Fatal(err)
		}
		if got := dump(tl); first == "" {
			first = got
		} else if got != first {
			t.Fatal("two loads of one table differ")
		}
	}
}

// TestTableHere: a name is a place only where the row says that it lies.
func TestTableHere(t *testing.T) {
	for _, c := range []struct{ name, lat, lon, precision, want string }{
		{"Raqqa", "35.95", "39.01", "settlement", "raqqa"},
		{"Raqqa town", "35.98", "39.05", "", "raqqa"},
		{"Raqqa", "33.3", "44.4", "settlement", ""},          // another Raqqa
		{"Karama", "35.2", "40.3", "", "karama-deir-ez-zor"}, // of two, the one near
		{"Karama", "", "", "", ""},                           // of two, neither
		{"Raqqa Governorate", "36", "38.9", "governorate", "raqqa-governorate"},
		{"Raqqa", "35.95", "39.01", "governorate", ""}, // no closer than it is known
		{"raqqa", "", "", "", "raqqa"},                 // by id
		{"Deir Ezzor", "", "", "within-25km", "deir-ez-zor"},
	} {
		tl, err := Load(table("{date: day, place: where, lat: lat, lon: lon, precision: p}", "",
			"day,where,lat,lon,p\n2017,"+strings.Join([]string{c.name, c.lat, c.lon, c.precision}, ",")+"\n"), options())
		if err != nil {
			t.Errorf("%v: %v", c, err)
			continue
		}
		got, l := "", tl.Events[0].Place
		if l.Place != nil {
			got = l.Place.ID
		}
		if got != c.want {
			t.Errorf("%v is %q, want %q", c, got, c.want)
		}
		if c.want == "" && l.Name != c.name {
			t.Errorf("%v is called %q", c, l.Name)
		}
		if c.precision != "" && string(l.Precision) != c.precision && l.Mappable() {
			t.Errorf("%v is known to %q", c, l.Precision)
		}
	}
}

// FuzzTableRows: a table is cut as the standard library cuts it, where that one
// can; and whatever stands in the file, every row is a row of the file, in order.
func FuzzTableRows(f *testing.F) {
	for _, s := range []string{"a,b\n1,2\n", "a;b\r\n1;\"x\ny\"\r\n", "\ufeffa\tb\n", "a,\"b\"\"c\"\n\n,\n", "\"", "\"a\"b\n1", "a,b\"", "\r\r\n", "x\r"} {
		f.Add([]byte(s))
	}
	for _, name := range []string{"testdata/good/tables/events/ucdp.csv", "testdata/broken/table-cells/events/own.csv"} {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		s := newTableScan(text)
		last, faults := -1, 0
		for s.next() {
			if s.fault != nil {
				faults++
				if s.fault.at < 0 || s.fault.at > len(text) {
					t.Fatalf("a fault at %d of %d", s.fault.at, len(text))
				}
				continue
			}
			for _, c := range s.cells {
				if c.start < last || c.end < c.start || c.end > len(text) {
					t.Fatalf("cell %v behind %d", c, last)
				}
				last = c.end
			}
		}
		if faults == 0 {
			checkRows(t, text)
		}
	})
}

// checkRows compares the cells of a table without faults with those of
// encoding/csv.
func checkRows(t *testing.T, text []byte) {
	t.Helper()
	s := newTableScan(text)
	r := csv.NewReader(bytes.NewReader(text[skipBOM(text):]))
	r.Comma, r.FieldsPerRecord = rune(s.comma), -1
	want, err := r.ReadAll()
	if err != nil {
		t.Fatalf("encoding/csv cannot read what has no fault: %v", err)
	}
	for i := 0; s.next(); i++ {
		if i >= len(want) || len(want[i]) != len(s.cells) {
			t.Fatalf("row %d has %d cells; encoding/csv has %q", i+1, len(s.cells), want[min(i, len(want)-1)])
		}
		for k, w := range want[i] {
			got := strings.ReplaceAll(s.cell(k), "\r\n", "\n")
			if w = string(bytes.TrimSpace([]byte(w))); got != w {
				t.Fatalf("row %d, cell %d is %q; encoding/csv has %q", i+1, k+1, got, w)
			}
		}
	}
}

// FuzzTable: whatever stands in a table, Load says what is wrong with it or
// makes events that are complete: an id that is an address, a title, a source.
func FuzzTable(f *testing.F) {
	f.Add("2017-04-24", "Raqqa", "35.95", "39.01", "1", "1", "3", "Agency;Other")
	f.Add("3/4/2017 0:00", "\"", "91", "-0", "7", "9", "-1", ";;")
	f.Add("[2017-01-01..2017-02-31]", "…\x00", "1e309", "NaN", "settlement", "battle", "٣", "\u2028")
	f.Fuzz(func(t *testing.T, date, place, lat, lon, precision, kind, figure, source string) {
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		w.Write([]string{"date_start", "where", "lat", "lon", "prec", "kind", "best", "source"})
		w.Write([]string{date, place, lat, lon, precision, kind, figure, source})
		w.Flush()
		for _, format := range TableFormats {
			fsys := table("{date: date_start, place: where, lat: lat, lon: lon, precision: prec, kind: kind, date_precision: prec, best: best, source: source}", "", b.String())
			fsys["site.yaml"].Data = append(fsys["site.yaml"].Data, "publish_restricted: [own]\n"...)
			fsys["events/own.yaml"].Data = bytes.Replace(fsys["events/own.yaml"].Data, []byte("format: table"), []byte("format: "+format), 1)
			tl, err := Load(fsys, options())
			if err != nil {
				for _, e := range err.(Errors) {
					checkPosition(t, fsys, e)
				}
				continue
			}
			e := tl.Events[0]
			if !isID(e.ID) || e.Title == "" || e.Date.IsZero() || len(e.Sources) == 0 || e.Article == nil || e.Kind == "" {
				t.Errorf("%s: an incomplete event: %+v", format, e)
			}
			if p, ok := e.Place.Point(); ok && (p[0] < -180 || p[0] > 180 || p[1] < -90 || p[1] > 90) {
				t.Errorf("%s: an event at %v", format, p)
			}
		}
	})
}

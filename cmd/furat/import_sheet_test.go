package main

import (
	"archive/zip"
	"os"
	"strings"
	"testing"
)

// gedHeader and its rows are in the shape of UCDP GED, with what matters here in
// them; every value is invented.
const gedHeader = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name," +
	"side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original," +
	"where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end," +
	"deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob\n"

func gedRow(id, low, best, high string) string {
	return id + ",,2017,True,Clear,1,,,,,,,,,Army of one side,,,Other side,1,,Agency A,2017-04-25,A headline,," +
		"1,Raqqa town,,Ar Raqqah governorate,,35.95,39.01,,,Syria,,,1,4,2017-04-01 00:00:00.000,2017-04-30 00:00:00.000,0,0,0,0," +
		best + "," + high + "," + low + ",,\n"
}

// TestImportTable goes the whole way: a table is imported as a draft, of which
// build shows nothing; published, every row has its page, the month has its
// article, and every page says whose the rows are.
func TestImportTable(t *testing.T) {
	project(t)
	put(t, "ged.csv", gedHeader+gedRow("900001", "3", "5", "9")+gedRow("900002", "1", "1", "1"))
	code, out, errs := furat(t, "", "import", "-accessed", "2026-01-31", "ged.csv")
	if code != exitDone || errs != "" {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	for _, want := range []string{"format ucdp-ged\n", "  first           date_start             of UCDP GED\n", "not read: relid, year,",
		"2 events from 2017-04-01 to 2017-04-30 · 2 with a position, 2 at places of the gazetteer\n",
		"not in actors.yaml: Army of one side; Other side\n", "site/content/events/ged.csv\nsite/content/events/ged.yaml: a draft;"} {
		if !strings.Contains(out, want) {
			t.Errorf("it does not say %q:\n%s", want, out)
		}
	}
	if code, _, errs := furat(t, "", "build"); code != exitDone || exists("public/events/ged-900001.html") {
		t.Fatalf("a draft is published: exit code %d: %s", code, errs)
	}
	publish(t, "site/content/events/ged.yaml")
	if code, _, errs := furat(t, "", "build"); code != exitDone {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	event := get(t, "public/events/ged-900001.html")
	for _, want := range []string{"Fighting at Raqqa: Army of one side, Other side", "April 2017", "people killed: 3 to 9, best 5", "A headline",
		`<dt>Table</dt><dd><a href="../articles/ged-2017-04.html">`, "Events from tables: ", "Sundberg, Ralph and Erik Melander (2013)", "CC BY 4.0"} {
		if !strings.Contains(event, want) {
			t.Errorf("the event's page has no %q", want)
		}
	}
	month := get(t, "public/articles/ged-2017-04.html")
	for _, want := range []string{"This page lists the 2 events", "Licence of the table: CC BY 4.0.", "To be cited as: Sundberg", "ged-900001.html", "ged-900002.html"} {
		if !strings.Contains(month, want) {
			t.Errorf("the month's page has no %q", want)
		}
	}
	if feed := get(t, "public/feed.xml"); strings.Contains(feed, "ged-2017-04") {
		t.Error("the feed has a table among the news")
	}
}

// publish does what the editor does.
func publish(t *testing.T, name string) {
	t.Helper()
	text := get(t, name)
	if !strings.Contains(text, "status: draft") {
		t.Fatalf("%s is no draft:\n%s", name, text)
	}
	put(t, name, strings.Replace(text, "status: draft", "status: published", 1))
}

func get(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestImportTableTwice: what is there stays, whichever of the two files it is.
func TestImportTableTwice(t *testing.T) {
	for _, there := range []string{"site/content/events/ged.csv", "site/content/events/ged.yaml", "site/content/events/ged.tsv"} {
		t.Run(there, func(t *testing.T) {
			project(t)
			put(t, "ged.csv", gedHeader+gedRow("900001", "3", "5", "9"))
			put(t, there, "years of work")
			code, _, errs := furat(t, "", "import", "ged.csv")
			if code != exitUsage || errs != "furat: "+there+" is there already; give the table another name\n" {
				t.Errorf("exit code %d: %s", code, errs)
			}
			if get(t, there) != "years of work" {
				t.Errorf("%s was overwritten", there)
			}
			if n := len(list(t, "site/content/events")); n != 1 {
				t.Errorf("%d files beside %s", n-1, there)
			}
		})
	}
}

func list(t *testing.T, dir string) []os.DirEntry {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	return entries
}

// TestImportDamaged: every bad row is listed at its place in the file that was
// given, and nothing is written; unless bad rows shall be left out.
func TestImportDamaged(t *testing.T) {
	project(t)
	put(t, "own.csv", "date,title,lat,lon\n2017-04-24,One,35.9,39\nsoon,Two,95,39\n2017-04-25,Three\n")
	code, _, errs := furat(t, "", "import", "own.csv")
	for _, want := range []string{`own.csv:3:1: date "soon" is not an EDTF date;`, "own.csv:3:10: lat 95 is not on the Earth;", "own.csv:4:1: the row has 2 columns; the header has 4;",
		"\n    soon,Two,95,39\n    ^\n", "3 mistakes; nothing was written\n"} {
		if !strings.Contains(errs, want) {
			t.Errorf("it does not say %q:\n%s", want, errs)
		}
	}
	if code != exitMistakes || exists("site/content/events") {
		t.Errorf("exit code %d", code)
	}
	code, out, errs := furat(t, "", "import", "-skip-damaged", "own.csv")
	if code != exitDone || !strings.Contains(out, "2 damaged rows were left out, this the first\n1 event from 2017-04-24 to 2017-04-24") {
		t.Errorf("exit code %d: %s%s", code, out, errs)
	}
	if !strings.Contains(get(t, "site/content/events/own.yaml"), "\nskip_damaged: true\n") {
		t.Error("the description does not say that rows are left out")
	}
}

// TestImportAsks: what nobody can guess is asked for, and can be said.
func TestImportAsks(t *testing.T) {
	project(t)
	put(t, "own.csv", "Tag,Ort\n03/04/2017,Raqqa\n")
	code, _, errs := furat(t, "", "import", "own.csv")
	if want := `furat: own.csv: which column has the date? say it with --columns date=NAME; the columns are "Tag" (03/04/2017), "Ort" (Raqqa)` + "\n"; code != exitUsage || errs != want {
		t.Errorf("exit code %d: %s, want %s", code, errs, want)
	}
	code, _, errs = furat(t, "", "import", "-columns", "date=Tag,place=#2", "own.csv")
	if want := `own.csv:2:1: Tag "03/04/2017" is one of two days; it may be 2017-04-03 or 2017-03-04; say which with --dates dmy or --dates mdy`; code != exitMistakes || !strings.Contains(errs, want) {
		t.Errorf("exit code %d: %s, want %s", code, errs, want)
	}
	if code, out, errs := furat(t, "", "import", "-columns", "date=Tag,place=#2", "-dates", "dmy", "own.csv"); code != exitDone || !strings.Contains(out, "1 event from 2017-04-03") {
		t.Errorf("exit code %d: %s%s", code, out, errs)
	}
	publish(t, "site/content/events/own.yaml")
	code, _, errs = furat(t, "", "build")
	if want := "source has still the placeholder SOURCE; write by whom the table is kept"; code != exitMistakes || !strings.Contains(errs, want) {
		t.Errorf("exit code %d: %s, want %s", code, errs, want)
	}
}

// TestImportUsage: flags that cannot be meant.
func TestImportUsage(t *testing.T) {
	project(t)
	put(t, "own.csv", "date\n2017\n")
	for _, c := range []struct{ flag, value, want string }{
		{"-dates", "ymd", "furat: -dates is dmy or mdy, not ymd; try furat import -h\n"},
		{"-columns", "date", "furat: -columns wants KEY=COLUMN, not \"date\"; try furat import -h\n"},
		{"-sheet", "One", "furat: own.csv: there is no sheet \"One\" in a table that is no workbook\n"},
	} {
		if code, out, errs := furat(t, "", "import", c.flag, c.value, "own.csv"); code != exitUsage || out != "" || errs != c.want {
			t.Errorf("%s %s: exit code %d, %q, %q", c.flag, c.value, code, out, errs)
		}
	}
	if code, _, errs := furat(t, "", "import", "-accessed", "yesterday", "own.csv"); code != exitUsage || !strings.HasPrefix(errs, "furat: -accessed: ") {
		t.Errorf("exit code %d, %q", code, errs)
	}
	if code, _, errs := furat(t, "", "import", "old.xls"); code != exitUsage || errs != "furat: old.xls: save it as .xlsx or .csv first\n" {
		t.Errorf("exit code %d, %q", code, errs)
	}
	if code, _, errs := furat(t, "", "import", "gone.csv"); code != exitUsage || errs != "furat: open gone.csv: no such file or directory\n" {
		t.Errorf("exit code %d, %q", code, errs)
	}
}

// TestImportACLED: rows that may not be handed on are imported, and no page
// shows them, neither published nor as a draft, before site.yaml gives leave.
func TestImportACLED(t *testing.T) {
	project(t)
	put(t, "acled.csv", "\ufeffevent_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,location,latitude,longitude,geo_precision,source,notes,fatalities\n"+
		"SYR900001,24 April 2017,1,Battles,Armed clash,One side,Raqqa,35.95,39.01,1,An outlet,An invented clash.,0\n")
	code, out, errs := furat(t, "", "import", "acled.csv")
	if code != exitDone || !strings.Contains(out, "site.yaml says publish_restricted: [acled]\n") {
		t.Fatalf("exit code %d: %s%s", code, out, errs)
	}
	const leave = "write publish_restricted: [acled] in site.yaml if the licence you hold allows it"
	if code, out, errs := furat(t, "", "build", "-drafts"); code != exitDone || !strings.Contains(out, "note: site/content/events/acled.yaml:5:10: the licence of this draft is restricted, and it is left out; "+leave) || exists("public/events/acled-syr900001.html") {
		t.Errorf("the draft: exit code %d: %s%s", code, out, errs)
	}
	publish(t, "site/content/events/acled.yaml")
	for _, command := range []string{"build", "check"} {
		code, out, errs := furat(t, "", command)
		if code != exitMistakes || !strings.Contains(out+errs, "site/content/events/acled.yaml:5:10: ") || !strings.Contains(out+errs, leave) {
			t.Errorf("%s: exit code %d: %s%s", command, code, out, errs)
		}
	}
	put(t, "site/content/site.yaml", get(t, "site/content/site.yaml")+"\npublish_restricted: [acled]\n")
	if code, _, errs := furat(t, "", "build"); code != exitDone {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	page := get(t, "public/events/acled-syr900001.html")
	for _, want := range []string{"people killed: unknown", "An invented clash.", "not to be handed on without leave"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %q", want)
		}
	}
}

// TestImportWorkbook: a sheet becomes CSV, and a mistake in it is at the row and
// the column of the sheet.
func TestImportWorkbook(t *testing.T) {
	project(t)
	putBook(t, "own.xlsx", `<row r="1"><c t="inlineStr"><is><t>date</t></is></c><c t="inlineStr"><is><t>title</t></is></c><c t="inlineStr"><is><t>killed</t></is></c></row>`+
		`<row r="7"><c t="inlineStr"><is><t>2017-04</t></is></c><c t="inlineStr"><is><t>A title</t></is></c><c><v>3</v></c></row>`+
		`<row r="9"><c t="inlineStr"><is><t>2017-05</t></is></c><c t="inlineStr"><is><t>A title</t></is></c><c><v>3.5</v></c></row>`)
	code, _, errs := furat(t, "", "import", "own.xlsx")
	if want := "own.xlsx:9:3: killed \"3.5\" is not a number of people; write a whole number, or nothing when it is not known\n1 mistake; nothing was written\n"; code != exitMistakes || errs != want {
		t.Errorf("exit code %d: %q, want %q", code, errs, want)
	}
	if code, _, errs := furat(t, "", "import", "-skip-damaged", "own.xlsx"); code != exitDone || get(t, "site/content/events/own.csv") != "date,title,killed\n2017-04,A title,3\n2017-05,A title,3.5\n" {
		t.Errorf("exit code %d: %s", code, errs)
	}
	put(t, "cut.xlsx", get(t, "own.xlsx")[:100])
	if code, _, errs := furat(t, "", "import", "cut.xlsx"); code != exitUsage || errs != "furat: cut.xlsx: this is no workbook: zip: not a valid zip file\n" {
		t.Errorf("exit code %d: %q", code, errs)
	}
}

// putBook writes the smallest workbook with one sheet of these rows.
func putBook(t *testing.T, name, rows string) {
	t.Helper()
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z := zip.NewWriter(f)
	for part, text := range map[string]string{
		"xl/workbook.xml":            `<workbook xmlns:r="r"><sheets><sheet name="One" r:id="a"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="a" Type="http://o/worksheet" Target="worksheets/one.xml"/></Relationships>`,
		"xl/worksheets/one.xml":      `<worksheet><sheetData>` + rows + `</sheetData></worksheet>`,
	} {
		w, err := z.Create(part)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestImportAstray: a row far from the place that bears its name is taken where
// it says, and named: a digit too many looks like any other.
func TestImportAstray(t *testing.T) {
	project(t)
	put(t, "list.csv", "Date,Town,Kind,Lat,Lon,Source\n2016-08-12,Alphaville,battle,35.91,139.12,A list\n2016-08-13,Alphaville,battle,35.91,39.12,A list\n")
	code, out, errs := furat(t, "", "import", "list.csv")
	if want := "far from where the name is known; see that lat and lon are right: Alphaville (8537 km)\n"; code != exitDone || !strings.Contains(out, want) {
		t.Errorf("exit code %d, %s\n%s\nwant in it %s", code, errs, out, want)
	}
}

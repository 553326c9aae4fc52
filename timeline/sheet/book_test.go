package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// Parts of the workbooks that the tests make. Each test says only what is
// special about its own.
const (
	topRels  = `<Relationships xmlns="p"><Relationship Id="r1" Type="http://o/officeDocument" Target="xl/workbook.xml"/></Relationships>`
	bookRels = `<Relationships xmlns="p"><Relationship Id="a" Type="http://o/worksheet" Target="worksheets/sheet1.xml"/>` +
		`<Relationship Id="b" Type="http://o/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="c" Type="http://o/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>`
	bookPart = `<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="A chart" sheetId="9" r:id="b"/><sheet name="Incidents" sheetId="1" r:id="a"/>` +
		`<sheet name="Other" sheetId="2" r:id="c"/></sheets></workbook>`
	stylePart = `<styleSheet xmlns="m"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd\.mm\.yyyy;@"/><numFmt numFmtId="165" formatCode="mmm\ yyyy"/></numFmts>` +
		`<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="2"/></cellXfs></styleSheet>`
	textPart = `<sst xmlns="m"><si><t>date</t></si><si><t>place</t></si><si><t>title</t></si><si><r><t>Raqqa</t></r><r><t xml:space="preserve"> town</t></r><rPh><t>reading</t></rPh></si></sst>`
)

// incidents is a sheet whose header points into the shared texts.
const incidents = `<worksheet xmlns="m"><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
<row r="2"><c r="A2" s="1"><v>42848</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" t="inlineStr"><is><t>One, "two"</t></is></c></row>
<row r="4"><c r="A4" s="3"><v>42856</v></c><c r="C4" t="str"><f>A1&amp;"x"</f><v>Made by a formula</v></c></row>
</sheetData></worksheet>`

// workbook makes a workbook of parts: those above, with some replaced.
func workbook(t testing.TB, replace map[string]string) []byte {
	t.Helper()
	parts := map[string]string{"_rels/.rels": topRels, "xl/_rels/workbook.xml.rels": bookRels, "xl/workbook.xml": bookPart,
		"xl/styles.xml": stylePart, "xl/sharedStrings.xml": textPart, "xl/worksheets/sheet1.xml": incidents,
		"xl/worksheets/sheet2.xml": strings.ReplaceAll(incidents, "One", "Other")}
	for name, text := range replace {
		parts[name] = text
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		if text == "" {
			continue // left out
		}
		w, err := z.Create(name)
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
	return b.Bytes()
}

// oneSheet is a workbook of these rows, whatever the other parts say.
func oneSheet(t testing.TB, rows string) []byte {
	t.Helper()
	return workbook(t, map[string]string{"xl/worksheets/sheet1.xml": `<worksheet xmlns="m"><sheetData>` + rows + `</sheetData></worksheet>`})
}

// TestBook: the first sheet that is a sheet, texts from wherever they stand,
// dates as the format shows them, empty rows left out.
func TestBook(t *testing.T) {
	b, err := openBook(workbook(t, nil), "")
	if err != nil {
		t.Fatal(err)
	}
	got, err := b.csv()
	const want = "date,place,title\n2017-04-23,Raqqa town,\"One, \"\"two\"\"\"\n2017-05,,Made by a formula\n"
	if err != nil || string(got) != want {
		t.Errorf("%v\n%s\nwant\n%s", err, got, want)
	}
	if fmt.Sprint(b.notes) != "[the sheet Incidents was read; name another with --sheet: Other]" {
		t.Errorf("notes %q", b.notes)
	}
}

// TestBookSheet: another sheet by its name; one that is not there is named with
// those that are.
func TestBookSheet(t *testing.T) {
	b, err := openBook(workbook(t, nil), "other")
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := b.csv(); !strings.Contains(string(got), "Other") || len(b.notes) > 0 {
		t.Errorf("%s\nnotes %q", got, b.notes)
	}
	_, err = openBook(workbook(t, nil), "Third")
	if want := `the workbook cannot be read: it has no sheet "Third"; its sheets are Incidents, Other`; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

// TestBookCells: what cells hold, and what is written for it.
func TestBookCells(t *testing.T) {
	for _, c := range []struct{ cell, want string }{
		{`<c r="A1"><v>35.950000000000003</v></c>`, "35.95"},
		{`<c r="A1"><v>3.5000000000000001E-2</v></c>`, "0.035"},
		{`<c r="A1" t="n"><v>1600000000</v></c>`, "1600000000"},
		{`<c r="A1" t="b"><v>1</v></c>`, "TRUE"},
		{`<c r="A1" t="e"><v>#N/A</v></c>`, "#N/A"},
		{`<c r="A1" t="d"><v>2017-04-23</v></c>`, "2017-04-23"},
		{`<c r="A1" s="1"><v>42848</v></c>`, "2017-04-23"},
		{`<c r="A1" s="1"><v>42848.75</v></c>`, "2017-04-23"}, // format 14 shows no clock
		{`<c r="A1" s="2"><v>42848</v></c>`, "2017-04-23"},
		{`<c r="A1" s="3"><v>42826</v></c>`, "2017-04"}, // "Apr 2017" is no 1 April
		{`<c r="A1" s="4"><v>3</v></c>`, "3"},
		{`<c r="A1" s="99"><v>3</v></c>`, "3"},
		{`<c r="A1" s="1" t="str"><v>about Easter</v></c>`, "about Easter"},
		{`<c r="A1" s="1"><v>about Easter</v></c>`, "about Easter"},
		{`<c r="A1" t="inlineStr"><is><r><t>in </t></r><r><t>runs</t></r></is></c>`, "in runs"},
		{`<c r="A1"><f>SUM(B1:B9)</f><v>7</v></c>`, "7"},
		{`<c><v>1</v></c>`, "1"}, // no reference: the next column
	} {
		b, err := openBook(oneSheet(t, "<row>"+c.cell+`<c r="B1"><v>2</v></c></row>`), "")
		if err != nil {
			t.Errorf("%s: %v", c.cell, err)
		} else if got := b.rows[0][0]; got != c.want {
			t.Errorf("%s is %q, want %q", c.cell, got, c.want)
		}
	}
}

// TestBook1904: workbooks of old Macs count their days from 1904.
func TestBook1904(t *testing.T) {
	b, err := openBook(workbook(t, map[string]string{"xl/workbook.xml": strings.Replace(bookPart, "<sheets>", `<workbookPr date1904="1"/><sheets>`, 1)}), "")
	if err != nil {
		t.Fatal(err)
	}
	if got := b.rows[1][0]; got != "2021-04-24" { // four years and a day later
		t.Errorf("day 42848 is %s", got)
	}
}

// TestBookDamaged: a workbook that is none, lacks a part, breaks off or unpacks
// to more than anybody has, is refused with what is wrong; none is read in part.
func TestBookDamaged(t *testing.T) {
	whole := workbook(t, nil)
	cut := func(name, text string) []byte { return workbook(t, map[string]string{name: text}) }
	row := func(cell string) []byte { return oneSheet(t, "<row>"+cell+"</row>") }
	for _, c := range []struct {
		name    string
		content []byte
		want    string
	}{
		{"empty", nil, "this is no workbook: zip: not a valid zip file"},
		{"cut", whole[:len(whole)/2], "this is no workbook: zip: not a valid zip file"},
		{"old", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "this workbook is locked with a password, or an old .xls; save it as .xlsx without a password"},
		{"no workbook", cut("xl/workbook.xml", ""), "the workbook cannot be read: it has no sheets"},
		{"no link", cut("xl/_rels/workbook.xml.rels", ""), "the workbook cannot be read: it has no sheets"},
		{"no sheet", cut("xl/worksheets/sheet1.xml", ""), "the workbook cannot be read: its part xl/worksheets/sheet1.xml is missing"},
		{"no row", oneSheet(t, ""), "the workbook cannot be read: the sheet is empty"},
		{"broken off", cut("xl/worksheets/sheet1.xml", incidents[:len(incidents)-40]), "the workbook cannot be read: xl/worksheets/sheet1.xml: XML syntax error on line 4: unexpected EOF"},
		{"broken texts", cut("xl/sharedStrings.xml", textPart[:50]), "the workbook cannot be read: xl/sharedstrings.xml: XML syntax error on line 1: unexpected EOF"},
		{"broken styles", cut("xl/styles.xml", "<styleSheet>"), "the workbook cannot be read: xl/styles.xml: XML syntax error on line 1: unexpected EOF"},
		{"no such text", row(`<c r="A1" t="s"><v>7</v></c>`), `the workbook cannot be read: xl/worksheets/sheet1.xml: cell A1 has text "7" of 4`},
		{"text before the first", row(`<c r="A1" t="s"><v>-1</v></c>`), `the workbook cannot be read: xl/worksheets/sheet1.xml: cell A1 has text "-1" of 4`},
		{"wide", row(`<c r="ZZZ1"><v>7</v></c>`), "the workbook cannot be read: xl/worksheets/sheet1.xml: it is wider than 1000 columns"},
		{"bomb", bomb(whole), "the workbook cannot be read: it unpacks to more than 1024 MB"},
	} {
		if _, err := openBook(c.content, ""); err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}

// bomb lets the directory of a workbook say that each part unpacks to 4 GB. (A
// directory that says less than there is fails in archive/zip, as a damaged one.)
func bomb(whole []byte) []byte {
	b := bytes.Clone(whole)
	for at := 0; ; {
		i := bytes.Index(b[at:], []byte("PK\x01\x02"))
		if i < 0 {
			return b
		}
		at += i + 4
		copy(b[at+20:], []byte{0xf0, 0xff, 0xff, 0xff})
	}
}

// TestShapes: number formats, and what they show of 23 April 2017, 18:00.
func TestShapes(t *testing.T) {
	for _, c := range []struct{ format, want string }{
		{"General", "42848.75"}, {"0.00", "42848.75"}, {"@", "42848.75"}, {`[Red]0.0;"day"0`, "42848.75"}, {"0.00E+00", "42848.75"},
		{"yyyy-mm-dd", "2017-04-23"}, {"m/d/yy", "2017-04-23"}, {`[$-409]d\ mmmm\ yyyy;@`, "2017-04-23"}, {`d. mmm yyyy`, "2017-04-23"},
		{"yyyy-mm-dd hh:mm", "2017-04-23 18:00"}, {"m/d/yyyy h:mm AM/PM", "2017-04-23 18:00"},
		{"mmm yyyy", "2017-04"}, {"mm/yy", "2017-04"}, {"yyyy", "2017"}, {"d mmm", "--04-23"},
		{"hh:mm", "18:00"}, {"[h]:mm:ss", "18:00"},
	} {
		got := number("42848.75")
		if s := shapeOf(c.format); s != (shape{}) {
			got = s.written("42848.75", false)
		}
		if got != c.want {
			t.Errorf("%s shows %s, want %s", c.format, got, c.want)
		}
	}
}

// TestSerial: both systems, and the 29 February 1900 that there never was.
func TestSerial(t *testing.T) {
	whole := shape{year: true, month: true, day: true}
	for _, c := range []struct {
		v    string
		old  bool
		want string
	}{
		{"1", false, "1900-01-01"}, {"59", false, "1900-02-28"}, {"61", false, "1900-03-01"}, {"42848", false, "2017-04-23"},
		{"42848.9999999", false, "2017-04-24"}, {"0", true, "1904-01-01"}, {"41386", true, "2017-04-23"},
		{"-1", false, "-1"}, {"1e9", false, "1e9"}, {"NaN", false, "NaN"}, {"", false, ""},
	} {
		if got := whole.written(c.v, c.old); got != c.want {
			t.Errorf("%s is %s, want %s", c.v, got, c.want)
		}
	}
}

// TestAt: a place in the CSV is a row and column of the sheet, over values that
// run over lines and rows that were left out.
func TestAt(t *testing.T) {
	tab, err := Import("x.xlsx", oneSheet(t, `<row r="3"><c r="A3" t="inlineStr"><is><t>date</t></is></c><c r="B3" t="inlineStr"><is><t>title</t></is></c></row>
<row r="5"><c r="A5" s="1"><v>42848</v></c><c r="B5" t="inlineStr"><is><t>two&#10;lines</t></is></c></row>
<row r="9"><c r="A9" s="1"><v>42849</v></c><c r="B9" t="inlineStr"><is><t>last</t></is></c></row>`), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if want := "date,title\n2017-04-23,\"two\nlines\"\n2017-04-24,last\n"; string(tab.Rows) != want {
		t.Fatalf("%q", tab.Rows)
	}
	for _, c := range [][4]int{{1, 1, 3, 1}, {1, 6, 3, 2}, {2, 1, 5, 1}, {2, 13, 5, 2}, {4, 1, 9, 1}, {4, 12, 9, 2}} {
		if row, column := tab.At(c[0], c[1]); row != c[2] || column != c[3] {
			t.Errorf("%d:%d is row %d, column %d, want %d, %d", c[0], c[1], row, column, c[2], c[3])
		}
	}
}

// FuzzBook: whatever stands in a sheet, it is refused or becomes a table whose
// rows are all as wide as the widest.
func FuzzBook(f *testing.F) {
	f.Add(incidents, textPart, stylePart)
	f.Add(`<worksheet><row r="0"><c r="A0"/></row><row r="99999999999"/></worksheet>`, "<sst/>", "<styleSheet/>")
	f.Add(`<worksheet><row><c t="s"><v>0</v></c><c><is/></c></row></worksheet>`, `<sst><si/></sst>`, `<s><cellXfs><xf numFmtId="-1"/></cellXfs></s>`)
	f.Fuzz(func(t *testing.T, sheet, texts, styles string) {
		b, err := openBook(workbook(t, map[string]string{"xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": texts, "xl/styles.xml": styles}), "Incidents")
		if err != nil {
			return
		}
		if len(b.rows) == 0 || len(b.rows) != len(b.numbers) {
			t.Fatalf("%d rows with %d numbers", len(b.rows), len(b.numbers))
		}
		for i := 1; i < len(b.numbers); i++ {
			if b.numbers[i] <= b.numbers[i-1] {
				t.Fatalf("rows %v", b.numbers)
			}
		}
		if _, err := b.csv(); err != nil {
			t.Fatal(err)
		}
	})
}

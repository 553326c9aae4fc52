package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// A workbook (ECMA-376) is a zip of XML parts: the workbook names its sheets, the
// sheets have numbers and, for texts, indices into a part that all share, and the
// styles say which of the numbers are dates. Those four are read here, with the
// standard library; see ARCHITECTURE for why by no other.

// maxParts is how much the parts that are read may unpack to. A sheet of 100,000
// rows in the 49 columns of UCDP GED has some 0.3 GB.
const maxParts = 1 << 30

// maxColumns is how wide a sheet may be; a table of events has tens of columns.
const maxColumns = 1000

// book is one sheet of a workbook.
type book struct {
	parts     map[string]*zip.File
	left      uint64 // how much may still be unpacked
	texts     []string
	shapes    []shape // of each cell style
	epoch1904 bool
	rows      [][]string
	numbers   []int // of each row in the sheet, from 1
	notes     []string
}

// openBook reads the sheet of a name, or the first.
func openBook(content []byte, sheet string) (*book, error) {
	if bytes.HasPrefix(content, []byte{0xd0, 0xcf, 0x11, 0xe0}) {
		return nil, errors.New("this workbook is locked with a password, or an old .xls; save it as .xlsx without a password")
	}
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, fmt.Errorf("this is no workbook: %w", err)
	}
	b := &book{parts: map[string]*zip.File{}, left: maxParts}
	for _, f := range z.File {
		b.parts[strings.ToLower(strings.TrimPrefix(f.Name, "/"))] = f
	}
	if err := b.read(sheet); err != nil {
		return nil, fmt.Errorf("the workbook cannot be read: %w", err)
	}
	return b, nil
}

func (b *book) read(sheet string) error {
	main, err := b.mainPart()
	if err != nil {
		return err
	}
	part, err := b.sheet(main, sheet)
	if err != nil {
		return err
	}
	dir := path.Dir(main)
	if err := b.readTexts(dir + "/sharedstrings.xml"); err != nil {
		return err
	}
	if err := b.readStyles(dir + "/styles.xml"); err != nil {
		return err
	}
	return b.readRows(part)
}

// open opens a part; nil when the workbook has none of that name. archive/zip
// fails a part that unpacks to more than its directory says.
func (b *book) open(name string) (io.ReadCloser, error) {
	f := b.parts[strings.ToLower(name)]
	if f == nil {
		return nil, nil
	}
	if f.UncompressedSize64 > b.left {
		return nil, fmt.Errorf("it unpacks to more than %d MB", maxParts>>20)
	}
	b.left -= f.UncompressedSize64
	return f.Open()
}

// decode reads a small part whole.
func (b *book) decode(name string, into any) error {
	r, err := b.open(name)
	if err != nil || r == nil {
		return err
	}
	defer r.Close()
	if err := xml.NewDecoder(r).Decode(into); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// relation is one link of a part to another.
type relation struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
}

// relations returns the links of a part, with their targets as names of parts.
func (b *book) relations(part string) ([]relation, error) {
	var found struct {
		All []relation `xml:"Relationship"`
	}
	dir := path.Dir(part)
	if err := b.decode(path.Join(dir, "_rels", path.Base(part)+".rels"), &found); err != nil {
		return nil, err
	}
	for i, r := range found.All {
		if !strings.HasPrefix(r.Target, "/") {
			r.Target = path.Join(dir, r.Target)
		}
		found.All[i].Target = strings.TrimPrefix(r.Target, "/")
	}
	return found.All, nil
}

// mainPart finds the part that names the sheets.
func (b *book) mainPart() (string, error) {
	links, err := b.relations("")
	if err != nil {
		return "", err
	}
	name := "xl/workbook.xml"
	for _, r := range links {
		if strings.HasSuffix(r.Type, "/officeDocument") {
			name = r.Target
		}
	}
	if b.parts[strings.ToLower(name)] == nil {
		return "", errors.New("it has no sheets")
	}
	return name, nil
}

// sheet finds the part of a sheet and notes the names of the others.
func (b *book) sheet(main, want string) (part string, err error) {
	var workbook struct {
		Properties struct {
			Date1904 string `xml:"date1904,attr"`
		} `xml:"workbookPr"`
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"id,attr"`
		} `xml:"sheets>sheet"`
	}
	if err := b.decode(main, &workbook); err != nil {
		return "", err
	}
	links, err := b.relations(main)
	if err != nil {
		return "", err
	}
	b.epoch1904 = workbook.Properties.Date1904 == "1" || workbook.Properties.Date1904 == "true"
	var names []string
	for _, s := range workbook.Sheets {
		i := slices.IndexFunc(links, func(r relation) bool { return r.ID == s.ID && strings.HasSuffix(r.Type, "/worksheet") })
		if i < 0 {
			continue // a chart
		}
		names = append(names, s.Name)
		if part == "" && (want == "" || strings.EqualFold(s.Name, want)) {
			part = links[i].Target
		}
	}
	switch {
	case len(names) == 0:
		return "", errors.New("it has no sheets")
	case part == "":
		return "", fmt.Errorf("it has no sheet %q; its sheets are %s", want, strings.Join(names, ", "))
	case want == "" && len(names) > 1:
		b.notes = append(b.notes, fmt.Sprintf("the sheet %s was read; name another with --sheet: %s", names[0], strings.Join(names[1:], ", ")))
	}
	return part, nil
}

// readTexts reads the texts that the cells point into. A text in several
// fonts is several runs; what stands in an rPh is a reading aid, not the text.
func (b *book) readTexts(name string) error {
	return b.eachElement(name, "si", func(d *xml.Decoder) error {
		s, err := textOf(d)
		b.texts = append(b.texts, s)
		return err
	})
}

// textOf joins the runs of text up to the end of the element that is open.
func textOf(d *xml.Decoder) (string, error) {
	var text strings.Builder
	for depth, in := 1, false; depth > 0; {
		token, err := d.Token()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if t.Name.Local == "rPh" {
				if err := d.Skip(); err != nil {
					return "", err
				}
				continue
			}
			depth++
			in = t.Name.Local == "t" || t.Name.Local == "v"
		case xml.EndElement:
			depth--
			in = false
		case xml.CharData:
			if in {
				text.Write(t)
			}
		}
	}
	return text.String(), nil
}

// readStyles reads which cell styles show dates.
func (b *book) readStyles(name string) error {
	var styles struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Cells []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
	if err := b.decode(name, &styles); err != nil {
		return err
	}
	own := map[int]shape{}
	for _, f := range styles.Formats {
		own[f.ID] = shapeOf(f.Code)
	}
	for _, c := range styles.Cells {
		s, ok := own[c.Format]
		if !ok {
			s = builtIn(c.Format)
		}
		b.shapes = append(b.shapes, s)
	}
	return nil
}

// eachElement calls a function at each element of a name in a part, which reads
// to the element's end. A part that breaks off is an error, not a shorter part.
func (b *book) eachElement(name, element string, read func(*xml.Decoder) error) error {
	return b.eachStart(name, element, func(d *xml.Decoder, _ xml.StartElement) error { return read(d) })
}

func (b *book) eachStart(name, element string, read func(*xml.Decoder, xml.StartElement) error) error {
	r, err := b.open(name)
	if err != nil || r == nil {
		return err
	}
	defer r.Close()
	d := xml.NewDecoder(r)
	for {
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if start, ok := token.(xml.StartElement); ok && err == nil && start.Name.Local == element {
			err = read(d, start)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
}

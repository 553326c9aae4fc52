package sheet

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// readRows reads the rows of a sheet that have something in them.
func (b *book) readRows(part string) error {
	if b.parts[strings.ToLower(part)] == nil {
		return fmt.Errorf("its part %s is missing", part)
	}
	number := 0
	err := b.eachStart(part, "row", func(d *xml.Decoder, start xml.StartElement) error {
		number++
		if r, err := strconv.Atoi(attribute(start, "r")); err == nil && r >= number {
			number = r
		}
		row, err := b.row(d)
		if err == nil && len(row) > 0 {
			b.rows, b.numbers = append(b.rows, row), append(b.numbers, number)
		}
		return err
	})
	if err == nil && len(b.rows) == 0 {
		return errors.New("the sheet is empty")
	}
	b.cutCaption()
	return err
}

// row reads the cells of a row, without the empty ones at its end.
func (b *book) row(d *xml.Decoder) (row []string, err error) {
	for next := 0; ; {
		token, err := d.Token()
		if err != nil {
			return nil, err
		}
		if _, ended := token.(xml.EndElement); ended {
			return row, nil
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if i, ok := columnOf(attribute(start, "r")); ok {
			next = i
		}
		text, err := b.cell(d, start)
		if err != nil {
			return nil, err
		}
		if next >= maxColumns && text != "" {
			return nil, fmt.Errorf("it is wider than %d columns", maxColumns)
		}
		if text != "" {
			for len(row) <= next {
				row = append(row, "")
			}
			row[next] = text
		}
		next++
	}
}

// cell reads the text of a cell: as a person would copy it, but dates in the
// order year, month, day and numbers with all their digits.
func (b *book) cell(d *xml.Decoder, start xml.StartElement) (string, error) {
	kind, style := attribute(start, "t"), attribute(start, "s")
	v, err := b.value(d)
	if err != nil {
		return "", err
	}
	switch kind {
	case "s":
		i, err := strconv.Atoi(v)
		if err != nil || i < 0 || i >= len(b.texts) {
			return "", fmt.Errorf("cell %s has text %q of %d", attribute(start, "r"), v, len(b.texts))
		}
		return strings.TrimSpace(b.texts[i]), nil
	case "b":
		return map[string]string{"1": "TRUE", "0": "FALSE"}[v], nil
	case "inlineStr", "str", "e", "d":
		return strings.TrimSpace(v), nil
	}
	if i, err := strconv.Atoi(style); err == nil && i >= 0 && i < len(b.shapes) && b.shapes[i] != (shape{}) {
		return b.shapes[i].written(v, b.epoch1904), nil
	}
	return number(v), nil
}

// value reads what a cell holds, and passes over the formula that made it.
func (b *book) value(d *xml.Decoder) (v string, err error) {
	for {
		token, err := d.Token()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.EndElement:
			return v, nil
		case xml.StartElement:
			switch t.Name.Local {
			case "v", "is":
				v, err = contentOf(d, t)
			default:
				err = d.Skip()
			}
			if err != nil {
				return "", err
			}
		}
	}
}

// contentOf is the text of a value: plain in a v, in runs in an is.
func contentOf(d *xml.Decoder, start xml.StartElement) (string, error) {
	if start.Name.Local == "is" {
		return textOf(d)
	}
	var text strings.Builder
	for {
		token, err := d.Token()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.CharData:
			text.Write(t)
		case xml.StartElement:
			if err := d.Skip(); err != nil {
				return "", err
			}
		case xml.EndElement:
			return text.String(), nil
		}
	}
}

// number writes a number by the shortest digits that mean it: workbooks have
// 35.950000000000003 for 35.95.
func number(v string) string {
	x, err := strconv.ParseFloat(v, 64)
	if err != nil || x != x || x > 1e15 || x < -1e15 {
		return v
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// columnOf reads the letters of "AB12": 27.
func columnOf(cell string) (index int, ok bool) {
	for _, c := range cell {
		if c < 'A' || c > 'Z' {
			break
		}
		if index = index*26 + int(c-'A') + 1; index > 1<<20 {
			return 0, false
		}
	}
	return index - 1, index > 0
}

// cutCaption leaves out what stands above the header: rows with one cell, where
// the rows below have several.
func (b *book) cutCaption() {
	n := 0
	for n < len(b.rows) && filled(b.rows[n]) < 2 {
		n++
	}
	if n == 0 || n == len(b.rows) {
		return
	}
	b.notes = append(b.notes, fmt.Sprintf("above the header, left out: %q", strings.Join(b.rows[0], "")))
	b.rows, b.numbers = b.rows[n:], b.numbers[n:]
}

func filled(row []string) (n int) {
	for _, c := range row {
		if c != "" {
			n++
		}
	}
	return n
}

// csv writes the rows, all as wide as the widest.
func (b *book) csv() ([]byte, error) {
	width := 0
	for _, r := range b.rows {
		width = max(width, len(r))
	}
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	full := make([]string, width)
	for _, r := range b.rows {
		clear(full)
		copy(full, r)
		if err := w.Write(full); err != nil {
			return nil, err
		}
		if out.Len() > maxParts {
			return nil, fmt.Errorf("the table has more than %d MB", maxParts>>20)
		}
	}
	w.Flush()
	return out.Bytes(), w.Error()
}

// at finds the row and column of the sheet that stand at a place of the CSV.
func (b *book) at(text []byte, line, col int) (row, column int) {
	r := csv.NewReader(bytes.NewReader(text))
	r.FieldsPerRecord, r.ReuseRecord = -1, true
	for _, number := range b.numbers {
		cells, err := r.Read()
		if err != nil {
			break
		}
		row, column = number, 1
		for i := range cells {
			l, c := r.FieldPos(i)
			if l > line || l == line && c > col {
				return row, column
			}
			column = i + 1
		}
		if l, _ := r.FieldPos(len(cells) - 1); l >= line {
			return row, column
		}
	}
	return row, column
}

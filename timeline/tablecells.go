package timeline

import (
	"bytes"
	"iter"
	"strings"
)

// tableScan cuts a table into rows and cells: RFC 4180, with commas, semicolons
// or tabs between the cells. It keeps offsets, not copies: a cell that is not
// asked for costs nothing, and a mistake knows its place in the file.
type tableScan struct {
	text  []byte
	comma byte
	at    int        // where the next row begins
	cells []cellSpan // of the row read last; its room is used again
	fault *cellFault // why that row is none
}

// cellSpan is where a cell stands in the text, without its quotes.
type cellSpan struct {
	start, end int
	quoted     bool // "" in it stands for "
}

// cellFault is what is wrong at a byte of the text.
type cellFault struct {
	at        int
	msg, hint string
	broken    bool // nothing behind it can be read
}

func newTableScan(text []byte) *tableScan {
	at := skipBOM(text)
	line, _, _ := bytes.Cut(text[at:min(len(text), at+1<<16)], []byte("\n"))
	return &tableScan{text: text, comma: tableComma(line), at: at}
}

// tableComma is what divides the cells of a table whose first line is given:
// the most frequent of comma, semicolon and tab outside of quotes.
func tableComma(line []byte) byte {
	count, quoted := map[byte]int{}, false
	for _, c := range line {
		if c == '"' {
			quoted = !quoted
		} else if !quoted {
			count[c]++
		}
	}
	best := byte(',')
	for _, c := range []byte(";\t") {
		if count[c] > count[best] {
			best = c
		}
	}
	return best
}

// next reads a row and reports false at the end. Lines without any character
// are no rows.
func (s *tableScan) next() bool {
	s.cells, s.fault = s.cells[:0], nil
	for s.at < len(s.text) && (s.text[s.at] == '\n' || s.text[s.at] == '\r' && s.lineEnd(s.at) == s.at) {
		s.at = nextLine(s.text, s.at)
	}
	if s.at >= len(s.text) {
		return false
	}
	for more := true; more && s.fault == nil; {
		if s.at < len(s.text) && s.text[s.at] == '"' {
			more = s.quotedCell()
		} else {
			more = s.bareCell()
		}
	}
	return true
}

// lineEnd is where the line of an offset ends, without its carriage return.
func (s *tableScan) lineEnd(at int) int {
	end := len(s.text)
	if n := bytes.IndexByte(s.text[at:], '\n'); n >= 0 {
		end = at + n
	}
	if end > at && s.text[end-1] == '\r' {
		end--
	}
	return end
}

// bareCell reads a cell without quotes; more says that another follows.
func (s *tableScan) bareCell() (more bool) {
	start, at := s.at, s.at
	for at < len(s.text) && s.text[at] != s.comma && s.text[at] != '\n' && s.text[at] != '"' {
		at++
	}
	if at < len(s.text) && s.text[at] == '"' {
		s.give(at, "a quote stands within a value that is not quoted", `put the value into quotes and write "" for the quote`)
		return false
	}
	end := at
	more = at < len(s.text) && s.text[at] == s.comma
	if !more && end > start && s.text[end-1] == '\r' {
		end--
	}
	s.cells = append(s.cells, cellSpan{start: start, end: end})
	s.at = min(at+1, len(s.text))
	return more
}

// quotedCell reads a cell in quotes, which may run over lines.
func (s *tableScan) quotedCell() (more bool) {
	start, at, doubled := s.at+1, s.at+1, false
	for {
		n := bytes.IndexByte(s.text[at:], '"')
		if n < 0 {
			open := s.at
			s.at = len(s.text) // what follows cannot be told from the value
			s.fault = &cellFault{open, "a quoted value is not closed", `close it, and write "" for a quote within it`, true}
			return false
		}
		if at += n; at+1 >= len(s.text) || s.text[at+1] != '"' {
			break
		}
		doubled, at = true, at+2
	}
	s.cells = append(s.cells, cellSpan{start, at, doubled})
	at++
	switch {
	case at >= len(s.text):
		s.at = len(s.text)
		return false
	case s.text[at] == s.comma:
		s.at = at + 1
		return true
	case s.lineEnd(at) == at:
		s.at = nextLine(s.text, at)
		return false
	}
	s.give(at-1, "a value goes on behind its closing quote", `write "" for a quote within it`)
	return false
}

// give gives a row up and goes on at the next line.
func (s *tableScan) give(at int, msg, hint string) {
	s.fault = &cellFault{at: at, msg: msg, hint: hint}
	s.at = nextLine(s.text, at)
}

// cell returns the text of a cell of the row read last, without the spaces
// around it; empty beyond the row's end.
func (s *tableScan) cell(i int) string {
	if i >= len(s.cells) {
		return ""
	}
	c := s.cells[i]
	text := string(bytes.TrimSpace(s.text[c.start:c.end]))
	if c.quoted {
		text = strings.ReplaceAll(text, `""`, `"`)
	}
	return text
}

// blank reports a row of nothing but empty cells, as spreadsheets leave them
// below the last one.
func (s *tableScan) blank() bool {
	for _, c := range s.cells {
		if len(bytes.TrimSpace(s.text[c.start:c.end])) > 0 {
			return false
		}
	}
	return true
}

// TableRows cuts a table of events into rows and cells, as Load does. Rows that
// cannot be cut, and empty ones, are passed over; the slice is good until the
// next row.
func TableRows(text []byte) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		s := newTableScan(text)
		var row []string
		for s.next() {
			if s.fault != nil || s.blank() {
				continue
			}
			row = row[:0]
			for i := range s.cells {
				row = append(row, s.cell(i))
			}
			if !yield(row) {
				return
			}
		}
	}
}

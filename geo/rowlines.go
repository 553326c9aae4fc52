package geo

import (
	"bufio"
	"errors"
	"io"
)

// mostLine is how many bytes of a line are read; GeoNames allows 10,000
// characters of alternate names, so a longer line lacks its line breaks.
const mostLine = 1 << 18

// rowLines reads a file line by line in a memory that does not grow with it.
type rowLines struct {
	r    *bufio.Reader
	buf  []byte
	line int    // of the text, from 1
	text []byte // without its line end; good until the next line
	over bool   // the line is longer than mostLine and was cut
	err  error  // of the reader
}

func newRowLines(r io.Reader) *rowLines { return &rowLines{r: bufio.NewReaderSize(r, 1<<16)} }

// next reads a line and reports false at the end of the file.
func (l *rowLines) next() bool {
	l.line++
	l.over = false
	part, err := l.r.ReadSlice('\n')
	l.text = part
	if err != nil {
		l.buf = append(l.buf[:0], part...)
		for errors.Is(err, bufio.ErrBufferFull) {
			part, err = l.r.ReadSlice('\n')
			if len(l.buf) < mostLine {
				l.buf = append(l.buf, part...)
			} else {
				l.over = true
			}
		}
		if err != nil && err != io.EOF {
			l.err = err
		}
		if l.text = l.buf; err != nil && len(l.text) == 0 {
			return false
		}
	}
	l.text = trimLineEnd(l.text)
	if l.line == 1 && len(l.text) >= 3 && string(l.text[:3]) == "\ufeff" {
		l.text = l.text[3:]
	}
	return l.err == nil
}

func trimLineEnd(b []byte) []byte {
	for n := len(b); n > 0 && (b[n-1] == '\n' || b[n-1] == '\r'); n-- {
		b = b[:n-1]
	}
	return b
}

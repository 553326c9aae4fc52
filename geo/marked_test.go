package geo

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/paulmach/orb"
)

// marked is a text with its wanted mentions. The marks, never nested:
//
//	[[surface|key]]    a place: a key of places.tsv, or an id of the gazetteer
//	{{expression|…}}   a date expression (not looked at here)
//	((surface))        a trap: must not be taken for a place
//	<<surface>>        neutral: neither right nor wrong
//
// A header of "key: value" lines may stand before the text and a list of
// events after it, each set off by a line "---".
type marked struct {
	file    string
	text    []byte
	places  []mark
	traps   []mark
	neutral []mark
}

type mark struct {
	start, end int
	key        string
}

// goldPlace is where a marked place lies and how far off an answer may be.
type goldPlace struct {
	point       orb.Point
	kind        string
	toleranceKm float64
}

var markEnds = map[string]string{"[[": "]]", "{{": "}}", "((": "))", "<<": ">>"}

func parseMarked(file, src string) (marked, error) {
	if parts := strings.SplitN(src, "---\n", 3); len(parts) == 3 {
		src = parts[1]
	}
	m := marked{file: file}
	var out bytes.Buffer
	for src != "" {
		end, ok := markEnds[src[:min(2, len(src))]]
		if !ok {
			out.WriteByte(src[0])
			src = src[1:]
			continue
		}
		body, rest, closed := strings.Cut(src[2:], end)
		if !closed {
			return m, fmt.Errorf("%s: %.20q is never closed", file, src)
		}
		surface, key, _ := strings.Cut(body, "|")
		k := mark{out.Len(), out.Len() + len(surface), key}
		out.WriteString(surface)
		switch src[:2] {
		case "[[":
			m.places = append(m.places, k)
		case "((":
			m.traps = append(m.traps, k)
		case "<<":
			m.neutral = append(m.neutral, k)
		}
		src = rest
	}
	m.text = out.Bytes()
	return m, nil
}

// readMarked reads every text of a folder; an empty folder fails.
func readMarked(t *testing.T, folder string) []marked {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: no texts (%v)", folder, err)
	}
	var all []marked
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		m, err := parseMarked(filepath.Base(file), string(b))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, m)
	}
	return all
}

// readGold reads places.tsv: key, name, country, lat, lon, kind, tolerance.
func readGold(t *testing.T, file string) map[string]goldPlace {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	gold := map[string]goldPlace{}
	for i, line := range strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")[1:] {
		f := strings.Split(line, "\t")
		if len(f) < 7 {
			t.Fatalf("%s:%d: %d columns", file, i+2, len(f))
		}
		lat, err1 := strconv.ParseFloat(f[3], 64)
		lon, err2 := strconv.ParseFloat(f[4], 64)
		km, err3 := strconv.ParseFloat(f[6], 64)
		if err1 != nil || err2 != nil || err3 != nil {
			t.Fatalf("%s:%d: bad number", file, i+2)
		}
		gold[f[0]] = goldPlace{orb.Point{lon, lat}, f[5], km}
	}
	return gold
}

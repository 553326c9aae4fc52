package sheet

import (
	"fmt"
	"strconv"
	"strings"
)

// byValues guesses the columns of a table without a header: the first of dates,
// the first two side by side that can be a position, an address, and of the
// texts the longest for a title. All else may be anything and stays unmapped.
func (g *guess) byValues() {
	for i := range g.header {
		if g.fits(i, isDate) && !g.fits(i, isYear) {
			g.take("date", i, fmt.Sprintf("its values are dates; the first is %q", g.sample(i)))
			break
		}
	}
	for i := 0; i+1 < len(g.header); i++ {
		if g.position(i) {
			break
		}
	}
	for i := range g.header {
		if g.fits(i, plausible["url"]) {
			g.take("url", i, "its values are web addresses")
			break
		}
	}
	if i := g.longest(); i >= 0 {
		g.take("title", i, fmt.Sprintf("the longest text; the first is %q", g.sample(i)))
	}
}

// isYear reports a bare number of four digits, which is a date to EDTF and more
// often a number.
func isYear(s string) bool { _, err := strconv.Atoi(s); return err == nil && len(s) == 4 }

// position maps two columns of decimal fractions that can be a latitude and a
// longitude. Which is which the values say: along the Euphrates, from 30 to 40
// north and 36 to 49 east, the latitude is always the smaller.
func (g *guess) position(i int) bool {
	fraction := func(s string) bool { x, ok := float(s); return ok && x != float64(int(x)) }
	if !g.fits(i, fraction) || !g.fits(i+1, fraction) || !g.fits(i, degrees(180)) || !g.fits(i+1, degrees(180)) {
		return false
	}
	smaller, larger := 0, 0
	for _, row := range g.rows {
		if i+1 >= len(row) {
			continue
		}
		a, ok1 := float(row[i])
		b, ok2 := float(row[i+1])
		switch {
		case ok1 && ok2 && a < b:
			smaller++
		case ok1 && ok2:
			larger++
		}
	}
	lat, lon := i, i+1
	if larger > smaller {
		lat, lon = lon, lat
	}
	if !g.fits(lat, degrees(90)) {
		return false
	}
	g.take("lat", lat, fmt.Sprintf("degrees, and the smaller of two side by side; the first is %q", g.sample(lat)))
	g.take("lon", lon, fmt.Sprintf("degrees, and the larger of two side by side; the first is %q", g.sample(lon)))
	return true
}

// float reads a number with a point or a comma.
func float(s string) (float64, bool) {
	x, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	return x, err == nil
}

// longest finds the column of texts with the most characters.
func (g *guess) longest() (best int) {
	best, most := -1, 10*len(g.rows) // shorter ones are codes
	for i := range g.header {
		if g.taken[i] != "" || g.fits(i, isNumber) {
			continue
		}
		n := 0
		for _, row := range g.rows {
			if i < len(row) {
				n += len(row[i])
			}
		}
		if n > most {
			best, most = i, n
		}
	}
	return best
}

package gold

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
)

// Place is where a marked place lies, and how far off an answer may be.
type Place struct {
	Point       orb.Point // lon, lat in degrees
	Country     bool      // countries are left out of every count
	ToleranceKm float64
}

// ReadPlaces reads places.tsv: key, name, country, lat, lon, kind,
// tolerance_km, and a note that is passed over. The first line is the header.
func ReadPlaces(fsys fs.FS) (map[string]Place, error) {
	const file = "places.tsv"
	b, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, err
	}
	places := map[string]Place{}
	line := 0
	for row := range strings.Lines(string(b)) {
		if line++; line == 1 {
			continue
		}
		f := strings.Split(strings.TrimRight(row, "\r\n"), "\t")
		if len(f) < 7 {
			return nil, fmt.Errorf("%s:%d: %d columns; want at least 7", file, line, len(f))
		}
		lat, err1 := strconv.ParseFloat(f[3], 64)
		lon, err2 := strconv.ParseFloat(f[4], 64)
		km, err3 := strconv.ParseFloat(f[6], 64)
		if err1 != nil || err2 != nil || err3 != nil {
			return nil, fmt.Errorf("%s:%d: %q, %q, %q; want latitude, longitude and tolerance as numbers", file, line, f[3], f[4], f[6])
		}
		places[f[0]] = Place{orb.Point{lon, lat}, f[5] == "country", km}
	}
	return places, nil
}

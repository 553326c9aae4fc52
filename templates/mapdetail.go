package templates

import (
	"math"
	"regexp"

	"furat/timeline"
)

// Detail is what the front page's map shows only when it is magnified: the
// ground drawn more finely, the names and towns that the whole river has no
// room for, and the forms of the kinds of event. It is a file of its own,
// fetched when the page is there already, and a script, because a page opened
// from a folder may fetch nothing else.
func (d *Drawing) Detail() []byte {
	p := d.newPicture(d.sheet, "", timeline.NoDay, "")
	for _, row := range d.rows {
		p.hold(row)
	}
	p.addStacks(d.t.Events)
	v := mapDetail{
		Km:     round(d.sheet.km((d.sheet.bound.Min[1]+d.sheet.bound.Max[1])/2), 4),
		Scale:  fineScale,
		Kinds:  glyphs,
		Ground: d.fineGround(),
		Finer:  d.finerGround(),
		Areas:  d.areaNames(),
		Tiles:  d.tiles(),
	}
	for _, s := range p.spots {
		if s.gathered() {
			continue
		}
		p.measure(s)
		v.Names = append(v.Names, [6]any{s.name, round(s.x, 1), round(s.y, 1), round(s.r, 1), round(s.rank, 1), nameSize(s)})
	}
	marked := p.marked()
	for _, t := range d.towns {
		x, y := d.sheet.place(t.at)
		if d.sheet.covers(x, y) && free(marked, x, y, 0.7) { // less than a kilometre off is the same town
			v.Towns = append(v.Towns, [4]any{t.name, round(x, 1), round(y, 1), t.population})
		}
	}
	return append(append([]byte("var furatDetail="), island(v)...), ";\n"...)
}

// fineScale is how many times larger than the map its fine ground is drawn:
// a tenth of a unit there is a tenth of a pixel at that magnification.
const fineScale = 8

type mapDetail struct {
	Km     float64                  `json:"km"`    // units of the map in a kilometre, at its middle
	Scale  float64                  `json:"scale"` // of the ground's paths
	Names  [][6]any                 `json:"names"` // name, x, y, radius of its mark, rank, size of the type
	Towns  [][4]any                 `json:"towns"` // name, x, y, population; the largest first
	Kinds  map[timeline.Kind]string `json:"kinds"` // path of each
	Ground []finePath               `json:"ground"`
	Finer  []finePath               `json:"finer"` // that the whole river has no room for
	Areas  [][3]any                 `json:"areas"` // name, x, y of a governorate
	Tiles  *mapTiles                `json:"tiles,omitempty"`
}

// mapTiles is the layer of pictures that a reader may lay under the map, and
// where on the world the map lies: what the script needs to place them.
type mapTiles struct {
	Name   string     `json:"name"`
	URL    string     `json:"url"`
	Host   string     `json:"host"`
	Most   int        `json:"most"`   // zoom that the host has
	Credit string     `json:"credit"` // to be shown with it
	Link   string     `json:"link"`   // of the credit
	World  float64    `json:"world"`  // units of the map about the equator
	Corner [2]float64 `json:"corner"` // of the world, in units of the map
}

func (d *Drawing) tiles() *mapTiles {
	t := d.t.Site.Tiles
	if t == nil {
		return nil
	}
	s := d.sheet
	return &mapTiles{t.Name, t.URL, t.Host(), t.MaxZoom, t.Attribution, t.AttributionURL,
		round(s.scale, 4), [2]float64{round(-s.x0*s.scale, 4), round(-s.y0*s.scale, 4)}}
}

// finePath is the path that takes the place of the map's of the same class.
type finePath struct {
	Class string `json:"class"`
	D     string `json:"d"`
}

// fineSheet is the map's in a size in which a reader may see it.
func (d *Drawing) fineSheet() sheet {
	s := d.sheet
	s.scale, s.w, s.h = s.scale*fineScale, s.w*fineScale, s.h*fineScale
	return s
}

// fineGround draws the map's ground finely.
func (d *Drawing) fineGround() []finePath {
	return finePaths(d.drawGround(d.fineSheet(), 0.5, 0.5))
}

// finerGround draws what only the magnified map has room for.
func (d *Drawing) finerGround() []finePath {
	var out svg
	d.fineSheet().layer(&out, `class="brook"`, 0.5, d.base.Streams)
	d.fineSheet().layer(&out, `class="wadi"`, 0.5, d.base.Wadis)
	return finePaths(out.b)
}

// areaNames names the governorates that the map shows, about their middles.
func (d *Drawing) areaNames() (names [][3]any) {
	for _, p := range provincesOf(d.t) {
		if x, y := d.sheet.xy(p.Point); d.sheet.covers(x, y) {
			names = append(names, [3]any{p.Admin1, round(x, 1), round(y, 1)})
		}
	}
	return names
}

func finePaths(drawn []byte) []finePath {
	var paths []finePath
	for _, m := range groundPath.FindAllSubmatch(drawn, -1) {
		paths = append(paths, finePath{string(m[1]), string(m[2])})
	}
	return paths
}

var groundPath = regexp.MustCompile(`<path class="(\w+)"[^>]*? d="([^"]*)"/>`)

func round(v float64, places int) float64 {
	k := math.Pow10(places)
	return math.Round(v*k) / k
}

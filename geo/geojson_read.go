package geo

import (
	"encoding/json"
	"fmt"

	"github.com/paulmach/orb"
)

// Reading is for the embedded layers. orb/geojson would do it, but brings the
// driver of a database into every binary.

// collection is a FeatureCollection whose features have the properties P.
type collection[P any] struct {
	Features []struct {
		ID         string
		Properties P
		Geometry   geometry
	}
}

// geometry is an orb geometry that reads itself from GeoJSON; null leaves it
// nil.
type geometry struct{ orb.Geometry }

// UnmarshalJSON reads a geometry object of any of the six plain types.
func (g *geometry) UnmarshalJSON(data []byte) error {
	var raw struct {
		Type        string
		Coordinates json.RawMessage
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	var err error
	switch raw.Type {
	case "Point":
		g.Geometry, err = coordinates[orb.Point](raw.Coordinates)
	case "MultiPoint":
		g.Geometry, err = coordinates[orb.MultiPoint](raw.Coordinates)
	case "LineString":
		g.Geometry, err = coordinates[orb.LineString](raw.Coordinates)
	case "MultiLineString":
		g.Geometry, err = coordinates[orb.MultiLineString](raw.Coordinates)
	case "Polygon":
		g.Geometry, err = coordinates[orb.Polygon](raw.Coordinates)
	case "MultiPolygon":
		g.Geometry, err = coordinates[orb.MultiPolygon](raw.Coordinates)
	case "":
		g.Geometry = nil // null
	default:
		err = fmt.Errorf("geometry of type %q", raw.Type)
	}
	return err
}

func coordinates[G orb.Geometry](data []byte) (orb.Geometry, error) {
	var g G
	err := json.Unmarshal(data, &g)
	return g, err
}

// readCollection reads a whole FeatureCollection; name is for its errors.
func readCollection[P any](name string, data []byte) (*collection[P], error) {
	var c collection[P]
	if err := json.Unmarshal(data, &c); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &c, nil
}

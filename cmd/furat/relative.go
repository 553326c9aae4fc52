package main

import "furat/geo"

// relativeCandidates writes relative positions as candidates of locate. They
// are in no table and so have no id; and 15 km from a town it may be another
// country.
func relativeCandidates(found []geo.Relative, river *geo.River) []candidate {
	out := make([]candidate, len(found))
	for i, r := range found {
		out[i] = candidate{Name: r.Text, Kind: geo.RelativeKind, Lat: round(r.Point.Lat(), 5), Lon: round(r.Point.Lon(), 5),
			PrecisionKm: r.PrecisionKm, RiverKm: riverKm(&geo.Place{Point: r.Point}, river), Score: round(r.Score, 3),
			Anchor: r.Anchors[0].ID, how: r.String()}
		if len(r.Anchors) > 1 {
			out[i].Anchors = anchorIDs(r)
		}
	}
	return out
}

// relative is a relative position in a text. Its form is public contract.
type relative struct {
	Start       int      `json:"start"`
	End         int      `json:"end"`
	Text        string   `json:"text"`
	Kind        geo.Kind `json:"kind"`
	Anchors     []string `json:"anchors"`
	Lat         float64  `json:"lat"`
	Lon         float64  `json:"lon"`
	PrecisionKm float64  `json:"precision_km"`
	how         string   // for people
}

func asRelative(r geo.Relative) relative {
	return relative{Start: r.Start, End: r.End, Text: r.Text, Kind: geo.RelativeKind, Anchors: anchorIDs(r),
		Lat: round(r.Point.Lat(), 5), Lon: round(r.Point.Lon(), 5), PrecisionKm: r.PrecisionKm, how: r.String()}
}

func anchorIDs(r geo.Relative) []string {
	ids := make([]string, len(r.Anchors))
	for i, p := range r.Anchors {
		ids[i] = p.ID
	}
	return ids
}

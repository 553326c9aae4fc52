package site

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"

	"furat/geo"
	"furat/templates"
	"furat/timeline"
)

// rowsHead is what a download of part of the events says of the whole.
type rowsHead struct {
	Title   string   `json:"title"`
	Licence string   `json:"licence"`
	Edition string   `json:"edition"`
	Credits []string `json:"credits"`
	Columns string   `json:"columns"` // the head of events.csv
}

// eventRows is an event as events.geojson and events.csv have it, to the byte.
type eventRows struct {
	Feature string `json:"feature"`
	Row     string `json:"row"`
}

// addRows adds, for each part of the record, the features and rows of its
// events as a script: of these the reader's script makes the download of what
// is shown, also where the page was opened from a folder.
func (s *Site) addRows() {
	if !templates.HasScript() {
		return
	}
	for _, shard := range s.languages[0].set.Shards() {
		s.add("assets/rows/"+shard.ID+".js", func(b *bytes.Buffer) error { return s.rows(b, shard) })
		s.keyLast(func() timeline.Digest { return s.languages[0].set.ShardKey(shard) })
	}
}

func (s *Site) rows(b *bytes.Buffer, shard templates.Shard) error {
	site := s.Timeline.Site
	head := rowsHead{site.Title, site.Licence, site.Edition, credits(s.Timeline), csvLine(eventColumns)}
	features, err := featureLines(shard)
	if err != nil {
		return err
	}
	events := make(map[string]eventRows, len(shard.Events))
	for i, e := range shard.Events {
		events[e.ID] = eventRows{features[i], csvLine(eventRow(e))}
	}
	templates.ShardScript(b, "furatRows", shard.ID, map[string]any{"head": head, "events": events})
	return nil
}

// featureLines returns the features of some events as a collection has them,
// which is one a line.
func featureLines(shard templates.Shard) ([]string, error) {
	var b bytes.Buffer
	w := geo.NewFeatureWriter(&b)
	if err := writeEvents(w, shard.Events); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	lines := strings.Split(b.String(), "\n")
	if len(lines) < len(shard.Events)+2 {
		return nil, fmt.Errorf("%d features are %d lines", len(shard.Events), len(lines))
	}
	lines = lines[1 : len(shard.Events)+1]
	for i, line := range lines {
		lines[i] = strings.TrimSuffix(line, ",")
	}
	return lines, nil
}

// csvLine is one row as events.csv has it, without its end.
func csvLine(cells []string) string {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Write(cells)
	w.Flush()
	return strings.TrimSuffix(b.String(), "\n")
}

package site

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// TestRows: the parts that downloads are made of are the features and rows of
// the whole record's files, to the byte, each event once.
func TestRows(t *testing.T) {
	s := whole(t, os.DirFS("content"))
	render := func(write func(*bytes.Buffer) error) string {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	features, table := render(s.eventsGeoJSON), render(s.eventsCSV)
	events := 0
	for _, shard := range s.languages[0].set.Shards() {
		script := render(func(b *bytes.Buffer) error { return s.rows(b, shard) })
		var rows struct {
			Head   rowsHead
			Events map[string]eventRows
		}
		data := strings.TrimSuffix(strings.TrimPrefix(script, `furatRows("`+shard.ID+`",`), ");\n")
		if err := json.Unmarshal([]byte(data), &rows); err != nil {
			t.Fatalf("%s: %v", shard.ID, err)
		}
		if !strings.HasPrefix(table, rows.Head.Columns+"\n") || rows.Head.Licence != s.Timeline.Site.Licence {
			t.Errorf("%s has the head %+v", shard.ID, rows.Head)
		}
		for id, e := range rows.Events {
			events++
			if !strings.Contains(features, "\n"+e.Feature+",\n") && !strings.Contains(features, "\n"+e.Feature+"\n]") {
				t.Errorf("%s: no such feature: %.80s", id, e.Feature)
			}
			if !strings.HasPrefix(e.Feature, `{"type":"Feature","id":"`+id+`"`) || !strings.HasPrefix(e.Row, id+",") || !strings.Contains(table, "\n"+e.Row+"\n") {
				t.Errorf("%s: no such row: %.80s", id, e.Row)
			}
		}
	}
	if events != len(s.Timeline.Events) {
		t.Errorf("%d events of %d", events, len(s.Timeline.Events))
	}
}

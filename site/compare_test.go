package site

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

const eventHead = "id,title,date,first,last,kind,place_id,place,river_km,lon,lat,precision,actors,confidence,casualties,summary,sources,article\n"

const controlHead = "place_id,place,river_km,from,until,holder,status,event_id,article\n"

// edition is a built site with the given lines in its downloads.
func edition(t *testing.T, events, control string) *Edition {
	t.Helper()
	e, err := ReadEdition(fstest.MapFS{
		"data/events.csv":  {Data: []byte(eventHead + events)},
		"data/control.csv": {Data: []byte(controlHead + control)},
	})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// What two editions state differently, a line each.
func TestCompare(t *testing.T) {
	before := edition(t,
		"gone,Bridge blown up,2014-02,2014-02-01,2014-02-28,other,x,X,,,,,,,,,a,\n"+
			"moved,Town taken,2014-01,2014-01-01,2014-01-31,battle,x,X,,,,,isil,possible,,,a,\n"+
			"same,Dam held,2013,2013-01-01,2013-12-31,other,d,D,,,,,,,,,a,\n",
		"x,X,10.0,2014-01-31,2014-06-01,isil,held,moved,\n"+
			"x,X,10.0,2014-06-01,,sdf,held,later,\n"+
			"old,Old place,,2014-01-01,,isil,held,moved,\n")
	after := edition(t,
		"moved,Town taken,2014-01-14,2014-01-14,2014-01-14,battle,x,X,,,,,isil,confirmed,,,a b,\n"+
			"new,\"Town, lost\",2014-05~,2014-05-01,2014-05-31,battle,x,X,,,,,,,,,a,\n"+
			"same,Dam held,2013,2013-01-01,2013-12-31,other,d,D,,,,,,,,,a,\n",
		"x,X,10.0,2014-01-14,2014-05-01,isil,held,moved,\n"+
			"x,X,10.0,2014-05-01,2014-06-01,isil,contested,new,\n"+
			"x,X,10.0,2014-05-01,2014-06-01,sdf,contested,new,\n"+
			"x,X,10.0,2014-06-01,,sdf,held,later,\n")
	var got strings.Builder
	for _, c := range Compare(before, after) {
		fmt.Fprintln(&got, c)
	}
	const want = `~ moved, date: 2014-01 → 2014-01-14
~ moved, confidence: possible → confirmed
~ moved, sources: a → a b
- gone, 2014-02: Bridge blown up
+ new, 2014-05~: Town, lost
= X from 2014-01-14 until 2014-01-31: not assessed → isil
= X from 2014-05-01 until 2014-06-01: isil → contested: isil, sdf
= Old place from 2014-01-01: isil → not assessed
`
	if got.String() != want {
		t.Errorf("got\n%swant\n%s", got.String(), want)
	}
	if again := Compare(after, after); len(again) != 0 {
		t.Errorf("an edition differs from itself: %v", again)
	}
}

// An edition that is not one says so.
func TestReadEditionBroken(t *testing.T) {
	for _, c := range []struct{ events, control, want string }{
		{eventHead, "", "data/control.csv: is empty"},
		{"id,what\n", controlHead, `data/events.csv:1:1: has no column "title"; it is not a download of Furat`},
		{eventHead + "\"open", controlHead, `data/events.csv: parse error on line 2`},
	} {
		_, err := ReadEdition(fstest.MapFS{"data/events.csv": {Data: []byte(c.events)}, "data/control.csv": {Data: []byte(c.control)}})
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
	if _, err := ReadEdition(fstest.MapFS{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("of an empty folder: %v", err)
	}
}

// What a site would publish is what its downloads say once written.
func TestEditionOfSite(t *testing.T) {
	everySite(t, func(t *testing.T, s *Site, files map[string][]byte) {
		would, err := s.Edition()
		if err != nil {
			t.Fatal(err)
		}
		is, err := ReadEdition(fstest.MapFS{"data/events.csv": {Data: files["data/events.csv"]}, "data/control.csv": {Data: files["data/control.csv"]}})
		if err != nil || len(is.Events) != len(s.Timeline.Events) {
			t.Fatalf("%d events, %v", len(is.Events), err)
		}
		if changes := Compare(would, is); len(changes) != 0 {
			t.Errorf("%v", changes)
		}
	})
}

package templates

import (
	"encoding/json"
	"testing"

	"furat/timeline"
)

// The same bytes are read back in web/test/units.test.mjs.
func TestRecordIsSentWithoutNames(t *testing.T) {
	r := record{First: 0, Last: 400, On: 9, Actors: []recordActor{{"isil", "IS", "ISIL"}, {"sdf", "SDF", "SDF"}}}
	r.Places = []recordPlace{{"raqqa", "Raqqa", 231, []recordPeriod{
		{From: 100, Until: 200, Holder: 0, Status: "besieged", Event: "fall", Seen: []timeline.Day{100, 107, 110}, With: []int{1}},
		{From: 200, Until: timeline.NoDay, Holder: -1, Status: "left", Event: "gone", Seen: []timeline.Day{198}},
	}}}
	got, err := json.Marshal(r)
	const want = `{"first":0,"last":400,"on":9,"actors":[["isil","IS","ISIL"],["sdf","SDF","SDF"]],"places":[["raqqa","Raqqa",231,[[100,100,0,"besieged","fall",[0,7,3],[1]],[200,null,-1,"left","gone",[-2]]]]]}`
	if err != nil || string(got) != want {
		t.Errorf("%v\n got %s\nwant %s", err, got, want)
	}
}

func TestRecordOfNobodyAndNothing(t *testing.T) {
	if got, want := string(island(record{})), `{"first":0,"last":0,"on":0,"actors":[],"places":[]}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

package timeline

import "testing"

// mayadin is a place with every kind of date in its history.
const mayadin = `
	a 2013-11-XX: opposition held
	b 2014-07-03: isil held
	c 2015-05-16: isil held
	d 2017-10-06/2017-10-14: isil contested syria-gov
	e 2017-10-14: syria-gov held
	f 2019: syria-gov held`

func TestHolder(t *testing.T) {
	place, _ := foldScript(t, mayadin)
	for on, want := range map[string]string{
		"2013-11-29": "", // not assessed: the record knows nothing yet
		"2013-11-30": "opposition held",
		"2014-07-02": "opposition held",
		"2014-07-03": "isil held",
		"2017-10-05": "isil held",
		"2017-10-06": "isil contested syria-gov",
		"2017-10-14": "syria-gov held",
		"2030-01-01": "syria-gov held",
	} {
		got := ""
		if p, ok := place.Holder(mustDate(t, on).First); ok {
			got = stateWords(&p.Control)
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", on, got, want)
		}
	}
	if _, ok := place.Holder(NoDay); ok {
		t.Error("somebody holds it on NoDay")
	}
}

// Between the first and the last day of its date a change was under way.
func TestChanging(t *testing.T) {
	place, _ := foldScript(t, mayadin)
	for on, want := range map[string]string{
		"2013-10-31": "",
		"2013-11-01": "opposition held", // some day in November
		"2013-11-29": "opposition held",
		"2013-11-30": "", // by now it is so
		"2014-07-02": "",
		"2017-10-10": "",
		"2019-06-01": "", // "2019" confirms what stands: no change
	} {
		got := ""
		if p, ok := place.Changing(mustDate(t, on).First); ok {
			got = stateWords(&p.Control)
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", on, got, want)
		}
	}
	if _, ok := place.Changing(NoDay); ok {
		t.Error("it changes on NoDay")
	}
}

// A state is carried forward from the last day that somebody vouched for it.
func TestLastEvidence(t *testing.T) {
	place, _ := foldScript(t, mayadin)
	for on, want := range map[string]string{
		"2013-01-01": "",
		"2014-01-01": "2013-11-30",
		"2014-07-03": "2014-07-03",
		"2015-05-15": "2014-07-03",
		"2015-05-16": "2015-05-16",
		"2017-10-01": "2015-05-16",
		"2017-10-10": "2017-10-10", // fought over all along
		"2018-12-31": "2017-10-14",
		"2019-12-30": "2017-10-14", // "2019" is sure only when it is over
		"2020-06-01": "2019-12-31",
	} {
		if got := place.LastEvidence(mustDate(t, on).First).String(); got != want {
			t.Errorf("%s: got %q, want %q", on, got, want)
		}
	}
	if got := (&Place{}).LastEvidence(0); got != NoDay {
		t.Errorf("a place without periods: %s", got)
	}
}

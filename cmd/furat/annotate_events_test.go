package main

import (
	"strings"
	"testing"
)

const captured = "On Sunday Fighters of the north captured Alphaville,\nand at least 12 fighters were killed, a monitor said.\n"

// TestAnnotateEvents is the published contract of actors, casualties and events,
// letter for letter but for the score.
func TestAnnotateEvents(t *testing.T) {
	project(t)
	put(t, "site/content/actors.yaml", "- {id: north, name: Party of the north, code: NO, colour: \"#a1292c\", aliases: [Fighters of the north]}\n")
	put(t, "news.txt", captured)
	code, out, errs := furat(t, "", "annotate", "--json", "--date", "2017-04-24", "news.txt")
	if code != exitDone || errs != "" {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	_, out, _ = strings.Cut(out, `"actors":`)
	sameButScore(t, `"actors":`+out, `"actors":[{"start":10,"end":31,"text":"Fighters of the north","id":"north"}],`+
		`"casualties":[{"start":57,"end":89,"text":"at least 12 fighters were killed","group":"fighters","low":12,"best":null,"high":null,"by":"monitor"}],`+
		`"events":[{"date":"2017-04-23","place":"alphaville","kind":"control-change","actors":["north"],"sentence_start":0,"sentence_end":105,"score":SCORE}]}
`)
	_, out, _ = furat(t, "", "annotate", "--date", "2017-04-24", "news.txt")
	for _, want := range []string{
		"      10–31     actor           Fighters of the north → north\n",
		"      57–89     dead            at least 12 fighters were killed → fighters, 12 or more, by monitor\n",
		`, alphaville, control-change: "Sunday", "captured"` + "\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("printed\n%s\nwant in it %q", out, want)
		}
	}
}

// TestAnnotateEventsOfArticle: an article counts from its own date, and its
// offsets are the file's.
func TestAnnotateEventsOfArticle(t *testing.T) {
	project(t)
	const front = "---\ntitle: A\ndate: 2017-04-24\n---\n"
	put(t, "a.md", front+"On **Sunday** rebels captured [Alphaville](x).\n")
	_, out, _ := furat(t, "", "annotate", "-json", "a.md")
	if want := `"date":"2017-04-23","place":"alphaville","kind":"control-change","actors":[],"sentence_start":34,`; !strings.Contains(out, want) {
		t.Errorf("printed %s; want %s", out, want)
	}
}

// TestAnnotateActorsBroken: a mistake in actors.yaml is said, not passed over.
func TestAnnotateActorsBroken(t *testing.T) {
	project(t)
	put(t, "site/content/actors.yaml", "- {id: north}\n")
	put(t, "news.txt", captured)
	code, _, errs := furat(t, "", "annotate", "news.txt")
	if code != exitMistakes || !strings.Contains(errs, "site/content/actors.yaml:1:3: ") {
		t.Errorf("exit code %d: %s", code, errs)
	}
}

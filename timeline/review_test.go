package timeline

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// reviewed loads a record whose events are written a line each, "id when
// place: control" and after a bar further keys, and returns its doubts a line
// each: "kind event: message".
func reviewed(t *testing.T, events string) string {
	t.Helper()
	var article strings.Builder
	article.WriteString("---\ntitle: A record\ndate: 2020-01-01\nsource: wire\nevents:\n")
	for line := range strings.Lines(strings.TrimSpace(events)) {
		line, more, _ := strings.Cut(strings.TrimSpace(line), " | ")
		head, control, _ := strings.Cut(line, ": ")
		f := strings.Fields(head)
		fmt.Fprintf(&article, "  - {id: %s, when: %q, title: T, kind: control-change, place: %s, control: %s", f[0], f[1], f[2], control)
		if more != "" {
			article.WriteString(", " + more)
		}
		article.WriteString("}\n")
	}
	article.WriteString("---\nText.\n")
	tl, err := Load(fstest.MapFS{
		"site.yaml": {Data: []byte("title: R\nperiod: 2014/2015\nstart: 2014-01-01\n")},
		"actors.yaml": {Data: []byte(`- {id: a, name: Army, code: AR, colour: "#111111", side: east}
- {id: m, name: Militia, code: MI, colour: "#222222", side: east}
- {id: b, name: Band, code: BA, colour: "#333333", active: 2014-03/2015-06}
`)},
		"sources.yaml":  {Data: []byte("- {id: wire, name: Wire}\n- {id: gazette, name: Gazette, favours: [east]}\n")},
		"articles/x.md": {Data: []byte(article.String())},
	}, options())
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, d := range tl.Review() {
		fmt.Fprintf(&b, "%s %s: %s\n", d.Kind, d.Event.ID, d.Msg)
	}
	return b.String()
}

// What a sceptical reader finds odd, and what not. Tabqa, Raqqa, Deir ez-Zor and
// Mayadin follow each other on the river.
func TestReview(t *testing.T) {
	const still = "\ny 2015-05 raqqa: {holder: a}\n" // keeps what a holds from being carried too long
	for _, c := range []struct{ name, events, doubts string }{
		{"nothing odd", `
			x 2014-01-01 raqqa: {holder: a}` + still, ``},
		{"not assessed at the start", `
			x 2014-01-02 raqqa: {holder: a}` + still,
			`start x: Raqqa is not assessed before 2014-01-02; the record begins on 2014-01-01`},
		{"by the start, if not on it, is soon enough", `
			x 2013-12/2014-01 raqqa: {holder: a}` + still, ``},
		{"a party before and after its time", `
			x 2013-12-31 raqqa: {holder: b}
			y 2014-12-31 raqqa: {holder: b}
			z 2015-12-31 raqqa: {holder: a, status: contested, with: [b]}`, `
			party x: Band is at Raqqa on 2013-12-31, but is active from 2014-03-01
			party z: Band is at Raqqa on 2015-12-31, but was active until 2015-06-30`},
		{"two holders on one day", `
			w 2014-01-01 raqqa: {holder: b}
			x 2014-05-01 raqqa: {holder: a, from: b}
			y 2014-05-01 raqqa: {holder: m}
			z 2015-06 raqqa: {holder: m}`, `
			party w: Band is at Raqqa on 2014-01-01, but is active from 2014-03-01
			together x: x begins another state at Raqqa on the day of y`},
		{"a fight and its end on one day", `
			w 2014-01-01 raqqa: {holder: a}
			x 2014-05-01 raqqa: {holder: a, status: contested, with: [b]}
			y 2014-05-01 raqqa: {holder: b}
			z 2015-06 raqqa: {holder: b}`,
			``},
		{"dates that do not say which came first", `
			w 2014-01-01 raqqa: {holder: m}
			x 2014-06 raqqa: {holder: b}
			y 2014-06/2014-07 raqqa: {holder: m}
			z 2015-06 raqqa: {holder: m}`,
			`together y: the dates of x and y do not say which came first at Raqqa`},
		{"taken from one who was not there", `
			x 2014-01-01 raqqa: {holder: a}
			y 2014-06-01 raqqa: {holder: m, from: b}
			z 2015-06 raqqa: {holder: m}`,
			`order y: Raqqa was taken from Band, says y, but the record has it held by Army until then`},
		{"a fight without the one who held the place", `
			x 2014-01-01 raqqa: {holder: a}
			y 2014-06-01 raqqa: {holder: m, status: contested, with: [b]}
			z 2015-06 raqqa: {holder: m}`,
			`order y: Raqqa is contested by Militia, Band, and Army, in it until then, has no part`},
		{"nothing is asked of a place of which nothing was known", `
			x 2014-01-01 raqqa: {status: unknown}
			y 2014-06-01 raqqa: {holder: m, from: b}
			z 2015-06 raqqa: {holder: m}`, ``},
		{"told only by those whom it favours", `
			x 2014-01-01 raqqa: {holder: a} | sources: [gazette]
			y 2015-06 raqqa: {holder: a} | sources: [gazette]`,
			`leaning x: that Army holds Raqqa rests only on sources that favour it`},
		{"one other source is enough, also later", `
			x 2014-01-01 raqqa: {holder: a} | sources: [gazette]
			y 2015-06 raqqa: {holder: a} | sources: [wire]`, ``},
		{"carried too long, up to the end of the period", `
			x 2014-01-01 raqqa: {holder: a}
			y 2014-06-01 raqqa: {holder: a}`,
			`carried x: Raqqa stays held by Army from 2014-06-01 to 2015-12-31, 18 months, without evidence`},
		{"what is not known is not carried", `
			x 2014-01-01 raqqa: {status: unknown}`, ``},
		{"a neighbour that follows within two months is no jump", `
			n 2014-01-01 al-thawrah: {holder: a}
			p 2014-01-01 raqqa: {holder: a}
			q 2014-01-01 deir-ez-zor: {holder: a}
			r 2014-01-01 mayadin: {holder: a}
			s 2014-05-01 raqqa: {holder: b, from: a}
			t 2014-06-30 deir-ez-zor: {holder: b, from: a}
			n2 2015-06 al-thawrah: {holder: a}
			p2 2015-06 raqqa: {holder: b}
			q2 2015-06 deir-ez-zor: {holder: b}
			r2 2015-06 mayadin: {holder: a}`,
			``},
		{"an ally nearby is no jump, a stranger is", `
			n 2014-01-01 al-thawrah: {holder: a}
			p 2014-01-01 raqqa: {status: left}
			q 2014-01-01 deir-ez-zor: {holder: a}
			s 2014-05-01 raqqa: {holder: m}
			t 2014-06-30 raqqa: {holder: b, from: m}
			n2 2015-06 al-thawrah: {holder: a}
			p2 2015-06 raqqa: {holder: b}
			q2 2015-06 deir-ez-zor: {holder: a}`,
			`jump t: Band appears at Raqqa on 2014-06-30 and is not at Tabqa, Deir ez-Zor`},
		{"explained, and explained in vain", `
			x 2014-01-02 raqqa: {holder: a} | explained: {start: "No report of the town before."}
			y 2015-06 raqqa: {holder: a} | explained: {jump: "By air."}`,
			`stale y: y explains a doubt about "jump" that is none`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, want := reviewed(t, dedent(c.events)), dedent(c.doubts); got != want {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}

// An explanation of no known doubt is a mistake where it stands.
func TestExplainedWrong(t *testing.T) {
	fsys := fstest.MapFS{
		"site.yaml":    {Data: []byte("title: R\n")},
		"sources.yaml": {Data: []byte("- {id: wire, name: Wire}\n")},
		"articles/x.md": {Data: []byte("---\ntitle: X\ndate: 2020-01-01\nsource: wire\nevents:\n" +
			"  - {id: e, when: 2014, title: T, kind: battle, explained: {jumps: by air, stale: x}}\n---\nText.\n")},
	}
	_, err := Load(fsys, options())
	if err == nil {
		t.Fatal("loaded")
	}
	for _, want := range []string{`articles/x.md:6:61: explained has no key "jumps"; did you mean "jump"?`, `explained has no key "stale"`} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

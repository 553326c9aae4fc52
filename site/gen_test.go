package site

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// The generator makes sites of any size for tests and measurements: articles of
// about 3.6 kB with three events each, of our own sentences, which say nothing
// of the world: they only name places as reports do. The same n gives the same
// bytes; an article does not depend on how many follow it.

// generate makes a content folder with n articles.
func generate(n int) fstest.MapFS {
	fsys := folder("site.yaml", generatedSite, "actors.yaml", generatedActors, "sources.yaml", generatedSources)
	for i := range n {
		fsys[fmt.Sprintf("articles/%s-report-%05d.md", generatedDay(i), i)] = &fstest.MapFile{Data: generateArticle(i)}
	}
	return fsys
}

const generatedSite = `title: A generated site
standfirst: Made to measure with; its sentences say nothing of the world.
period: 2013/2019
start: 2016-01-01
licence: CC0 1.0
`

const generatedActors = `- {id: north, name: Party of the north, code: NO, colour: "#a1292c", aliases: [northerners]}
- {id: south, name: Party of the south, code: SO, colour: "#2046a5", aliases: [southerners]}
- {id: east, name: Party of the east, code: EA, colour: "#408c66"}
- {id: west, name: Party of the west, code: WE, colour: "#201e1d"}
- {id: river, name: Party of the river, code: RI, colour: "#ebc839"}
`

const generatedSources = `- {id: gazette, name: The Example Gazette, url: "https://example.org/", reliability: B}
- {id: wire, name: Example Wire, url: "https://example.com/", reliability: C}
- {id: monitor, name: River Monitor, url: "https://example.net/", reliability: B}
- {id: courier, name: Courier of the North, url: "https://example.org/north", reliability: D}
- {id: observer, name: The Observer at the Bridge, url: "https://example.com/bridge", reliability: C}
- {id: bulletin, name: Monthly Bulletin, url: "https://example.net/bulletin", reliability: A}
`

var generatedPublishers = []string{"gazette", "wire", "monitor", "courier", "observer", "bulletin"}

// generatedPlaces are places that the embedded gazetteer has, by id and as a
// text spells them.
var generatedPlaces = [][2]string{
	{"jarabulus", "Jarablus"}, {"manbij", "Manbij"}, {"tishrin-dam", "Tishrin Dam"}, {"tabqa", "Tabqa"},
	{"tabqa-dam", "the Tabqa Dam"}, {"raqqa", "Raqqa"}, {"deir-ez-zor", "Deir Ezzor"}, {"mayadin", "Mayadin"},
	{"abu-kamal", "Albu Kamal"}, {"al-qaim", "al-Qaim"}, {"anah", "Anah"}, {"haditha", "Haditha"},
	{"hit", "Hit"}, {"ramadi", "Ramadi"}, {"fallujah", "Fallujah"}, {"habbaniyah", "Habbaniyah"},
	{"ain-issa", "Ain Issa"}, {"kobani", "Kobani"}, {"hajin", "Hajin"}, {"rawah", "Rawa"},
	{"shuyukh-fawqani", "Shuyukh Fawqani"}, {"tokhar", "Tokhar"}, {"qara-qozak-bridge", "Qara Qozak Bridge"}, {"sarrin", "Sarrin"},
	{"abu-qalqal", "Abu Qalqal"}, {"jarniyah", "al-Jarniyah"}, {"khafsa", "al-Khafsah"}, {"jirah-airbase", "Jirah Airbase"},
	{"maskanah", "Maskanah"}, {"abu-hurairah", "Abu Hurairah"}, {"tabqa-airbase", "Tabqa Airbase"}, {"safsafah", "as-Safsafah"},
	{"mansoura", "al-Mansoura"}, {"baath-dam", "Baath Dam"}, {"uqayrishah", "Ukayrishah"}, {"karamah", "al-Karamah"},
	{"maadan", "Maadan"}, {"baghiliya", "al-Baghiliya"}, {"siyasiya-bridge", "as-Siyasiyah Bridge"}, {"conoco-plant", "Conoco gas plant"},
	{"khasham", "Khasham"}, {"tabiyah", "at-Tabiyah"}, {"busayrah", "al-Busayrah"}, {"al-omar-field", "al-Omar oil field"},
	{"quriyah", "al-Quriyah"}, {"asharah", "al-Asharah"}, {"abu-hamam", "Abu Hamam"}, {"gharanij", "Gharanij"},
	{"bahrah", "al-Bahrah"}, {"shaafah", "ash-Shaafah"}, {"susah", "as-Susah"}, {"marashidah", "al-Marashidah"},
	{"baghuz", "Baghuz Fawqani"}, {"haditha-dam", "Haditha Dam"}, {"barwana", "Barwana"}, {"al-baghdadi", "al-Baghdadi"},
	{"ramadi-barrage", "Ramadi Barrage"}, {"khalidiya", "al-Khalidiya"}, {"saqlawiyah", "as-Saqlawiyah"}, {"fallujah-barrage", "Fallujah Barrage"},
}

// generatedSentences name two places each, or one twice as far as they care.
var generatedSentences = []string{
	"The road from %s to %s follows the bank for most of its length, and the report measures every event by it.",
	"Nobody who wrote from %[2]s that week had been to %[1]s, so the two accounts are kept apart here.",
	"A list printed in %s gives a figure; another, found in %s, gives a lower one, and neither says how it was counted.",
	"What is certain ends at %s; of %s only the month is known.",
	"Three days later the same words stood in a notice from %s, this time with %s named as the place.",
	"Between %s and %s the river bends twice, and the villages on the inner bank are named by no source.",
	"The editor has seen the photograph said to be from %[1]s; the hills behind it are those of %[2]s.",
	"Water stood higher at %s than at any time since the gauge near %s was read.",
	"From %s the convoy is said to have gone on to **%s**, which a second report does not confirm.",
	"An earlier version of this text had %[2]s in place of %[1]s; [the correction](https://example.org/corrections) says why.",
	"The market of %s was open on the day, and so was the bridge below %s.",
	"Whoever held %s in the morning, by the evening both parties claimed %s.",
}

// sequence is a small linear congruential generator (Numerical Recipes'
// constants): the tests have no other chance in them.
type sequence uint32

func (s *sequence) next(n int) int {
	*s = *s*1664525 + 1013904223
	return int(uint32(*s)>>8) % n
}

// generatedDay spreads articles over 2013 to 2019.
func generatedDay(i int) string {
	return fmt.Sprintf("%d-%02d-%02d", 2013+i%7, 1+i/7%12, 1+i/84%28)
}

// whens are the forms of date that events take in turn.
var whens = []string{"%s", "%.7s", "%s~", "%s?", "%.7s-XX", "%.4s", "%s/.."}

var generatedKinds = []string{"battle", "battle", "battle", "airstrike", "airstrike", "shelling", "explosive-attack", "siege", "control-change",
	"violence-against-civilians", "displacement", "infrastructure", "agreement", "statement"}

// generatedTitles are filled with the name of the place.
var generatedTitles = []string{"Fighting is reported on the road to %s", "Bridge at %s closed to lorries", "Two accounts of the night at %s",
	"The bank below %s is said to have changed hands", "Families leave %s for the other bank", "Market of %s hit, figures differ",
	"Pumps of %s stand still for want of power", "Elders of %s meet both parties"}

var generatedConfidence = []string{"confirmed", "probable", "possible", "disputed"}

var generatedParties = []string{"north", "south", "east", "west", "river"}

func generateArticle(i int) []byte {
	var b strings.Builder
	seq := sequence(i + 1)
	day := generatedDay(i)
	fmt.Fprintf(&b, "---\ntitle: Report %d from the river\ndescription: What report %d says, in one sentence.\n", i, i)
	fmt.Fprintf(&b, "source: {publisher: gazette, url: \"https://example.org/%d\", accessed: 2020-05-24, grade: B2}\ntags: [river, report]\nevents:\n", i)
	for k := range 3 {
		generateEvent(&b, i, k, day, &seq)
	}
	b.WriteString("---\n")
	for b.Len() < 3500 {
		for range 4 {
			from := generatedPlaces[seq.next(len(generatedPlaces))]
			to := generatedPlaces[seq.next(len(generatedPlaces))]
			fmt.Fprintf(&b, generatedSentences[seq.next(len(generatedSentences))]+" ", from[1], to[1])
		}
		b.WriteString("\n\n")
	}
	return []byte(b.String())
}

func generateEvent(b *strings.Builder, i, k int, day string, seq *sequence) {
	place := generatedPlaces[seq.next(len(generatedPlaces))]
	first := seq.next(len(generatedParties))
	second := generatedParties[(first+1)%len(generatedParties)]
	fmt.Fprintf(b, "  - id: e%05d-%c\n    when: \"%s\"\n    title: \"%s, by report %d\"\n", i, 'a'+k, fmt.Sprintf(whens[(i+k)%len(whens)], day),
		fmt.Sprintf(generatedTitles[seq.next(len(generatedTitles))], place[1]), i)
	fmt.Fprintf(b, "    summary: One sentence that says what event %d is.\n    place: %s\n    kind: %s\n    actors: [%s, %s]\n    confidence: %s\n",
		k+1, place[0], generatedKinds[seq.next(len(generatedKinds))], generatedParties[first], second, generatedConfidence[seq.next(len(generatedConfidence))])
	switch {
	case k == 0 && i%3 == 0: // one event in nine changes what is held
		fmt.Fprintf(b, "    control: {holder: %s%s}\n", generatedParties[first], []string{"", "", ", status: contested, with: [" + second + "]"}[i/3%3])
	case k == 1:
		fmt.Fprintf(b, "    casualties: {civilians: unknown, fighters: {low: %d, high: %d}}\n", i%9, i%9+7)
	case k == 2:
		other := generatedPublishers[1+seq.next(len(generatedPublishers)-1)]
		fmt.Fprintf(b, "    sources: [gazette, {publisher: %s, title: A second report, url: \"https://example.com/second\", grade: C3}]\n", other)
	}
}

// TestWriteGenerated writes a generated site for measurements in a browser:
// FURAT_GENERATE=folder FURAT_ARTICLES=3334 go test ./site -run TestWriteGenerated
func TestWriteGenerated(t *testing.T) {
	out := os.Getenv("FURAT_GENERATE")
	if out == "" {
		t.Skip("FURAT_GENERATE names no folder to write to")
	}
	n, err := strconv.Atoi(os.Getenv("FURAT_ARTICLES"))
	if err != nil {
		t.Fatalf("FURAT_ARTICLES is %q; write how many articles, of three events each", os.Getenv("FURAT_ARTICLES"))
	}
	if err := whole(t, generate(n)).Write(out); err != nil {
		t.Fatal(err)
	}
}

// TestGenerate holds what the measurements rest on: the size of the articles,
// the number of events, and that the same n gives the same bytes.
func TestGenerate(t *testing.T) {
	content := generate(60)
	size, articles := 0, 0
	for name, f := range content {
		if !strings.HasPrefix(name, "articles/") {
			continue
		}
		articles++
		size += len(f.Data)
		if events := strings.Count(string(f.Data), "  - id: "); events != 3 {
			t.Errorf("%s has %d events", name, events)
		}
		if string(f.Data) != string(generate(60)[name].Data) {
			t.Errorf("%s is not the same the second time", name)
		}
	}
	if articles != 60 {
		t.Errorf("%d articles, want 60", articles)
	}
	if mean := size / articles; mean < 3400 || mean > 4000 {
		t.Errorf("articles are %d bytes on average, want about 3.6 kB", mean)
	}
	if tl := whole(t, content).Timeline; len(tl.Events) != 180 {
		t.Errorf("%d events, want 180", len(tl.Events))
	}
}

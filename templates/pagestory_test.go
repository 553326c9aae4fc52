package templates

import (
	"strings"
	"testing"

	"furat/timeline"
)

// sampleStory is an article of two steps over the sample record.
func sampleStory(t *testing.T, tl *timeline.Timeline) *timeline.Article {
	body := "<p>Before.</p>\n<p>One.</p>\n<p>More of one.</p>\n<p>Two.</p>\n"
	a := &timeline.Article{Slug: "walk", Title: "A walk", Lang: "en", Date: date(t, "2016-12-01"), Story: true, Body: body,
		Steps: []timeline.Step{
			{On: day(t, "2014-02-01"), Event: tl.Places[4].Periods[0].Event, Start: strings.Index(body, "<p>One")},
			{On: day(t, "2015-05-01"), Places: []*timeline.Place{tl.Places[3], tl.Places[7]}, Start: strings.Index(body, "<p>Two")},
		}}
	tl.Articles = append(tl.Articles, a)
	return a
}

func TestStoryPage(t *testing.T) {
	tl := sampleTimeline(t)
	story := sampleStory(t, tl)
	set, err := New(tl, sampleBase(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := set.Article(&b, story); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	for _, want := range []string{
		"<p>Before.</p>\n<section class=\"story-step\" id=\"step-1\" data-on=\"16102\" data-of=\"p097\" data-sel=\"" + story.Steps[0].Event.ID + `">`,
		`<a href="#step-1"><time datetime="2014-02-01">1 February 2014</time></a>: <a href="../events/` + story.Steps[0].Event.ID + `.html"`,
		"<p>One.</p>\n<p>More of one.</p>\n</section>\n<section class=\"story-step\" id=\"step-2\" data-on=\"16556\" data-of=\"p094 p300\">",
		`<svg xmlns="http://www.w3.org/2000/svg" class="map"`, `<script type="application/json" id="record">`,
		"Map and diagram on </span><span class=\"on\">1 February 2014</span>",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
	if n := strings.Count(page, `class="ev `); n != 1 {
		t.Errorf("%d events marked, want the one of the steps", n)
	}
	if strings.Contains(page, `<a class="pl" data-place`) {
		t.Error("discs of the map are stops of the tab key")
	}
}

// The front page names the stories, and only them, under its standfirst.
func TestStoriesAreListed(t *testing.T) {
	tl := sampleTimeline(t)
	sampleStory(t, tl)
	set, err := New(tl, sampleBase(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(set.storyLinks()); got != `<a href="articles/walk.html">A walk</a>` {
		t.Errorf("front page: %s", got)
	}
	m := set.markup()
	m.articleLine(tl.Articles[0])
	if !strings.Contains(string(m.html()), `<span class="note">story</span>`) {
		t.Errorf("list of articles: %s", m.html())
	}
}

// A story's diagram has the places of its steps before all others.
func TestStoryLedgerHasItsPlaces(t *testing.T) {
	s := newSample(t)
	s.t.Places = nil
	for i := range 40 {
		name := "P" + string(rune('A'+i))
		s.place(name, float64(i*10))
		s.control(t, name, "2014-01-01", "held", "north")
	}
	far := s.places["PA"]
	far.Population = 0
	a := &timeline.Article{Story: true, Steps: []timeline.Step{{On: day(t, "2014-01-01"), Places: []*timeline.Place{far}}}}
	ids := rowsOf(string(drawingOf(s.t, nil).StoryLedger(a, "../", day(t, "2014-01-01"))))
	if len(ids) != storyRows || ids[0] != far.ID {
		t.Errorf("rows %v", ids)
	}
}

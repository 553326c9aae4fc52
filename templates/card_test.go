package templates

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"io"
	"os"
	"strings"
	"sync"
	"testing"

	"furat/timeline"
)

// cardsOf writes the cards of a record, one of each kind.
func cardsOf(s *Set) map[string]func(io.Writer) error {
	t := s.t
	cards := map[string]func(io.Writer) error{"index": s.IndexCard,
		"year": func(w io.Writer) error { return s.YearCard(w, 0) }}
	if len(t.Articles) > 0 {
		cards["article"] = func(w io.Writer) error { return s.ArticleCard(w, t.Articles[0]) }
	}
	cards["event"] = func(w io.Writer) error { return s.EventCard(w, t.Events[0]) }
	cards["place"] = func(w io.Writer) error { return s.PlaceCard(w, t.Places[0]) }
	cards["actor"] = func(w io.Writer) error { return s.ActorCard(w, t.Actors[0]) }
	return cards
}

func cardSet(t testing.TB, tl *timeline.Timeline) *Set {
	t.Helper()
	s, err := New(tl, sampleBase(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// sampleCards is the sample record with a title and a town in both scripts.
func sampleCards(t testing.TB) *Set {
	tl := sampleTimeline(t)
	tl.Site.Title, tl.Site.BaseURL, tl.Site.Cards = "The river of letters", "https://example.org/letters/", "all"
	tl.Site.Standfirst = "Who held which town, and when: من أمسك بأي مدينة ومتى."
	return cardSet(t, tl)
}

// TestCards compares the cards with the pictures in testdata/cards: at most
// one pixel in five hundred may differ by more than a shade, so that another
// edition of a font's shaper is no failure and a lost row is one.
func TestCards(t *testing.T) {
	for name, write := range cardsOf(sampleCards(t)) {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				t.Fatal(err)
			}
			file := "testdata/cards/" + name + ".png"
			if os.Getenv("FURAT_UPDATE") != "" {
				if err := errors.Join(os.MkdirAll("testdata/cards", 0o755), os.WriteFile(file, b.Bytes(), 0o644)); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if n := unlike(t, b.Bytes(), want); n > cardWidth*cardHeight/500 {
				t.Errorf("%d pixels differ from %s; look at both, and run FURAT_UPDATE=1 go test if the new one is right", n, file)
			}
		})
	}
}

// unlike counts the pixels of two pictures that differ by more than a shade.
func unlike(t *testing.T, a, b []byte) (n int) {
	p, q := decodeCard(t, a), decodeCard(t, b)
	for y := range cardHeight {
		for x := range cardWidth {
			r0, g0, b0, _ := p.At(x, y).RGBA()
			r1, g1, b1, _ := q.At(x, y).RGBA()
			const shade = 24 << 8
			if max(r0, r1)-min(r0, r1) > shade || max(g0, g1)-min(g0, g1) > shade || max(b0, b1)-min(b0, b1) > shade {
				n++
			}
		}
	}
	return n
}

func decodeCard(t *testing.T, data []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if img.Bounds() != image.Rect(0, 0, cardWidth, cardHeight) {
		t.Fatalf("a card of %v", img.Bounds())
	}
	return img
}

// TestCardsAreTheSameEveryTime paints all cards by two at a time, in the room
// that other cards have left.
func TestCardsAreTheSameEveryTime(t *testing.T) {
	cards := cardsOf(sampleCards(t))
	var first, second sync.Map
	var wg sync.WaitGroup
	for _, kept := range []*sync.Map{&first, &second} {
		wg.Go(func() {
			for name, write := range cards { // in another order each time
				var b bytes.Buffer
				if err := write(&b); err != nil {
					t.Error(err)
				}
				kept.Store(name, b.String())
			}
		})
	}
	wg.Wait()
	for name := range cards {
		a, _ := first.Load(name)
		if b, _ := second.Load(name); a != b {
			t.Errorf("two cards of %s", name)
		}
	}
}

// TestCardsOfHostileWords: whatever a record says is painted as words.
func TestCardsOfHostileWords(t *testing.T) {
	for _, word := range append(hostile, strings.Repeat("very long ", 1000), strings.Repeat("x", 10000), "\u202e\u2067 \x00\x1b[31m", "  ", "\xff\xfe") {
		for name, write := range cardsOf(cardSet(t, hostileTimeline(t, word))) {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				t.Errorf("%s with %.30q: %v", name, word, err)
				continue
			}
			decodeCard(t, b.Bytes())
		}
	}
}

func TestHasCards(t *testing.T) {
	for _, c := range []struct {
		cards, base, section string
		want                 bool
	}{
		{"main", "https://example.org/", "places", true}, {"main", "https://example.org/", "events", false},
		{"all", "https://example.org/", "events", true}, {"all", "", "events", false},
		{"none", "https://example.org/", "index", false}, {"all", "https://example.org/", "data", false},
	} {
		s := &Set{t: &timeline.Timeline{Site: timeline.Site{Cards: c.cards, BaseURL: c.base}}}
		if got := s.HasCards(c.section); got != c.want {
			t.Errorf("cards: %s, base %q: %s has cards: %v", c.cards, c.base, c.section, got)
		}
	}
}

// TestCardIsNamed: the head names the card by its full address, where there is
// one, and only there.
func TestCardIsNamed(t *testing.T) {
	s := sampleCards(t)
	image := func(write func(io.Writer) error) string {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		_, rest, _ := strings.Cut(b.String(), `property="og:image" content="`)
		address, _, _ := strings.Cut(rest, `"`)
		return address
	}
	if got := image(func(w io.Writer) error { return s.Place(w, s.t.Places[0]) }); got != "https://example.org/letters/cards/places/"+s.t.Places[0].ID+".png" {
		t.Errorf("the place's card is at %q", got)
	}
	if got := image(s.PlaceList); got != "" {
		t.Errorf("the list of places has the card %q", got)
	}
	s.t.Site.BaseURL = ""
	if got := image(s.Index); got != "" {
		t.Errorf("without a base URL the front page has the card %q", got)
	}
}

func BenchmarkCard(b *testing.B) {
	s := sampleCards(b)
	for b.Loop() {
		if err := s.PlaceCard(io.Discard, s.t.Places[0]); err != nil {
			b.Fatal(err)
		}
	}
}

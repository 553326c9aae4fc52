package templates

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"sync"

	"furat/timeline"
)

// A key is the digest of all that a file is made of. Two files of one address
// and one key are the same bytes, so that a build need not make the second; a
// file may well be the same under another key. What a page shows of an article
// counts by Article.Telling, the text by Article.Digest. There are keys only
// where the timeline has digests: see timeline.Memory.
//
// Whoever lets a page show something new adds it to the page's key here. A test
// changes records at random and compares every file with a clean build's.
type key struct{ b []byte }

// blanks are keys to be written: a site has one for each page.
var blanks = sync.Pool{New: func() any { return new(key) }}

func newKey() *key { return blanks.Get().(*key) }

func (s *Set) key(kind string) *key { return newKey().digest(s.keys.ground).text(kind) }

// sum is the digest; the key must not be used after it.
func (k *key) sum() timeline.Digest {
	d := timeline.Digest(sha256.Sum256(k.b))
	k.b = k.b[:0]
	blanks.Put(k)
	return d
}

func (k *key) digest(d timeline.Digest) *key { k.b = append(k.b, d[:]...); return k }

func (k *key) text(s string) *key {
	k.b = append(binary.AppendUvarint(k.b, uint64(len(s))), s...)
	return k
}

func (k *key) int(n int) *key { k.b = binary.AppendVarint(k.b, int64(n)); return k }

// article enters what other pages show of an article; nil is none.
func (s *Set) article(k *key, a *timeline.Article) *key {
	if a == nil {
		return k.int(0)
	}
	return k.digest(s.keys.articles()[s.order.article[a]])
}

// articleDigests are of all that other pages show of each article, in their
// order.
func (s *Set) articleDigests() []timeline.Digest {
	list := make([]timeline.Digest, len(s.t.Articles))
	for i, a := range s.t.Articles {
		list[i] = newKey().text(a.File).digest(a.Telling).sum()
	}
	return list
}

// event enters an event; nil is none.
func (s *Set) event(k *key, e *timeline.Event) *key {
	if e == nil {
		return k.int(0)
	}
	return k.digest(s.keys.events()[s.order.all[e]])
}

func (s *Set) events(k *key, list []*timeline.Event) *key {
	k.int(len(list))
	for _, e := range list {
		s.event(k, e)
	}
	return k
}

// eventDigests are of all that pages show of each event, by order.all: lists of
// events are then digests of digests.
func (s *Set) eventDigests() []timeline.Digest {
	list := make([]timeline.Digest, len(s.t.Events))
	for i, e := range s.t.Events {
		list[i] = s.article(newKey(), e.Article).text(e.ID).sum()
	}
	return list
}

// placeDigests are of the events of each place, which its neighbours show too.
func (s *Set) placeDigests() map[*timeline.Place]timeline.Digest {
	all := make(map[*timeline.Place]timeline.Digest, len(s.t.Places))
	for _, p := range s.t.Places {
		all[p] = s.events(newKey().text(p.ID), p.Events).sum()
	}
	return all
}

// keys are what many keys have in common, reckoned once.
type keys struct {
	ground  timeline.Digest        // of what every page may show
	record  func() timeline.Digest // of all articles
	control func() timeline.Digest // of all events that say who held a place

	articles, events func() []timeline.Digest
	places           func() map[*timeline.Place]timeline.Digest
	days             sync.Map // of timeline.Day: timeline.Digest, who held what
}

func (s *Set) newKeys() *keys {
	k := newKey()
	k.digest(s.t.Ground).text(s.words.lang).text(s.folder).text(s.t.Site.Period.Literal).int(int(s.t.Site.Start))
	k.text(fmt.Sprint(s.HasDossier()))
	for _, p := range s.t.Places {
		k.text(p.ID).text(p.Name).text(string(p.Kind)).text(fmt.Sprint(p.Point, p.Riverside, len(p.Periods) > 0))
	}
	return &keys{ground: k.sum(), record: sync.OnceValue(s.recordKey), control: sync.OnceValue(s.controlKey),
		articles: sync.OnceValue(s.articleDigests), events: sync.OnceValue(s.eventDigests), places: sync.OnceValue(s.placeDigests)}
}

// HasKeys reports whether the timeline has what keys are made of.
func (s *Set) HasKeys() bool { return s.t.Ground != timeline.Digest{} }

// RecordKey is the key of what shows the whole record, but for the texts of
// articles: lists, drawings of the whole river, downloads.
func (s *Set) RecordKey() timeline.Digest { return s.keys.record() }

func (s *Set) recordKey() timeline.Digest {
	k := s.key("record")
	for _, a := range s.t.Articles {
		s.article(k, a)
	}
	return s.events(k, s.t.Events).sum() // in a table a row may move to another month
}

func (s *Set) controlKey() timeline.Digest {
	k := s.key("control")
	for _, e := range s.t.Events {
		if len(e.Control) > 0 {
			s.event(k, e)
		}
	}
	return k.sum()
}

// dayKey is the key of who held the rows of the diagram on a day, as the small
// maps show it.
func (s *Set) dayKey(on timeline.Day) timeline.Digest {
	if on == timeline.NoDay {
		return timeline.Digest{}
	}
	if d, ok := s.keys.days.Load(on); ok {
		return d.(timeline.Digest)
	}
	k := newKey()
	for _, row := range s.draw.rows {
		if p, ok := row.Holder(on); ok {
			s.event(k.text(row.ID), p.Event).int(int(p.From))
		}
	}
	d := k.sum()
	s.keys.days.Store(on, d)
	return d
}

// ArticleKey is the key of an article's page, and of its card.
func (s *Set) ArticleKey(a *timeline.Article) timeline.Digest {
	k := s.key("article").text(a.File).digest(a.Digest)
	prev, next := around(s.t.Articles, s.order.article[a])
	s.article(s.article(k, prev), next).digest(s.dayKey(a.Date.Last))
	if a.Story {
		k.digest(s.RecordKey())
	}
	return k.sum()
}

// EventKey is the key of an event's page, and of its card.
func (s *Set) EventKey(e *timeline.Event) timeline.Digest {
	prev, next := around(s.order.events, s.order.event[e])
	k := s.key("event")
	for _, shown := range []*timeline.Event{e, prev, next} {
		s.event(k, shown)
	}
	return k.digest(s.dayKey(e.Date.Last)).sum()
}

// PlaceKey is the key of a place's page, and of its card.
func (s *Set) PlaceKey(p *timeline.Place) timeline.Digest {
	k := s.key("place")
	for _, q := range neighbours(p) {
		k.digest(s.keys.places()[q])
	}
	k.int(len(p.Articles))
	for _, a := range p.Articles {
		s.article(k, a)
	}
	return k.sum()
}

// ActorKey is the key of an actor's page.
func (s *Set) ActorKey(a *timeline.Actor) timeline.Digest {
	return s.events(s.key("actor"), a.Events).digest(s.keys.control()).sum()
}

// YearKey is the key of the i-th year's page.
func (s *Set) YearKey(i int) timeline.Digest {
	k := s.key("year").int(i).int(len(s.years))
	for _, y := range s.years {
		k.text(y.ID)
	}
	for _, m := range s.years[i].Months { // labels follow from the first event
		s.events(k.text(m.ID), m.events)
	}
	return k.sum()
}

// MonthKey is the key of the page of the i-th of Months.
func (s *Set) MonthKey(i int) timeline.Digest {
	k := s.key("month")
	prev, next := max(0, i-1), min(len(s.months), i+2)
	for _, m := range s.months[prev:next] {
		k.text(m.ID)
	}
	return s.events(k.int(i), s.months[i].events).sum()
}

// ShardKey is the key of a file of a part of the record.
func (s *Set) ShardKey(shard Shard) timeline.Digest {
	return s.events(s.key("shard").text(shard.ID), shard.Events).sum()
}

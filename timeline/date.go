package timeline

import "fmt"

// Date says when something happened, as far as its source knows: the words as
// written and, computed from them, the days they leave open.
//
// It is written in EDTF (Extended Date/Time Format, ISO 8601-2:2019; Library
// of Congress, "Extended Date/Time Format Specification", 2019): level 1, and
// of level 2 the one-of sets and the qualifiers on parts. ParseDate has the
// table. A Date is comparable with ==, and its zero value means that no date
// was stated; ask IsZero before reading First and Last, since Day 0 is a day.
type Date struct {
	Literal string // as written: "2014-06-26", "[2014-06-26,2014-07-02]", "unknown"
	First   Day    // first day it can be; NoDay when the start is open or unknown
	Last    Day    // last day it can be, inclusive; NoDay when the end is open or unknown
	Grain   Grain  // how fine the date is; of several parts, the coarsest. Says nothing when Unknown

	Approximate bool // "~" or "%" on any part: about then
	Uncertain   bool // "?" or "%" on any part: the source is doubtful

	Interval bool // "a/b": it lasted from a to b
	OneOf    bool // "[a,b]", "[a..b]": it was on one of these, and nobody knows which

	OpenStart    bool // ".." in front: no beginning ("../b"), or any time before ("[..b]")
	OpenEnd      bool // ".." behind: it goes on ("a/.."), or any time after ("[a..]")
	UnknownStart bool // "/b": it began, nobody says when
	UnknownEnd   bool // "a/": it ended, nobody says when

	Unknown bool // "unknown": undated. First and Last are NoDay
}

// Grain is how fine a date is.
type Grain uint8

// The grains, finest first, so that a greater grain is a coarser date.
const (
	DayGrain     Grain = iota // 2014-06-11
	MonthGrain                // 2014-06, 2014-06-XX
	SeasonGrain               // 2014-22
	YearGrain                 // 2014, 2014-XX
	DecadeGrain               // 201X
	CenturyGrain              // 20XX
)

// String returns the grain's name: "day", "month", "season", "year", "decade"
// or "century".
func (g Grain) String() string {
	names := [...]string{"day", "month", "season", "year", "decade", "century"}
	if int(g) >= len(names) {
		return fmt.Sprintf("Grain(%d)", uint8(g))
	}
	return names[g]
}

// ParseDate reads an EDTF date.
//
//	2014-06-11                 that day
//	2014-06  2014              some time in the month, the year
//	2014-06-XX  2014-XX        the same, saying outright that the rest is unknown
//	201X  20XX                 some time in 2010 to 2019, in 2000 to 2099
//	2014-21 … 2014-24          spring, summer, autumn, winter of 2014
//	2014-06~                   about then
//	2014-06?                   doubtful
//	2014-06%                   both
//	2014-06-~11  2014?-06      the same marks on one part, on it and all before it
//	2014-06-10/2014-06-14      it lasted from the one to the other
//	2014-06-10/..  ../2014-06  it goes on; it always was
//	2014-06-10/  /2014-06      it ended, it began, nobody says when
//	[2014-06-26,2014-07-02]    on one of these days: sources disagree
//	[2014-06-10..2014-06-14]   on one day from the one to the other
//	[..2014-06]  [2014-06..]   then or earlier, then or later
//	unknown                    undated (our word, not EDTF's)
//
// Seasons are those of the meteorologists of the northern hemisphere, whole
// months: spring is March to May, summer June to August, autumn September to
// November, and winter, 2014-24, is December 2014 to February 2015.
//
// Not read, since no event on a river of our time needs them: clock times,
// years before 0000 or after 9999, sets of all ("{a,b}"), the finer divisions
// 25 to 41 (quarters, southern seasons), significant digits and unspecified
// digits elsewhere than at the end.
//
// The error is a *DateError, without a position in the file. The time taken is
// linear in the literal's length.
func ParseDate(literal string) (Date, error) {
	var room [2]dateSpan
	form, spans, bad := readDate(room[:0], literal)
	if bad != nil {
		return Date{}, advise(literal, bad)
	}
	d := Date{Literal: literal, First: NoDay, Last: NoDay}
	d.Interval, d.OneOf, d.Unknown = form == intervalForm, form == oneOfForm, form == undatedForm
	for i := range spans {
		d.addStart(&spans[i].from)
		d.addEnd(&spans[i].to)
	}
	d.unbound()
	return d, nil
}

// addStart takes one beginning into the date.
func (d *Date) addStart(p *datePoint) {
	switch p.kind {
	case openPoint:
		d.OpenStart = true
	case missingPoint:
		d.UnknownStart = true
	default:
		if d.First == NoDay || p.first < d.First {
			d.First = p.first
		}
		d.addMarks(p)
	}
}

// addEnd takes one end into the date.
func (d *Date) addEnd(p *datePoint) {
	switch p.kind {
	case openPoint:
		d.OpenEnd = true
	case missingPoint:
		d.UnknownEnd = true
	default:
		d.Last = max(d.Last, p.last) // NoDay is below every day
		d.addMarks(p)
	}
}

// addMarks takes what p says of its own fineness and certainty into the date.
func (d *Date) addMarks(p *datePoint) {
	d.Grain = max(d.Grain, p.grain)
	d.Approximate = d.Approximate || p.approximate
	d.Uncertain = d.Uncertain || p.uncertain
}

// unbound takes back the bounds that another member of the set opened.
func (d *Date) unbound() {
	if d.OpenStart {
		d.First = NoDay
	}
	if d.OpenEnd {
		d.Last = NoDay
	}
}

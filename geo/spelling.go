package geo

// byKey tries the capitalised words at b[word] by their transliteration key.
// Only a name that the text itself marks as one of a place is tried: after a
// preposition, in a list of places, beside a generic, or with an article.
// Which of the proposals holds, if any, the neighbourhood decides later.
func (f *finder) byKey(i, word int) bool {
	ends, n := f.run(word)
	for ; n > 0; n-- {
		end := ends[n-1]
		r := f.read(i, end)
		r.article = word > i
		if !r.looksLikePlace() && !(n == 2 && r.cue == noCue && !r.headline && r.prev.gap == gapSpace && !r.prev.capital) {
			continue
		}
		var buf [96]byte
		folded := foldName(buf[:0], string(f.b[word:end]))
		if len(folded) < 4 || weakName(folded) {
			continue
		}
		if notPlace(&r) != nil {
			return false
		}
		lo := len(f.near)
		f.near = f.g.keys().find(f.near, string(folded))
		if len(f.near) == lo && r.cue < genericCue {
			continue
		}
		s := span{start: i, name: -1, alt: -1, pin: -1, in: -1, nearLo: int32(lo), nearHi: int32(len(f.near)), article: r.article}
		s.end = end
		f.push(s, &r)
		return true
	}
	return false
}

// looksLikePlace reports whether the words around an unknown name are those
// around a place.
func (r *reading) looksLikePlace() bool {
	var w wordBuf
	first := token{start: r.start, end: wordEnd(r.b, r.start)}
	if lowWords[string(w.lower(r.b, first))] || r.headline && !r.article {
		return r.cue >= genericCue && !lowWords[string(w.lower(r.b, first))]
	}
	switch r.cue {
	case placeNounsCue, genericCue, listCue:
		return true
	case prepCue:
		return r.next.gap != gapSpace || !r.next.capital
	}
	return r.article && !nisba(r) && r.prev.startsSentence() && !r.prev.indent
}

// run returns the ends of the one to three capitalised words at b[i]; words
// of capitals only are abbreviations, unless the line is all capitals.
func (f *finder) run(i int) (ends [3]int, n int) {
	for n < 3 {
		end := wordEnd(f.b, i)
		t := token{start: i, end: end}.shape(f.b)
		if end <= i || !t.capital || t.caps && end-i < 5 || f.b[i] <= '9' {
			return ends, n
		}
		ends[n] = end
		n++
		next := skipSeparator(f.b, end)
		if next < 0 {
			return ends, n
		}
		if word := articleEnd(f.b, next); word > 0 {
			next = word
		}
		if !upperAt(f.b, next) {
			return ends, n
		}
		i = next
	}
	return ends, n
}

package geo

import "bytes"

// shareGenerics gives the plural generic at one end of a list to every name of
// it that may be such a thing: "Raqqa, Hasakah and Deir ez-Zor provinces", "the
// districts of Tamim and Malaab".
func (f *finder) shareGenerics() {
	for i := 0; i < len(f.spans); {
		end := i + 1
		for end < len(f.spans) && joinsList(f.between(end-1)) {
			end++
		}
		if end-i > 1 {
			f.shareGeneric(f.spans[i:end])
		}
		i = end
	}
}

func (f *finder) shareGeneric(list []span) {
	first, last := &list[0], &list[len(list)-1]
	switch {
	case last.plural:
		f.spreadKinds(list, last.kinds)
	case first.pluralBefore:
		f.spreadKinds(list, first.kinds)
	}
}

func (f *finder) spreadKinds(list []span, kinds kindSet) {
	for i := range list {
		if s := &list[i]; s.kinds == 0 && f.mayBe(s, kinds) {
			s.kinds = kinds
		}
	}
}

// joinsList reports whether two names with this between them stand in one list.
func joinsList(between []byte) bool {
	switch string(bytes.Join(bytes.Fields(between), []byte(" "))) {
	case ",", "and", ", and", "or", ", or", "/", "&":
		return len(between) > 0
	}
	return false
}

// mayBe reports whether a name belongs to a place of one of the kinds, or to a
// town that one is named after.
func (f *finder) mayBe(s *span, kinds kindSet) bool {
	if f.kindsOf(*s)&kinds != 0 {
		return true
	}
	for _, n := range f.near[s.nearLo:s.nearHi] {
		if f.g.facts[n.place].kind&kinds != 0 {
			return true
		}
	}
	for _, name := range [...]int32{s.name, s.alt} {
		if name >= 0 && f.namesPart(name, kinds) {
			return true
		}
	}
	return false
}

func (f *finder) namesPart(name int32, kinds kindSet) bool {
	for _, p := range f.g.index.of(name) {
		for _, part := range f.g.index.parts[p.place] {
			if f.g.facts[part].kind&kinds != 0 {
				return true
			}
		}
	}
	return false
}

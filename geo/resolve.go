package geo

// Resolving scores every candidate of every name by what the name, the words
// beside it and the other names of the text say, and weighs the candidates
// against each other and against "none of these". The weights are the
// table below; the score of a candidate is a probability in the sense of a
// logit model, and eval_test.go keeps it honest.
const (
	weightShown    = 0.6  // the name is the one shown
	weightOther    = 0.25 // another spelling of the tables
	weightPart     = -0.3 // without its qualifier
	weightBare     = -2.5 // only without its generic, and no generic is here
	weightKey      = -0.6 // only the transliteration key agrees
	weightLike     = 4.0  // a point of likeness above leastLike+0.1
	weightKind     = 3.0  // the generic beside the name is of its kind
	weightNotKind  = -1.2 // it is of another kind
	weightNotFar   = -5.0 // it is a dam or a governorate: these lie far from their names
	weightIn       = 4.0  // lies in the container after the comma
	weightNotIn    = -2.5 // lies in another country than the container
	weightNear     = 3.2  // lies among the other places of the text
	weightFar      = -3.0 // at most, for a village with all others farther than farKm
	weightFarSound = -2.5 // at most, for a likeness of sound away from all others
	weightAbroad   = -1.2 // lies in a country that none of the others lies in
	weightCountry  = 1.0  // lies in the country most named
	weightGiven    = 1.5  // lies in a country the context gives
	weightNotGiven = -1.2
	weightNearby   = 2.2 // near a place the context gives
	weightNone     = 1.3 // none of the places known is meant
	weightPinned   = 20  // the editor's word
)

const (
	resolvedFrom = 0.6 // a score from here on is Resolved
	scaleKm      = 45  // nearness falls to a half in this
	farKm        = 250
	sameSoundKm  = 100 // the same for names equal but for transliteration's rules
	soundKm      = 15  // a likeness of sound is for places beside those named; farther, it loses 0.4 every 10 km
	neighbours   = 10  // names before and after that are looked at
	sameSpotKm   = 7   // candidates this close are one answer
)

// groupKey gathers the mentions that share a sense: one sense per text.
type groupKey struct {
	name, alt int32
	kinds     kindSet
	near      uint64
}

// group is one sense of the text: a name with its candidates.
type group struct {
	lo, hi  int32 // cands[lo:hi]
	best    int32 // index into cands, or -1
	sure    float32
	keyed   bool
	waived  bool // no candidate fits kinds
	cue     cue
	in      [2]int32 // places that contain it, or -1
	kinds   kindSet
	status  Status
	score   float64
	place   *Place
	choices []Candidate
}

// cand is one place that a group may mean.
type cand struct {
	place  int32
	base   float64
	score  float32
	how    Why     // how the name belongs to the place
	weight float32 // what that is worth
	same   bool    // it sounds the same, by the rules of transliteration alone
	why    int32   // its reasons are finder.reasons[why], where they are kept
}

type countryVote struct {
	country string
	weight  float32
}

func (f *finder) resolve() {
	for i := range f.spans {
		f.assign(int32(i))
	}
	f.contain()
	for round := range 2 {
		f.voteCountries()
		for i := range f.groups {
			f.weigh(i, round)
		}
	}
	for i := range f.groups {
		f.conclude(&f.groups[i])
	}
}

// assign puts a span into its group, made on the first mention.
func (f *finder) assign(i int32) {
	s := &f.spans[i]
	key := groupKey{name: s.name, alt: s.alt, kinds: s.kinds}
	if s.pin >= 0 {
		key = groupKey{name: -2, alt: s.pin}
	} else if s.name < 0 && s.alt < 0 {
		key.near = hashFold(f.b[s.start:s.end])
	}
	n, ok := f.groupOf[key]
	if !ok {
		n = int32(len(f.groups))
		f.groupOf[key] = n
		f.groups = append(f.groups, f.newGroup(s))
	}
	s.group = n
	f.groups[n].cue = max(f.groups[n].cue, s.cue)
}

// hashFold is FNV-1a over the folded bytes of a surface form.
func hashFold(b []byte) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(b); {
		fold, width := foldAt(b, i)
		for _, c := range []byte(foldTo[fold]) {
			h = (h ^ uint64(c)) * 1099511628211
		}
		i += width
	}
	return h
}

package geo

// Mention is a toponym found in a text.
type Mention struct {
	Start, End int    // byte offsets into the text, half open
	Text       string // the text's own bytes, text[Start:End]
	Status     Status
	Place      *Place      // the place meant when Resolved, the likeliest when Ambiguous, else nil
	Score      float64     // 0 to 1, of Place
	Candidates []Candidate // best first
	Pinned     bool        // an editor's pin decided
	Because    string      // what made it be read as a place; only from Explain
}

// Candidate is one place that a name may mean.
type Candidate struct {
	Place   *Place
	Score   float64  // 0 to 1
	Reasons []Reason // what the score is made of; only from Explain
}

// Status says how far a mention was resolved.
type Status string

// The three ends a mention can come to.
const (
	Resolved   Status = "resolved"
	Ambiguous  Status = "ambiguous"  // several places fit; none is chosen for the map
	Unresolved Status = "unresolved" // looks like a place name; no place is known by it
)

// Context is what is known about a text before it is read. The zero value is
// a text of which nothing is known.
type Context struct {
	Pins      map[string]string // surface form -> place id; the editor's word, always wins
	Countries []string          // ISO 3166-1 alpha-2 codes the text is about
	Near      []*Place          // places the text is known to be about (its events')
}

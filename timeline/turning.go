package timeline

import "strings"

// The controls of Unicode that turn the direction of what follows: embeddings
// and overrides, which a PDF closes, and isolates, which a PDI does.
const (
	embeddings = "\u202a\u202b\u202d\u202e"
	isolates   = "\u2066\u2067\u2068"
	pdf, pdi   = '\u202c', '\u2069'
	turning    = embeddings + isolates + string(pdf) + string(pdi)
)

// closed returns a text in which each turn of direction ends, and nothing ends
// that did not begin there. Copied names often carry a half of such a pair, and
// it would turn whatever a page writes behind them.
func closed(s string) string {
	if !strings.ContainsAny(s, turning) {
		return s
	}
	var b strings.Builder
	var open []rune // the closers still to come
	for _, c := range s {
		switch {
		case strings.ContainsRune(embeddings, c):
			open = append(open, pdf)
		case strings.ContainsRune(isolates, c):
			open = append(open, pdi)
		case c == pdf:
			if len(open) == 0 || open[len(open)-1] != pdf {
				continue // an isolate keeps it from what was opened before
			}
			open = open[:len(open)-1]
		case c == pdi:
			at := len(open) - 1
			for at >= 0 && open[at] != pdi {
				at--
			}
			if at < 0 {
				continue
			}
			open = open[:at] // embeddings within an isolate end with it
		}
		b.WriteRune(c)
	}
	for i := len(open) - 1; i >= 0; i-- {
		b.WriteRune(open[i])
	}
	return b.String()
}

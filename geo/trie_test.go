package geo

import (
	"slices"
	"testing"
)

func smallTrie(names ...string) *trie {
	var folded [][]byte
	for _, n := range names {
		folded = append(folded, []byte(Fold(n)))
	}
	return newTrie(sortNames(folded))
}

func TestTrieFind(t *testing.T) {
	names := []string{"raqqa", "ramadi", "rawa", "deir ez zor", "deir hafir", "r", "هيت"}
	tr := smallTrie(names...)
	slices.Sort(names)
	for i, n := range names {
		if got := tr.find([]byte(n)); got != int32(i) {
			t.Errorf("find(%q) = %d; want %d", n, got, i)
		}
	}
	for _, n := range []string{"", "ra", "raqqah", "deir", "x"} {
		if got := tr.find([]byte(n)); got != -1 {
			t.Errorf("find(%q) = %d; want -1", n, got)
		}
	}
}

// A walk reports the end of every name that begins at the word, in bytes of
// the source; "" where none does.
func TestTrieWalk(t *testing.T) {
	tr := smallTrie("Deir", "Deir ez-Zor", "Al-Qaim", "Hit", "Raqqa", "Şanlıurfa", "الرقة")
	for _, c := range []struct{ text, longest string }{
		{"Deir ez-Zor fell", "Deir ez-Zor"},
		{"Deir\nez-Zor fell", "Deir\nez-Zor"},
		{"Deir\n    ez-Zor fell", "Deir\n    ez-Zor"},
		{"Deir\n\nez-Zor fell", "Deir"},
		{"Deir\x00ez-Zor fell", "Deir"},
		{"Deir, ez-Zor fell", "Deir"},
		{"Deir - ez-Zor", "Deir"},
		{"DEIR EZ ZOR", "DEIR EZ ZOR"},
		{"Al-\nQa'im is", "Al-\nQa'im"},
		{"Al-Qa’im’s council", "Al-Qa’im"},
		{"Raqqa's", "Raqqa"},
		{"Raqqas", ""},
		{"Raqq", ""},
		{"Hitler", ""},
		{"Hit.", "Hit"},
		{"ŞANLIURFA'da", ""},
		{"Sanlıurfa’s", "Sanlıurfa"},
		{"الرَّقّة،", "الرَّقّة"},
	} {
		got := ""
		if stops := tr.walk(nil, []byte(c.text), 0); len(stops) > 0 {
			got = c.text[:stops[len(stops)-1].end]
		}
		if got != c.longest {
			t.Errorf("walk(%q): longest %q; want %q", c.text, got, c.longest)
		}
	}
}

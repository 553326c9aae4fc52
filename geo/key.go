package geo

import (
	"bytes"
	"strings"
)

// The transliteration key is the consonants that English writers agree on
// when they write an Arabic, Kurdish or Turkish name by ear. On 81 spellings
// of 14 towns collected from news, plain folding finds 59 and the key 78; but
// alone it also sends "Al-Shaafah" to Kufa and "Baghdadi" to Baghdad. So a
// key never decides: it proposes, likeness of the vowels and the country or
// the neighbourhood of the text dispose.
//
//	Deir ez-Zor  Dayr az Zawr  Der Ezzor    drdr
//	Albu Kamal   Abu Kamal     Al-Bukamal   bkml
//	Qa'im        Kaim          al-Gaim      km (g inside a word only)

// articles are the forms of the Arabic article before moon and sun letters,
// and the "ar" and "ez" of other tables.
var articles = wordSet(`al el ul l ar er ur as es us ash esh ush at et ath eth ad ed ud adh edh an en un
	az ez uz adz`)

// wordSet makes a set of the words of s.
func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		set[w] = true
	}
	return set
}

// loose appends to dst the form of a folded name that likeness compares: its
// articles dropped and its sounds written in one way.
func loose(dst, folded []byte) []byte {
	alone := bytes.IndexByte(folded, ' ') < 0
	first := true
	for len(folded) > 0 {
		word, rest, more := bytes.Cut(folded, []byte(" "))
		folded = rest
		if more && len(word) < 4 && articles[string(word)] {
			continue
		}
		dst = looseWord(dst, word, alone || !first)
		first = false
	}
	return dst
}

// looseWords are first words of names with more spellings than rules catch.
var looseWords = func() map[string]string {
	m := map[string]string{}
	for form, words := range map[string]string{
		"B": "abu abou abul aboul albu bu abo bou abi", "dair": "deir dayr der dair deyr", "tal": "tell tall tel tal til telul",
		"ain": "ayn ain ein eyn", "jabal": "jabal jebel gebel djebel cebel", "um": "umm um oum omm",
	} {
		for w := range wordSet(words) {
			m[w] = form
		}
	}
	return m
}()

// looseWord normalises one word; fused says that a sun-letter article may be
// written into it ("Ezzor").
func looseWord(dst, w []byte, fused bool) []byte {
	if len(w) < 6 {
		if form, ok := looseWords[string(w)]; ok {
			return append(dst, form...)
		}
	}
	start := len(dst)
	switch {
	case len(w) > 7 && bytes.HasPrefix(w, []byte("albu")):
		w = w[3:]
	case fused && len(w) > 6 && (w[0] == 'a' || w[0] == 'e') && w[1] == 'l' && !vowel(w[2]): // "Albaghouz"
		w = w[2:]
	case len(w) > 6 && bytes.HasPrefix(w, []byte("abu")):
		w = append(append(make([]byte, 0, 40), 'B'), w[3:]...)
	case fused && len(w) > 4 && (w[0] == 'e' || w[0] == 'a') && w[1] == w[2] && strings.IndexByte("zsrdtn", w[1]) >= 0:
		w = w[2:]
	}
	for i := 0; i < len(w); {
		c, n := sound(w[i:])
		i += n
		if len(dst) == start || dst[len(dst)-1] != c {
			dst = append(dst, c)
		}
	}
	return trimFinal(dst, start)
}

// sound reads one sound at the beginning of w, written in one or two Latin
// letters: S for sh and ch, X for kh, G for gh.
func sound(w []byte) (c byte, width int) {
	if len(w) > 1 {
		switch string(w[:2]) {
		case "sh", "ch":
			return 'S', 2
		case "kh":
			return 'X', 2
		case "gh":
			return 'G', 2
		case "th":
			return 't', 2
		case "dh", "dz":
			return 'd', 2
		case "dj":
			return 'j', 2
		case "ph":
			return 'f', 2
		case "ou", "oo":
			return 'u', 2
		case "ee":
			return 'i', 2
		}
	}
	return sounds[w[0]], 1
}

var sounds = func() (t [256]byte) {
	for i := range t {
		t[i] = byte(i)
	}
	for i, from := range []byte("xcqvpyo") {
		t[from] = "Xjkwbiu"[i]
	}
	return t
}()

// trimFinal drops a feminine ending from dst[start:]: -a, -ah, -e, -eh; -iya
// keeps its i.
func trimFinal(dst []byte, start int) []byte {
	n := len(dst)
	if n-start > 1 && dst[n-1] == 'h' {
		n--
	}
	if n-start > 2 && (dst[n-1] == 'a' || dst[n-1] == 'e') {
		n--
	}
	return dst[:n]
}

// vowel reports the three vowels of Arabic, and e, which stands for two of them.
func vowel(c byte) bool { return c == 'a' || c == 'i' || c == 'u' || c == 'e' }

// keyOf appends to dst the key of a loose form: its consonants, with one mark
// for a vowel at its beginning. g inside a word is k; a w after a vowel is a
// vowel.
func keyOf(dst, loose []byte) []byte {
	for i, c := range loose {
		switch {
		case vowel(c):
			if i > 0 {
				continue
			}
			c = 'a'
		case c == 'w' && i > 0 && vowel(loose[i-1]) && (i+1 == len(loose) || !vowel(loose[i+1])):
			continue
		case c == 'h' && i > 0 && i+1 < len(loose) && !vowel(loose[i+1]):
			continue
		case c == 'g' && i > 0:
			c = 'k'
		case c == 'z': // Dhiban, Ziban
			c = 'd'
		case c == 'B': // abu
			c = 'b'
		}
		if len(dst) == 0 || dst[len(dst)-1] != c {
			dst = append(dst, c)
		}
	}
	return dst
}

// likeness compares two loose forms, 1 for equal ones; a vowel counts half.
func likeness(a, b []byte) float64 {
	if len(a) > 40 || len(b) > 40 || len(a) == 0 || len(b) == 0 {
		return 0
	}
	var rows [2][41]float64
	for j := range len(b) {
		rows[0][j+1] = rows[0][j] + letterCost(b[j])
	}
	for i := range len(a) {
		row, prev := &rows[(i+1)%2], &rows[i%2]
		row[0] = prev[0] + letterCost(a[i])
		for j := range len(b) {
			change := prev[j]
			if a[i] != b[j] {
				change += changeCost(a[i], b[j])
			}
			row[j+1] = min(change, prev[j+1]+letterCost(a[i]), row[j]+letterCost(b[j]))
		}
	}
	return 1 - rows[len(a)%2][len(b)]/float64(max(len(a), len(b)))
}

func changeCost(a, b byte) float64 {
	switch {
	case a|0x20 == 'b' && b|0x20 == 'b', // "Bukamal" for Abu Kamal
		a == 'z' && b == 'd', a == 'd' && b == 'z':
		return 0.5
	case a == 'e' && (b == 'a' || b == 'i'), b == 'e' && (a == 'a' || a == 'i'): // Ghanem, Ghanim
		return 0.25
	}
	return max(letterCost(a), letterCost(b))
}

func letterCost(c byte) float64 {
	if vowel(c) || c == 'w' || c == 'h' {
		return 0.5
	}
	return 1
}

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

// digraphs are written as one letter before the key is taken; upper case
// stands for a sound that Latin letters write in two.
var digraphs = strings.NewReplacer(
	"sch", "S", "sh", "S", "tch", "S", "ch", "S", "kh", "X", "x", "X", "gh", "G",
	"th", "t", "dh", "d", "dz", "d", "z", "d", "dj", "j", "c", "j",
	"q", "k", "v", "w", "ph", "f", "p", "b", "y", "i", "ou", "u", "oo", "u", "ee", "i", "o", "u", "e", "a",
)

// loose returns a folded name with its articles dropped and its sounds
// written in one way: the form that likeness compares.
func loose(folded string) string {
	var out []byte
	words := strings.Fields(folded)
	for i, w := range words {
		if articles[w] && i < len(words)-1 {
			continue
		}
		out = append(out, looseWord(w, len(words) == 1 || i > 0)...)
	}
	return string(out)
}

// looseWord normalises one word; fused says that a sun-letter article may be
// written into it ("Ezzor").
func looseWord(w string, fused bool) []byte {
	switch w {
	case "abu", "abou", "albu", "bu", "abo", "bou", "abi":
		return []byte("b")
	case "deir", "dayr", "der", "dair", "deyr":
		return []byte("dair")
	case "tell", "tall", "tel", "tal", "til", "til'", "telul":
		return []byte("tal")
	case "ayn", "ain", "ein", "eyn", "aan":
		return []byte("ain")
	case "jabal", "jebel", "gebel", "djebel", "cebel":
		return []byte("jabal")
	case "umm", "um", "oum", "omm":
		return []byte("um")
	}
	for _, p := range [...]string{"albu", "abu", "abou"} {
		if strings.HasPrefix(w, p) && len(w) > len(p)+3 {
			w = "b" + w[len(p):]
			break
		}
	}
	if fused && len(w) > 4 && (w[0] == 'e' || w[0] == 'a') && w[1] == w[2] && strings.IndexByte("zsrdtn", w[1]) >= 0 {
		w = w[2:]
	}
	return trimFinal(undouble([]byte(digraphs.Replace(w))))
}

// undouble drops the second of two equal letters.
func undouble(b []byte) []byte {
	out := b[:0]
	for _, c := range b {
		if len(out) == 0 || out[len(out)-1] != c {
			out = append(out, c)
		}
	}
	return out
}

// trimFinal drops a feminine ending: -a, -ah, -e, -eh, -iya(h) keeps its i.
func trimFinal(b []byte) []byte {
	b = bytes.TrimSuffix(b, []byte("h"))
	if len(b) > 2 {
		b = bytes.TrimSuffix(b, []byte("a"))
	}
	return b
}

func vowel(c byte) bool { return c == 'a' || c == 'i' || c == 'u' }

// keyOf returns the key of a loose form: its consonants, with one mark for a
// vowel at its beginning. g inside a word is k; a w after a vowel is a vowel.
func keyOf(loose string) string {
	out := make([]byte, 0, len(loose))
	for i := 0; i < len(loose); i++ {
		c := loose[i]
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
		}
		if len(out) == 0 || out[len(out)-1] != c {
			out = append(out, c)
		}
	}
	return string(out)
}

// likeness compares two loose forms, 1 for equal ones; a vowel counts half.
func likeness(a, b string) float64 {
	if len(a) > 40 || len(b) > 40 || a == "" || b == "" {
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
				change += max(letterCost(a[i]), letterCost(b[j]))
			}
			row[j+1] = min(change, prev[j+1]+letterCost(a[i]), row[j]+letterCost(b[j]))
		}
	}
	return 1 - rows[len(a)%2][len(b)]/float64(max(len(a), len(b)))
}

func letterCost(c byte) float64 {
	if vowel(c) || c == 'w' || c == 'h' {
		return 0.5
	}
	return 1
}

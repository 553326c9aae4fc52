package extract

import "strings"

// claimant returns who a sentence says a thing is by: "according to the
// Observatory", "a spokesman said", "Moscow put". It is empty where the sentence
// names nobody.
func (t *Text) claimant(i int) string {
	from, to := t.sentence(i)
	for k := from; k < to; k++ {
		switch {
		case t.reads(k, []string{"according", "to"}):
			return t.name(k+2, t.clauseEnd(k+2, to))
		case k > from && !t.words[k].quoted && (t.is(k, sayW) || t.putsDead(k)):
			if by := t.name(t.clauseStart(k, from), k); by != "" {
				return by
			}
		}
	}
	return ""
}

// putsDead reports "put the dead at".
func (t *Text) putsDead(k int) bool {
	return t.reads(k, []string{"put"}) && t.is(k+1, theW) && t.is(k+2, killW)
}

// clauseStart returns the first word of the clause of word k.
func (t *Text) clauseStart(k, from int) int {
	i := k
	for i > from && t.words[i-1].clause == t.words[k].clause {
		i--
	}
	return i
}

// clauseEnd returns the word behind the clause of word k.
func (t *Text) clauseEnd(k, to int) int {
	if k >= to {
		return to
	}
	i := k
	for i < to && t.words[i].clause == t.words[k].clause {
		i++
	}
	return i
}

// longestClaimant is how many words a name of a claimant has at most; a longer
// stretch is a clause of another sort.
const longestClaimant = 8

// name returns words as the prose has them, without an article and on one line.
func (t *Text) name(from, to int) string {
	for from < to && (t.is(from, theW) || t.reads(from, []string{"a"}) || t.reads(from, []string{"an"})) {
		from++
	}
	if from >= to || to-from > longestClaimant {
		return ""
	}
	for k := from; k < to; k++ {
		if t.is(k, auxiliaryW|joinsW) && !t.is(k, inW) || t.is(k, triggerW|deadW) && !t.words[k].upper && t.words[k].kind != "statement" {
			return ""
		}
	}
	return strings.Join(strings.Fields(string(t.Prose[t.words[from].start:t.words[to-1].end])), " ")
}

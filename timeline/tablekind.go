package timeline

import (
	"maps"
	"slices"
	"strings"
)

// ucdpKinds are the types of organised violence of UCDP GED: state-based,
// non-state, one-sided. Nothing in them says by which weapon.
var ucdpKinds = map[string]Kind{"1": "battle", "2": "battle", "3": "violence-against-civilians"}

var ucdpWords = map[string]string{"1": "Fighting", "2": "Fighting between groups", "3": "Violence against civilians"}

// acledKinds are ACLED's kinds of event and their subdivisions, by wordOf.
var acledKinds = map[string]Kind{
	"battles": "battle", "explosions/remote violence": "explosive-attack", "violence against civilians": "violence-against-civilians",
	"protests": "other", "riots": "other", "strategic developments": "other",

	"government regains territory": "control-change", "non-state actor overtakes territory": "control-change",
	"armed clash": "battle", "chemical weapon": "explosive-attack", "air/drone strike": "airstrike", "suicide bomb": "explosive-attack",
	"shelling/artillery/missile attack": "shelling", "remote explosive/landmine/ied": "explosive-attack", "grenade": "explosive-attack",
	"sexual violence": "violence-against-civilians", "attack": "violence-against-civilians",
	"abduction/forced disappearance": "violence-against-civilians", "excessive force against protesters": "violence-against-civilians",
	"protest with intervention": "other", "peaceful protest": "other", "violent demonstration": "other", "mob violence": "other",
	"agreement": "agreement", "arrests": "other", "change to group/activity": "other", "disrupted weapons use": "other",
	"headquarters or base established": "other", "looting/property destruction": "other",
	"non-violent transfer of territory": "control-change", "other": "other",
}

// kind reads what happened. What the description says of a word goes before
// what its format means by it; a row that says nothing is of the description's
// kind.
func (r *tableRow) kind() Kind {
	key := r.either(kindCol, broadKindCol)
	s := r.cell(key)
	if s == "" {
		if r.table.kind != "" {
			return r.table.kind
		}
		return "other"
	}
	if k := r.kindOf(s); k != "" {
		return k
	}
	if k := r.kindOf(r.cell(broadKindCol)); k != "" && r.cell(broadKindCol) != "" {
		return k
	}
	hint := didYouMean(s, slices.Values(slices.Concat(slices.Sorted(maps.Keys(r.table.kinds)), kindWords())))
	if hint == "" {
		hint = "write in " + r.table.file.name + " what it is: kinds: {" + clipLiteral(s) + ": battle}"
	}
	r.wrong(key, hint, "%s %q is not known", r.header(key), clipLiteral(s))
	return ""
}

func (r *tableRow) kindOf(s string) Kind {
	word := wordOf(s)
	if k, ok := r.table.kinds[word]; ok {
		return k
	}
	switch r.table.format {
	case UCDPGED:
		return ucdpKinds[word]
	case ACLED:
		return acledKinds[word]
	}
	for _, k := range Kinds {
		if word == string(k) || word == k.Label() || word == strings.ReplaceAll(string(k), "-", "_") {
			return k
		}
	}
	return ""
}

func kindWords() (all []string) {
	for _, k := range Kinds {
		all = append(all, string(k))
	}
	return all
}

// whatInWords begins a title: by what the table calls it where that is a word,
// else by the kind.
func (r *tableRow) whatInWords(k Kind) string {
	word := k.Label()
	switch s := r.plain(r.either(kindCol, broadKindCol)); {
	case r.table.format == UCDPGED && ucdpWords[s] != "":
		return ucdpWords[s]
	case r.table.format == ACLED && s != "" && wordOf(s) != "other":
		word = s
	case k == "other" || k == "":
		word = "event"
	}
	return strings.ToUpper(word[:1]) + word[1:]
}

// Package geo knows the places of the Euphrates corridor: it finds their
// names in text and says which place is meant, it measures along the river,
// it projects and simplifies for drawing, and it writes GeoJSON.
//
// # Finding and resolving place names
//
// [Gazetteer.Find] takes a text and what is known about it and returns its
// [Mention]s. The parts, one file each:
//
//   - fold.go makes spellings equal that differ in case, diacritics,
//     apostrophes, hyphens or Arabic letter forms.
//   - trie.go walks the folded names from each word start, folding the text
//     on the way, so offsets are those of the source. A name may cross a
//     hyphen or one line break, never a blank line or a 0x00 byte.
//   - nameentries.go lists the forms under which a place is known: without its
//     article, its qualifier, its generic; index.go and keyindex.go look them
//     up.
//   - find.go passes over the text once. A Latin name begins with a capital,
//     or with a small article and a capital ("al-Bab"); of the names that
//     begin at one word, the longest that stands the rules is taken.
//   - reading.go looks at the words around a name, token.go cuts them, words.go
//     has the lists it reads; generic.go the words that say what kind of thing
//     is meant ("Raqqa province", "Haditha dam"), lists.go shares them over a
//     list. A capitalised generic belongs to the name, a small one stays
//     outside its span.
//   - notplaces.go is the table of what is not a place, organisations.go and
//     persons.go have its tests, weak.go those of names that are also words.
//     Each rule stands with the sentence that made it necessary. A new rule
//     goes there.
//   - spelling.go tries, where the text says "place" and no name is known, the
//     transliteration key of key.go.
//   - candidates.go gathers the places that a name may mean, contain.go reads
//     "Hit, Anbar", weigh.go adds what the neighbouring names say; resolve.go
//     has the order of it and the table of weights, answer.go turns weights
//     into scores and mentions; pin.go lets the editor's word win over
//     everything.
//   - evidence.go keeps what each score is made of, explain.go says it in
//     words: [Gazetteer.Explain].
//   - locate.go answers a name standing alone, "Karama, Syria".
//   - relative.go and its kin read positions that hang on a name, "15 km north
//     of Raqqa": [Gazetteer.Relatives] those of a text whose mentions are
//     found, [Gazetteer.LocateRelative] one standing alone. relative_radius.go
//     says how wide their circles are and why.
//
// A score is the share of one answer among all, "none of these" included. It
// sums what the name is worth (the name shown, another spelling, a key), what
// the place is worth (its class, its people, the valley near), the generic
// beside it, the container after a comma, the nearness of the other names and
// the country most of them lie in. From 0.6 on a mention is [Resolved];
// below, it is [Ambiguous] and stands on no map. [Unresolved] is a name that
// the words around it, or its own first word, call a place ("the village of X",
// "near X", "Tell X") and that the tables do not have.
//
// How well it does is measured on texts that people have marked: make eval,
// and package furat/geo/gold.
//
// # Other gazetteers
//
// [GazetteerFile.Read] reads an editor's own file of places: geonames.go (with
// alternatenames.go), gazetteer_csv.go, gazetteer_geojson.go, linkedplaces.go.
// Every mistake is a value with its line and column. [Gazetteer.Merge] adds the
// places; merge_same.go says when two rows are one place.
//
// # What the method takes from others
//
//   - J. L. Leidner, Toponym Resolution in Text (2007): one sense per text,
//     and the reading that keeps all places close together (minimality).
//   - M. D. Lieberman and H. Samet, Adaptive context features for toponym
//     resolution in streaming news (SIGIR 2012): a window of neighbouring
//     names with their own candidates is the evidence, not the whole text.
//   - C. Grover and others, Use of the Edinburgh geoparser for georeferencing
//     digitized historical collections (Phil. Trans. R. Soc. A 368, 2010):
//     containment, class of feature and a prior for the region as weights.
//   - E. Kamalloo and D. Rafiei, A coherent unsupervised model for toponym
//     resolution (WWW 2018): the container and the neighbours are two
//     hypotheses of one text, to be added.
//   - M. Gritta and others, What's missing in geographical parsing? (2018):
//     a name used literally against one that is part of another's name.
//
// # What it does not know
//
// The anchor of a relative position stays a mention at its own place; the
// position itself is a [Relative]. "North of the city" hangs on no name and is
// not read, nor are distances in hours, nor those from a border. Names in
// scripts other than Latin and Arabic are passed over. English prose is
// assumed; in Arabic text names are found, but none of the rules applies.
package geo

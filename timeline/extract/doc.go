// Package extract reads out of prose what it says happened: which actors it
// names, whom it counts dead, and which of its dates, places and verbs belong
// together to one event. It suggests; an editor decides. Nothing it returns is
// more than the words it stands on, which each suggestion points at.
//
// The way is that of template filling by triggers (MUC-4; Ahn, "The stages of
// event extraction", 2006; the coding of conflict news by verb dictionaries in
// Schrodt's TABARI and its heirs): a verb or noun of conflict is a trigger, and
// each date of a sentence takes the trigger and the place that stand nearest to
// it, counted in words and in clauses crossed.
//
//	text.go      Text: the prose, cut into words, sentences and clauses
//	words.go     the vocabulary: triggers by kind, and what stands around them
//	actor.go     the actors of actors.yaml named in the prose
//	casualty.go  "at least 39 civilians were killed"; figure.go how many, claimant.go by whom
//	event.go     Events: the door
//	range.go     "between 19 and 22 August" is one date
//	join.go      a date with its trigger (trigger.go) and its place (scene.go)
//	place.go     what part a place plays in its sentence
//	topic.go     which place a text is about, where a sentence names none
//	weigh.go     what speaks for and against
package extract

package extract

import (
	"strings"

	"furat/geo"
	"furat/timeline"
)

// class says what a word may be around an event.
type class uint32

const (
	triggerW      class = 1 << iota // its kind and weight hold
	opensW                          // may be the first of a pair such as "cut off"
	joinsW                          // begins a clause: when, after, which
	notW                            // not, no, never
	aheadW                          // will, plans: what follows has not happened
	sayW                            // said, reported
	inW                             // in, at: a place behind it is where
	toW                             // to, towards: a place behind it is where to
	fromW                           // from: a place behind it is where from
	awayW                           // of, from, behind "km" or "north": a place behind it is elsewhere
	measureW                        // km, miles, north: before an awayW
	nearW                           // near, outside: a place behind it is nearly where
	betweenW                        // between: two places, neither where
	theW                            // the, this
	nounW                           // town, base: stands for a place of its kinds
	numberW                         // value holds where it is a number
	abbreviationW                   // a point behind it ends no sentence
	sinceW
	untilW
	peopleW    // civilians, soldiers
	deadW      // killed, died, dead: behind those counted
	killW      // killed, killing: before those counted
	woundedW   // wounded: these are not counted
	tallyW     // at, of, about: between "killed" or "the dead" and the figure
	unitW      // minutes, February: a figure before them counts no people
	andW       // and, or: a verb behind them begins a clause
	boundW     // at, more, up: may begin "at least", "more than", "up to"
	auxiliaryW // were, have been, reported: between those counted and the word for the dead
	whoW       // begins what is told of a person
	hallW      // hall, council: "the town hall" is not the town
)

// entry is what the vocabulary knows of a word.
type entry struct {
	is       class
	kind     timeline.Kind
	strength strength
	kinds    []geo.Kind // of a nounW
}

// strength says how surely a trigger tells of an event of its kind.
type strength uint8

const (
	slight strength = iota
	medium
	strong
)

var vocabulary = map[string]*entry{}

// pairs are triggers of two words.
var pairs = map[[2]string]*entry{}

// plain is the entry of a word that is in no list.
var plain = &entry{}

// meaningOf looks a word up.
func meaningOf(w []byte) (class, *entry) {
	var buf [24]byte
	if '0' <= w[0] && w[0] <= '9' {
		return numberW, plain
	}
	if len(w) > len(buf) {
		return 0, plain
	}
	low := buf[:0]
	for _, c := range w {
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		low = append(low, c)
	}
	if e := vocabulary[string(low)]; e != nil {
		return e.is, e
	}
	return 0, plain
}

// entryOf returns the entry of a word, made where it is new.
func entryOf(w string) *entry {
	if vocabulary[w] == nil {
		vocabulary[w] = &entry{}
	}
	return vocabulary[w]
}

// number reads 1,200; -1 where it is none that counts people.
func number(w []byte) int {
	n := 0
	for i, c := range w {
		switch {
		case '0' <= c && c <= '9' && n < 1e8:
			n = n*10 + int(c-'0')
		case c == ',' && len(w)-i == 4 || c == ',' && len(w)-i == 8:
		default:
			return -1
		}
	}
	return n
}

func put(is class, words string) {
	for w := range strings.FieldsSeq(words) {
		entryOf(w).is |= is
	}
}

// verbs enters the forms of verbs: regular ones from their stem, irregular ones
// as stem/past/participle.
func verbs(kind timeline.Kind, strength strength, stems string) {
	for s := range strings.FieldsSeq(stems) {
		for _, form := range forms(s) {
			trigger(kind, strength, form)
		}
	}
}

func nouns(kind timeline.Kind, strength strength, words string) {
	for w := range strings.FieldsSeq(words) {
		trigger(kind, strength, w)
		trigger(kind, strength, w+"s")
	}
}

func trigger(kind timeline.Kind, strength strength, w string) {
	if first, second, ok := strings.Cut(w, "_"); ok {
		pairs[[2]string{first, second}] = &entry{is: triggerW, kind: kind, strength: strength}
		put(opensW, first)
		return
	}
	e := entryOf(w)
	if e.is&triggerW != 0 && e.strength >= strength {
		return
	}
	e.is, e.kind, e.strength = e.is|triggerW, kind, strength
}

// forms inflects a verb, also one with a particle: "pull_out" has pulled_out.
func forms(stem string) []string {
	parts := strings.Split(stem, "/")
	base, particle, pair := strings.Cut(parts[0], "_")
	s := base
	var all []string
	switch {
	case len(parts) > 1:
		all = []string{s, third(s), gerund(s)}
		for _, form := range parts[1:] {
			form, _, _ = strings.Cut(form, "_")
			all = append(all, form)
		}
	case strings.HasSuffix(s, "e"):
		all = []string{s, s + "s", s + "d", s[:len(s)-1] + "ing"}
	case strings.HasSuffix(s, "y") && !strings.ContainsRune("aeo", rune(s[len(s)-2])):
		all = []string{s, s[:len(s)-1] + "ies", s[:len(s)-1] + "ied", s + "ing"}
	default:
		all = []string{s, third(s), s + "ed", s + "ing"}
		if doubles[s] {
			d := s + s[len(s)-1:]
			all = []string{s, s + "s", d + "ed", d + "ing"}
		}
	}
	if pair {
		for i := range all {
			all[i] += "_" + particle
		}
	}
	return all
}

// doubles are stems whose last letter is doubled.
var doubles = map[string]bool{"stop": true, "drop": true, "pin": true, "ram": true, "trap": true, "kidnap": true,
	"repel": true, "expel": true, "free": false, "rig": true, "strip": true, "commit": true, "slip": true, "permit": true, "ban": true}

func third(s string) string {
	for _, hiss := range []string{"sh", "ch", "s", "x", "z"} {
		if strings.HasSuffix(s, hiss) {
			return s + "es"
		}
	}
	return s + "s"
}

func gerund(s string) string {
	switch {
	case strings.HasSuffix(s, "ee"):
		return s + "ing"
	case strings.HasSuffix(s, "e"):
		return s[:len(s)-1] + "ing"
	case doubling[s]:
		return s + s[len(s)-1:] + "ing"
	}
	return s + "ing"
}

var doubling = map[string]bool{"win": true, "hit": true, "cut": true, "shut": true, "set": true, "run": true, "get": true, "put": true}

func init() {
	const (
		battle, airstrike, shelling, explosive      = "battle", "airstrike", "shelling", "explosive-attack"
		siege, control, violence, displacement      = "siege", "control-change", "violence-against-civilians", "displacement"
		infrastructure, agreement, statement, other = "infrastructure", "agreement", "statement", "other"
	)
	verbs(control, strong, `capture seize retake/retook/retaken recapture overrun/overran occupy liberate conquer
		reconquer wrest surrender wrest take/took/taken fall/fell/fallen clear take_over/took_over/taken_over
		fall_to/fell_to/fallen_to hand_over regain abandon evacuate withdraw/withdrew/withdrawn pull_out retreat
		recover secure lose/lost win/won win_back/won_back raise hoist pull_back give_up/gave_up/given_up`)
	verbs(control, strong, `establish_control take_control/took_control/taken_control gain_control regain_control
		seize_control lose_control/lost_control cede_control`)
	verbs(control, medium, `hold/held control free leave/left enter establish declare`)
	nouns(control, strong, `capture seizure fall takeover recapture withdrawal retreat surrender liberation`)
	verbs(control, medium, `go_up/went_up/gone_up change_hands`)
	nouns(control, slight, `flag`)
	nouns(control, medium, `bridgehead`)
	verbs(battle, strong, `attack assault storm launch clash advance repel repulse counter-attack ambush
		break_through/broke_through/broken_through drive_out/drove_out/driven_out push_out drive_back/drove_back/driven_back
		push_back throw_back/threw_back/thrown_back beat_back/beat_back/beaten_back beat_off/beat_off/beaten_off rush
		go_in/went_in/gone_in set_out/set_out break_out/broke_out/broken_out march push encroach expel dislodge
		reach cross land breach`)
	verbs(battle, strong, `bring_down/brought_down/brought_down shoot_down/shot_down/shot_down`)
	verbs(battle, medium, `fight/fought begin/began/begun start open end drive/drove/driven move_in break/broke/broken resist
		defeat kill raid come_through/came_through/come_through come_over/came_over/come_over come_in/came_in/come_in
		come_down/came_down/come_down break_into/broke_into/broken_into roll_into enter land arrive join ride_into/rode_into dismantle`)
	verbs(battle, slight, `die wound injure`)
	nouns(battle, strong, `attack assault offensive battle clash ambush counter-attack counteroffensive advance raid landing`)
	nouns(battle, medium, `operation campaign push fighting fight incursion`)
	verbs(airstrike, strong, `bomb bombard air_strike`)
	nouns(airstrike, strong, `airstrike air_strike air_raid airraid bombing sortie bombardment`)
	verbs(airstrike, medium, `strike/struck hit/hit destroy`)
	nouns(airstrike, medium, `strike`)
	nouns(airstrike, slight, `warplane jet`)
	verbs(shelling, strong, `shell mortar`)
	nouns(shelling, strong, `shelling`)
	nouns(shelling, slight, `mortar rocket shell artillery`)
	nouns(shelling, medium, `missile`)
	verbs(shelling, slight, `fire`)
	verbs(explosive, strong, `explode detonate blow_up/blew_up/blown_up blow/blew/blown ram`)
	nouns(explosive, strong, `car_bomb lorry_bomb truck_bomb suicide_bomb suicide_bomber explosion blast suicide_attack`)
	nouns(explosive, slight, `bomb mine bomber`)
	verbs(siege, strong, `besiege encircle surround cut_off/cut_off cut/cut trap lift isolate blockade shut_in/shut_in seal_off`)
	nouns(siege, strong, `siege blockade encirclement`)
	verbs(violence, strong, `execute behead massacre shoot/shot abduct kidnap detain murder crucify arrest torture assassinate`)
	trigger(violence, medium, "bodies")
	nouns(violence, strong, `execution massacre abduction killing mass_grave murder`)
	verbs(displacement, strong, `flee/fled displace walk_out`)
	verbs(displacement, medium, `escape return shelter arrive lead_out cross_into`)
	verbs(displacement, medium, `carry bring/brought move drive/drove/driven bus ferry come_out/came_out/come_out`)
	nouns(displacement, strong, `exodus displacement`)
	verbs(infrastructure, strong, `reopen repair flood drown collapse inaugurate rebuild/rebuilt close shut/shut drop airdrop shut_down/shut_down
		deliver resettle demolish damage burn burst/burst open`)
	verbs(infrastructure, medium, `unlock submerge wash_away patch connect cancel bulldoze flatten fill go_under/went_under/gone_under emerge
		relieve restore`)
	nouns(infrastructure, slight, `parachute`)
	nouns(infrastructure, strong, `airdrop flood earthquake quake delivery`)
	verbs(agreement, strong, `sign agree ratify negotiate`)
	nouns(agreement, strong, `truce ceasefire cease-fire agreement deal lull armistice`)
	verbs(agreement, medium, `form set_up/set_up hold_fire/held_fire release free`)
	trigger(agreement, medium, "founded")
	verbs(agreement, medium, `vote celebrate visit meet/met`)
	verbs(other, medium, `find/found bury search cancel`)
	verbs(statement, slight, `say/said/told/tell announce report warn state claim confirm accuse deny/denied call emphasise emphasize
		stress note vow declare recall acknowledge admit`)
	nouns(statement, slight, `statement announcement spokesman spokeswoman spokesperson`)

	for _, idiom := range strings.Fields(`took_part take_part takes_part taking_part took_place take_place taken_place takes_place
		took_off takes_off taken_aback took_notes took_turns fell_asleep fell_silent broke_down made_up`) {
		first, second, _ := strings.Cut(idiom, "_")
		pairs[[2]string{first, second}] = plain
		put(opensW, first)
	}
	put(numberW, `dozens scores hundreds thousands several many some tens`)
	for w := range cardinals {
		put(numberW, w)
	}
	for _, b := range bounds {
		put(boundW, b.words[0])
	}
	put(sayW, `say says said told tell tells announced announce announces reported reports warned warns stated states claimed claims
		confirmed confirms according denied acknowledged admitted declared called emphasised emphasized added`)
	put(joinsW, `when while after before which who whom whose where because although though as until since and but that whereas`)
	put(peopleW, `people civilians residents villagers women children persons men inhabitants prisoners captives hostages protesters
		demonstrators fighters militants jihadists gunmen rebels insurgents soldiers troops policemen officers recruits guards
		militiamen members workers students journalists medics doctors teachers families bodies victims combatants extremists
		terrorists pilgrims passengers refugees farmers tribesmen personnel civilian person man woman child soldier fighter militant`)
	put(deadW, `killed dead died perished executed beheaded massacred deaths murdered shot drowned martyred fatalities`)
	put(killW, `kill kills killed killing dead toll deaths`)
	put(woundedW, `wounded injured hurt wounding injuring missing captured arrested detained displaced`)
	put(andW, `and or then but`)
	put(unitW, `january february march april may june july august september october november december seconds minutes hours days weeks
		months years metres meters tonnes tons percent times degrees`)
	put(tallyW, `at of to about some around roughly approximately an estimated another is was stood stands rose reached`)
	put(auxiliaryW, `were was are have has had been being reported reportedly also said to be confirmed found of them and more others`)
	put(hallW, `hall council centre center gate office offices square market guard guards commander engineers official officials`)
	put(whoW, `who whose`)
	put(notW, `not no never nobody none neither nor without failed didn't wasn't weren't isn't hasn't haven't hadn't`)
	put(aheadW, `will would may might could should shall plan plans planned expect expects expected hope hopes hoped want wants
		due scheduled can must cannot unless if ready prepare prepares preparing intend intends threatened threatens next ought`)
	put(inW, `in at inside into within on over through throughout around of entered reached across`)
	put(toW, `to toward towards for`)
	put(fromW, `from`)
	put(awayW, `of from to`)
	put(measureW, `km kilometres kilometers kilometre kilometer miles mile north south east west northeast northwest southeast southwest
		north-east north-west south-east south-west upstream downstream upriver downriver northern southern eastern western
		minutes hours metres meters`)
	put(nearW, `near outside by beside below above opposite facing beyond off`)
	put(betweenW, `between`)
	put(theW, `the this that its their his`)
	put(abbreviationW, `lt gen col capt maj mr mrs ms dr st jan feb aug sept sep oct nov dec no vs al sgt brig`)
	vocabulary["since"] = &entry{is: sinceW | joinsW, kind: "other", strength: slight}
	put(untilW, `until till before`)
	for w, kinds := range map[string][]geo.Kind{
		"place": {geo.City, geo.Town, geo.Village}, "town": {geo.City, geo.Town, geo.Village}, "city": {geo.City, geo.Town}, "village": {geo.Village, geo.Town},
		"base": {geo.Base, geo.Airbase}, "camp": {geo.Base, geo.Camp}, "depot": {geo.Base}, "barracks": {geo.Base}, "airport": {geo.Airbase},
		"airfield": {geo.Airbase}, "airbase": {geo.Airbase}, "runway": {geo.Airbase}, "dam": {geo.Dam, geo.Barrage}, "barrage": {geo.Barrage, geo.Dam},
		"bridge": {geo.Bridge}, "district": {geo.Quarter, geo.District}, "quarter": {geo.Quarter}, "hill": {geo.Hill}, "ridge": {geo.Hill},
		"height": {geo.Hill}, "field": {geo.Field}, "crossing": {geo.Crossing, geo.Bridge}, "island": {geo.Island}, "castle": {geo.Site}, "plant": {geo.Field, geo.Site},
	} {
		e := entryOf(w)
		e.is, e.kinds = e.is|nounW, kinds
	}
}

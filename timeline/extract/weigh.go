package extract

// weights say what speaks for an event and against it. They were set by search
// on the development texts and three sets of our own (cmd/eval), and measured on
// two others.
type weights struct {
	least float64 // below it nothing is suggested

	strength [3]float64 // of the trigger: slight, medium, strong
	toDate   [2]float64 // lost for each word and each clause between trigger and date
	denied   float64    // lost where a denial or a future stands around the trigger
	counted  float64    // lost for "lost two officers", "reached 322"
	person   float64    // lost for what is told of a person: "who fled"

	role       [7]float64 // of the place
	toTrigger  [2]float64 // lost for each word and each clause between place and trigger
	placeDate  [2]float64 // lost for the same between place and date
	object     float64    // won by a place right behind the trigger
	content    float64    // of a place in what somebody says
	antecedent float64    // of a place that the clause hangs on
	noun       float64    // of a place that "the town" stands for
	head       float64    // of the place that the paragraph begins with
	topic      float64    // of the place that the text is about
	mention    float64    // each mention counts so much towards the topic
	first      float64    // so much more for the first place of a sentence
	early      float64    // and so much less for each sentence before it

	quoted float64    // lost where people's own words stand in the sentence
	lead   float64    // won in the first paragraphs
	grain  [3]float64 // won by a date that is a day, a month, more
	share  float64    // of the place in the score; the rest is the trigger's
}

var weigh = weights{
	least:      0.575,
	strength:   [3]float64{0.198, 0.503, 0.815},
	toDate:     [2]float64{0.019, 0.063},
	denied:     0.521,
	counted:    0.38,
	person:     0.228,
	role:       [7]float64{-1.17, 0.025, 0.602, 0.566, 0.792, 0.767, 1},
	toTrigger:  [2]float64{0.008, 0.113},
	placeDate:  [2]float64{0.013, 0.125},
	object:     0.044,
	content:    0.6,
	antecedent: 0.885,
	noun:       0.575,
	head:       0.459,
	topic:      0.452,
	mention:    0.381,
	first:      1.25,
	early:      0.083,
	quoted:     0.247,
	lead:       0.168,
	grain:      [3]float64{0.265, 0.059, 0.042},
	share:      0.264,
}

// full is the score of an event for which everything speaks.
var full = (1-weigh.share)*weigh.strength[strong] + weigh.share*weigh.role[sceneRole] + weigh.lead + weigh.grain[0]

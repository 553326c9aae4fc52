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
	opener     float64    // of a place that the sentence begins with: "In Antep, …"
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
	strength:   [3]float64{0.281, 0.516, 0.851},
	toDate:     [2]float64{0.019, 0.061},
	denied:     0.803,
	counted:    0.261,
	person:     0.429,
	role:       [7]float64{-0.43, 0.06, 0.803, 0.085, 0.786, 0.81, 1},
	toTrigger:  [2]float64{0.008, 0.112},
	placeDate:  [2]float64{0.013, 0.123},
	object:     0.042,
	content:    0.6,
	opener:     0.5,
	antecedent: 0.885,
	noun:       0.546,
	head:       0.458,
	topic:      0.452,
	mention:    0.25,
	first:      1.01,
	early:      0.091,
	quoted:     0.18,
	lead:       0.174,
	grain:      [3]float64{0.261, 0.045, -0.208},
	share:      0.265,
}

// full is the score of an event for which everything speaks.
var full = (1-weigh.share)*weigh.strength[strong] + weigh.share*weigh.role[sceneRole] + weigh.lead + weigh.grain[0]

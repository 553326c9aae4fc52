package timeline

// Status says how a place is held.
type Status string

// Statuses lists what `control: {status: …}` may say.
var Statuses = []Status{"held", "contested", "besieged", "shared", "left", "unknown"}

// Control is one state that an event begins, as written in an article.
type Control struct {
	Place  *Place
	Holder *Actor   // nil only when Status is "left" or "unknown"
	With   []*Actor // the others: who shares, contests or besieges
	Status Status
	From   *Actor // who held it before, when the source says so
}

// Period is a state that lasted: who held a place from one event to the next.
type Period struct {
	Control
	From  Day  // first day the state surely stands: see Fold
	Until Day  // first day of the next state, exclusive; NoDay while it lasts
	Date  Date // of the event that began it, with all its doubt
	Event *Event

	Evidence  []*Event // that say so: Event, and later ones that found the same state still standing
	Overtaken []*Event // that began another state whose day is one of Evidence's, undone the same day
}

package templates

import "furat/timeline"

// order knows what stands before and after each article and event, so that a
// page can point both ways without searching.
type order struct {
	all     map[*timeline.Event]int // of every event
	event   map[*timeline.Event]int
	article map[*timeline.Article]int
	events  []*timeline.Event // those with pages of their own
}

func orderOf(t *timeline.Timeline) order {
	o := order{all: make(map[*timeline.Event]int, len(t.Events)), event: make(map[*timeline.Event]int), article: make(map[*timeline.Article]int)}
	for i, e := range t.Events {
		o.all[e] = i
		if !e.Report {
			o.event[e] = len(o.events)
			o.events = append(o.events, e)
		}
	}
	for i, a := range t.Articles {
		o.article[a] = i
	}
	return o
}

// around returns the neighbours of list[i], nil at the ends.
func around[T any](list []*T, i int) (prev, next *T) {
	if i > 0 {
		prev = list[i-1]
	}
	if i+1 < len(list) {
		next = list[i+1]
	}
	return prev, next
}

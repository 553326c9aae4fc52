package timeline

import "strings"

// parties lists who took part, as the table names them, each once. The civilians
// whom both formats put down as the other side of an attack are none.
func (r *tableRow) parties() (names []string) {
	add := func(s string) {
		for _, n := range names {
			if n == s {
				return
			}
		}
		if s != "" && (r.table.format == PlainTable || !strings.HasPrefix(wordOf(s), "civilians")) {
			names = append(names, s)
		}
	}
	for s := range strings.SplitSeq(r.plain(actorsCol), ";") {
		add(strings.TrimSpace(s))
	}
	add(r.plain(actor1Col))
	add(r.plain(actor2Col))
	return names
}

// actors finds the parties in actors.yaml, by what the description says or by
// name, code or alias. Whom it does not have stays a word of title or summary.
func (r *tableRow) actors(parties []string) (all []*Actor) {
	for _, p := range parties {
		a := r.table.parties[wordOf(p)]
		if a == nil {
			r.worker.strangers[p]++
			continue
		}
		known := false
		for _, other := range all {
			known = known || other == a
		}
		if !known {
			all = append(all, a)
		}
	}
	return all
}

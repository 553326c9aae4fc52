package geo

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// TestExplainFinds holds that explaining changes nothing: the mentions are
// those of Find, and every one has its grounds.
func TestExplainFinds(t *testing.T) {
	g := embeddedT(t)
	text := evalText(t)
	found := g.Find(text, Context{})
	explained := g.Explain(text, Context{}).Mentions
	if show(found) != show(explained) {
		t.Fatalf("Explain finds\n%s\nFind\n%s", show(explained), show(found))
	}
	for i, m := range explained {
		if m.Score != found[i].Score {
			t.Errorf("%q: score %v; Find gives %v", m.Text, m.Score, found[i].Score)
		}
		if m.Because == "" {
			t.Errorf("%q: nothing says why it is a place", m.Text)
		}
		for _, c := range m.Candidates {
			if len(c.Reasons) == 0 {
				t.Errorf("%q: nothing speaks for or against %s", m.Text, c.Place.ID)
			}
		}
	}
}

// TestReasonsAddUp holds that the reasons are the score, and no story told
// beside it: the log odds of two candidates are the difference of their sums.
// Reasons under 0.05 are left out of the lists.
func TestReasonsAddUp(t *testing.T) {
	for _, m := range embeddedT(t).Explain(evalText(t), Context{}).Mentions {
		for i := 2; i < len(m.Candidates); i++ { // the first has the mass of its neighbours too
			a, b := m.Candidates[i-1], m.Candidates[i]
			odds := math.Log(a.Score / b.Score)
			if sums := sum(a.Reasons) - sum(b.Reasons); b.Score > 0 && math.Abs(odds-sums) > 0.3 {
				t.Errorf("%q: %s against %s: log odds %.2f, reasons %.2f", m.Text, a.Place.ID, b.Place.ID, odds, sums)
			}
		}
	}
}

func sum(reasons []Reason) (s float64) {
	for _, r := range reasons {
		s += r.Weight
	}
	return s
}

// TestExplainDropped: names of the gazetteer that are no places where they
// stand, with the rule.
func TestExplainDropped(t *testing.T) {
	g := embeddedT(t)
	for _, c := range []struct{ text, want string }{
		{"The Raqqa Civil Council met in Raqqa.", "Raqqa: organisation that begins with a place"},
		{"The market was Hit again.", "Hit: " + becauseWeak},
		{"In the end Omar al-Baghdadi, 34, said that al-Baghdadi was there.", "Omar: " + becauseWeak + "; al-Baghdadi: person with a first name"},
		{"Nothing is dropped in Raqqa.", ""},
	} {
		var got []string
		for _, d := range g.Explain([]byte(c.text), Context{}).Dropped {
			got = append(got, d.Text+": "+d.Because)
		}
		if s := strings.Join(got, "; "); !strings.HasPrefix(s, c.want) || c.want == "" && s != "" {
			t.Errorf("%s\n got %s\nwant %s", c.text, s, c.want)
		}
	}
}

func TestReasonString(t *testing.T) {
	raqqa := &Place{Name: "Raqqa"}
	for _, c := range []struct {
		r    Reason
		want string
	}{
		{Reason{Why: WhyShown, Weight: 0.6}, "the name is spelt as shown (+0.6)"},
		{Reason{WhyNear, 2.9, raqqa, 14.2}, "14 km from Raqqa (+2.9)"},
		{Reason{WhyIn, 4, raqqa, 0}, "lies in Raqqa (+4.0)"},
		{Reason{WhyNotIn, -2.5, raqqa, 0}, "does not lie in Raqqa (-2.5)"},
	} {
		if got := c.r.String(); got != c.want {
			t.Errorf("%q; want %q", got, c.want)
		}
	}
	for w := WhyShown; w <= WhyPinned; w++ {
		if whyWords[w] == "" {
			t.Errorf("Why(%d) has no words", w)
		}
	}
}

func ExampleGazetteer_Explain() {
	g := smallGazetteer()
	ex := g.Explain([]byte("From Raqqa they went to Karama."), Context{})
	m := ex.Mentions[1]
	fmt.Printf("%s, by %s\n", m.Place.ID, m.Because)
	for _, r := range m.Candidates[0].Reasons {
		if r.Place != nil {
			fmt.Println(r)
		}
	}
	// Output:
	// karama-raqqa, by the preposition before it
	// 26 km from Raqqa (+1.3)
}

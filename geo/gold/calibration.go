package gold

import (
	"fmt"
	"strings"
)

// Calibration compares the scores that a program gives with how often it is
// right: of answers scored 0.8, eight in ten should be. An answer is right
// within 20 km or the place's tolerance; what is invented is wrong.
type Calibration struct{ steps [len(calibrationFrom)]step }

// calibrationFrom holds the lower ends of the steps of scores.
var calibrationFrom = [...]float64{0, 0.4, 0.6, 0.8, 0.9, 0.97}

type step struct {
	answers, right int
	scores         float64 // their sum
}

func (c *Calibration) add(score float64, right bool) {
	i := len(calibrationFrom) - 1
	for score < calibrationFrom[i] {
		i--
	}
	c.steps[i].answers++
	c.steps[i].scores += score
	if right {
		c.steps[i].right++
	}
}

// Merge adds what another has counted.
func (c *Calibration) Merge(o Calibration) {
	for i, s := range o.steps {
		c.steps[i].answers += s.answers
		c.steps[i].right += s.right
		c.steps[i].scores += s.scores
	}
}

// String is a line for each step that has answers.
func (c Calibration) String() string {
	var out strings.Builder
	out.WriteString("score  answers  mean score  right\n")
	for i, s := range c.steps {
		if s.answers > 0 {
			fmt.Fprintf(&out, "%-5.4g%9d%12.3f%7.3f\n", calibrationFrom[i], s.answers, s.scores/float64(s.answers), ratio(s.right, s.answers))
		}
	}
	return out.String()
}

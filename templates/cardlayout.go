package templates

import (
	"cmp"
	"html/template"
	"io"

	"github.com/go-text/typesetting/di"

	"furat/timeline"
)

// writeCard paints a card and writes it as PNG.
func (s *Set) writeCard(w io.Writer, c card) error {
	p, err := s.painter()
	if err != nil {
		return err
	}
	defer s.painters.Put(p)
	p.wash(pixelOf(paper))
	width := float64(cardWidth - 2*cardMargin)
	if drawing := s.draw.cardMap(c); drawing != "" {
		width -= cardMap - cardMargin + cardGap
		if err := p.paint(string(drawing), matrix{cardScale, 0, 0, cardScale, cardWidth - cardMap, 0}); err != nil {
			return err
		}
		p.rule(cardWidth-cardMap, 0, 2, c.mapHeight())
	}
	if c.row != nil {
		if err := p.paint(string(s.draw.row(c.row, "", (cardWidth-2*cardMargin)/cardScale)), matrix{cardScale, 0, 0, cardScale, cardMargin, cardRow}); err != nil {
			return err
		}
	}
	p.column(c, width)
	p.foot(cmp.Or(c.foot, s.title().Text), c, width)
	return p.png(w)
}

// painter returns a painter for one card; they are used in turn.
func (s *Set) painter() (*painter, error) {
	if p, ok := s.painters.Get().(*painter); ok {
		return p, nil
	}
	return newPainter(cardWidth, cardHeight)
}

// mapHeight is that of the map in pixels: over the row, where there is one.
func (c *card) mapHeight() float64 {
	if c.row != nil {
		return cardRow - 24
	}
	return cardHeight
}

// cardMap draws the map of a card; empty when there is nothing to place.
func (d *Drawing) cardMap(c card) template.HTML {
	bound, ok := d.smallWindow(c.places, c.events)
	if c.whole {
		bound, ok = mapWindow(d.rows, d.t.Events), true
	}
	if !ok {
		return ""
	}
	const w = cardMap / cardScale
	h := c.mapHeight() / cardScale
	p := d.newPicture(newSheet(bound, w, h/w).trim(h), "", c.on, "c-na")
	p.apart = true
	if !c.whole {
		p.weigh = standing
	}
	p.small("", c.places, c.events)
	return p.html()
}

// column sets the words beside the map: title as large as it fits.
func (p *painter) column(c card, width float64) {
	y := float64(cardMargin)
	if c.actor != nil {
		y = p.code(c.actor, y)
	}
	if c.over != "" {
		y = p.block(c.over, sans, 26, y, width, 2, muted) + 12
	}
	room := cardFoot - 56 - y
	if c.row != nil {
		room = cardRow - 24 - y
	}
	sub := 0.0
	if c.sub != "" {
		sub = 28 * lineHeight
	}
	size, lines := p.fit(c.title, width, room-sub-20)
	y = p.block(c.title, serif, size, y, width, lines, ink) + 20
	p.block(c.sub, sans, 28, y, width, max(1, int((cardFoot-56-y)/(28*lineHeight))), "#444")
}

const lineHeight = 1.22

// fit chooses the size of a title: the largest at which it is not higher than
// room, and how many lines it may have.
func (p *painter) fit(title string, width, room float64) (size float64, lines int) {
	for _, size = range []float64{76, 64, 54, 46, 40} {
		lines = max(1, int(room/(size*lineHeight)))
		if set := p.set.lines(title, serif, size, int(width), 0); len(set) <= min(lines, 6) && widest(set) <= width {
			return size, lines
		}
	}
	return size, lines
}

func widest(lines []setLine) (w float64) {
	for _, l := range lines {
		w = max(w, l.width)
	}
	return w
}

// block sets lines of text at the left margin, those of Arabic at the end of
// the column, and returns where they end.
func (p *painter) block(text string, face typeface, size, y, width float64, most int, colour string) float64 {
	rtl := direct([]rune(text)) == di.DirectionRTL
	for _, line := range p.set.lines(text, face, size, int(width), most) {
		x := float64(cardMargin)
		if rtl {
			x += width - line.width
		}
		var s shape
		line.outline(&s, x, y+size*0.95)
		p.canvas.fill(&s, p.bounds(), paintwork{colour: pixelOf(colour), alpha: 1})
		y += size * lineHeight
	}
	return y
}

// code sets an actor's code in its colour.
func (p *painter) code(a *timeline.Actor, y float64) float64 {
	const h, size = 44, 28
	line := p.set.lines(a.Code, bold, size, unlimited, 1)
	if len(line) == 0 {
		return y
	}
	chip := rectangle(identity, cardMargin, y, line[0].width+28, h)
	p.canvas.fill(chip, p.bounds(), paintwork{colour: pixelOf(a.Colour), alpha: 1})
	p.canvas.fill(chip.stroke(2, false), p.bounds(), paintwork{colour: pixelOf(keyline(a.Colour)), alpha: 1})
	var s shape
	line[0].outline(&s, cardMargin+14, y+32)
	p.canvas.fill(&s, p.bounds(), paintwork{colour: pixelOf(contrastInk(a.Colour)), alpha: 1})
	return y + h + 16
}

// rule draws a thin line.
func (p *painter) rule(x, y, w, h float64) {
	p.canvas.fill(rectangle(identity, x, y, w, h), p.bounds(), paintwork{colour: pixelOf("#dcd8cf"), alpha: 1})
}

// foot sets the site's mark and whose the card is at the bottom.
func (p *painter) foot(words string, c card, width float64) {
	if c.row != nil {
		width = cardWidth - 2*cardMargin
	}
	river := shape{}
	river.move([2]float64{cardMargin, cardFoot - 22})
	river.curve([2]float64{cardMargin + 12, cardFoot - 20}, [2]float64{cardMargin + 6, cardFoot - 14}, [2]float64{cardMargin + 15, cardFoot - 10})
	river.curve([2]float64{cardMargin + 24, cardFoot - 6}, [2]float64{cardMargin + 20, cardFoot}, [2]float64{cardMargin + 32, cardFoot + 2})
	p.canvas.fill(river.stroke(6, true), p.bounds(), paintwork{colour: pixelOf(riverBlue), alpha: 1})
	for _, line := range p.set.lines(words, bold, 26, int(width-52), 1) {
		var s shape
		line.outline(&s, cardMargin+48, cardFoot)
		p.canvas.fill(&s, p.bounds(), paintwork{colour: pixelOf(ink), alpha: 1})
	}
}

package templates

import (
	"image"
	"math"

	"golang.org/x/image/vector"
)

// pixel is a colour: 0xRRGGBB.
type pixel uint32

// canvas is a picture of pixels being painted. The rasteriser reckons in whole
// numbers as long as what it is given is at most 512 pixels wide and high, and
// so gives the same bytes on every processor; larger shapes go in pieces.
type canvas struct {
	w, h   int
	pix    []pixel
	raster vector.Rasterizer
	mask   image.Alpha
}

// piece is the size of what is rasterised at one go.
const piece = 512

func newCanvas(w, h int) *canvas { return &canvas{w: w, h: h, pix: make([]pixel, w*h)} }

func (c *canvas) bounds() image.Rectangle { return image.Rect(0, 0, c.w, c.h) }

// wash covers the whole canvas.
func (c *canvas) wash(colour pixel) {
	for i := range c.pix {
		c.pix[i] = colour
	}
}

// paintwork is what a shape is filled with.
type paintwork struct {
	colour pixel
	alpha  float64 // 0 to 1
	over   func(x, y int) (pixel, float64)
}

// fill paints a shape inside clip.
func (c *canvas) fill(s *shape, clip image.Rectangle, p paintwork) {
	all := s.bounds().Intersect(clip).Intersect(c.bounds())
	for y := all.Min.Y; y < all.Max.Y; y += piece {
		for x := all.Min.X; x < all.Max.X; x += piece {
			c.fillPiece(s, image.Rect(x, y, x+piece, y+piece).Intersect(all), p)
		}
	}
}

func (c *canvas) fillPiece(s *shape, r image.Rectangle, p paintwork) {
	c.raster.Reset(r.Dx(), r.Dy())
	for _, line := range s.lines {
		c.addLine(line, r)
	}
	c.mask = image.Alpha{Pix: room(c.mask.Pix, r.Dx()*r.Dy()), Stride: r.Dx(), Rect: image.Rect(0, 0, r.Dx(), r.Dy())}
	c.raster.DrawOp = 1 // draw.Src
	c.raster.Draw(&c.mask, c.mask.Rect, image.Opaque, image.Point{})
	c.blend(r, p)
}

func room(b []byte, n int) []byte {
	if cap(b) < n {
		return make([]byte, n)
	}
	return b[:n]
}

// addLine hands a line to the rasteriser, unless it lies above or below or
// right of the piece.
func (c *canvas) addLine(line [][2]float64, r image.Rectangle) {
	b := boundsOf(line)
	if len(line) < 3 || b.Max.Y <= r.Min.Y || b.Min.Y >= r.Max.Y || b.Min.X >= r.Max.X {
		return
	}
	x0, y0 := float64(r.Min.X), float64(r.Min.Y)
	for i, p := range line {
		x, y := float32(grid(p[0])-x0), float32(grid(p[1])-y0)
		if i == 0 {
			c.raster.MoveTo(x, y)
		} else {
			c.raster.LineTo(x, y)
		}
	}
	c.raster.ClosePath()
}

// grid rounds to parts of a pixel that float32 has, and far enough that the
// last bits of a sine are gone.
func grid(v float64) float64 { return math.Round(max(-1e4, min(1e4, v))*64) / 64 }

// blend lays the paint over the picture where the mask is. Eight steps of
// coverage are as smooth as the eye sees, and leave few colours.
func (c *canvas) blend(r image.Rectangle, p paintwork) {
	share := uint32(math.Round(p.alpha * 255))
	for y := r.Min.Y; y < r.Max.Y; y++ {
		mask := c.mask.Pix[(y-r.Min.Y)*c.mask.Stride:]
		row := c.pix[y*c.w : (y+1)*c.w]
		for x := r.Min.X; x < r.Max.X; x++ {
			covered := uint32(mask[x-r.Min.X] >> 5)
			if covered == 0 {
				continue
			}
			colour := p.colour
			if p.over != nil {
				var there float64
				colour, there = p.over(x, y)
				share = uint32(math.Round(p.alpha * there * 255))
			}
			row[x] = row[x].under(colour, covered*share)
		}
	}
}

// under mixes a colour over c; share counts to 7 × 255.
func (c pixel) under(over pixel, share uint32) pixel {
	const full = 7 * 255
	if share >= full {
		return over
	}
	mix := func(shift uint32) pixel {
		a, b := uint32(c>>shift&255), uint32(over>>shift&255)
		return pixel((a*(full-share)+b*share+full/2)/full) << shift
	}
	return mix(16) | mix(8) | mix(0)
}

// bounds is the rectangle of whole pixels that holds a shape.
func (s *shape) bounds() (r image.Rectangle) {
	for _, line := range s.lines {
		if len(line) > 1 {
			r = r.Union(boundsOf(line))
		}
	}
	return r
}

func boundsOf(line [][2]float64) image.Rectangle {
	x0, y0, x1, y1 := line[0][0], line[0][1], line[0][0], line[0][1]
	for _, p := range line[1:] {
		x0, y0, x1, y1 = min(x0, p[0]), min(y0, p[1]), max(x1, p[0]), max(y1, p[1])
	}
	far := func(v float64) int { return int(max(-1e5, min(1e5, v))) }
	return image.Rect(far(math.Floor(x0-.02)), far(math.Floor(y0-.02)), far(math.Ceil(x1+.02)), far(math.Ceil(y1+.02)))
}

package templates

import (
	"cmp"
	"image"
	"image/color"
	"image/png"
	"io"
	"slices"
)

// png writes the canvas with a palette: the 256 colours that most pixels have,
// and for the few others the nearest of them.
func (c *canvas) png(w io.Writer) error {
	img := &image.Paletted{Pix: make([]byte, len(c.pix)), Stride: c.w, Rect: image.Rect(0, 0, c.w, c.h)}
	index := c.palette(img)
	for i, colour := range c.pix {
		if i > 0 && colour == c.pix[i-1] {
			img.Pix[i] = img.Pix[i-1]
			continue
		}
		img.Pix[i] = index[colour]
	}
	return png.Encode(w, img)
}

// palette chooses the colours and returns what each becomes.
func (c *canvas) palette(img *image.Paletted) map[pixel]byte {
	count := make(map[pixel]int)
	run := 0
	for i, colour := range c.pix {
		run++
		if i+1 == len(c.pix) || c.pix[i+1] != colour {
			count[colour] += run
			run = 0
		}
	}
	colours := make([]pixel, 0, len(count))
	for colour := range count {
		colours = append(colours, colour)
	}
	slices.SortFunc(colours, func(a, b pixel) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	index := make(map[pixel]byte, len(colours))
	for i, colour := range colours {
		if i < 256 {
			img.Palette = append(img.Palette, color.RGBA{byte(colour >> 16), byte(colour >> 8), byte(colour), 255})
			index[colour] = byte(i)
		} else {
			index[colour] = nearest(colours[:256], colour)
		}
	}
	return index
}

// nearest is the index of the colour most like one.
func nearest(colours []pixel, to pixel) (best byte) {
	least := 1 << 30
	for i, c := range colours {
		far := 0
		for _, shift := range [3]uint32{16, 8, 0} {
			d := int(c>>shift&255) - int(to>>shift&255)
			far += d * d
		}
		if far < least {
			least, best = far, byte(i)
		}
	}
	return best
}

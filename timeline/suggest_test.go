package timeline

import (
	"slices"
	"testing"
)

func TestDidYouMean(t *testing.T) {
	known := slices.Values([]string{"title", "date", "isil", "sdf", "syria-gov", "raqqa", "control-change", "tags"})
	for _, c := range []struct{ word, want string }{
		{"titel", "title"}, {"Title", "title"}, {"isli", "isil"}, {"iisl", "isil"}, {"raqa", "raqqa"}, {"raqqah", "raqqa"},
		{"syria_gov", "syria-gov"}, {"controlchange", "control-change"}, {"tag", "tags"},
		{"x", ""}, {"martians", ""}, {"", ""}, {"al", ""},
	} {
		if got := nearest(c.word, known); got != c.want {
			t.Errorf("nearest(%q) = %q, want %q", c.word, got, c.want)
		}
	}
}

func TestSlips(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"a", "a", 0}, {"ab", "ba", 1}, {"abc", "ac", 1}, {"abc", "axc", 1}, {"abc", "abxc", 1},
		{"kitten", "sitting", 3}, {"الرقة", "الرقه", 1}, {"abcdef", "ghijkl", 4}, // limit+1
	} {
		if got := slips([]rune(c.a), []rune(c.b), 3); got != c.want {
			t.Errorf("slips(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
		if back := slips([]rune(c.b), []rune(c.a), 3); back != c.want {
			t.Errorf("slips(%q, %q) = %d the other way", c.b, c.a, back)
		}
	}
}

func TestSlug(t *testing.T) {
	for _, c := range []struct{ title, want string }{
		{"Isolating Raqqa", "isolating-raqqa"}, {"Raqqa's last bridge", "raqqas-last-bridge"}, {"Raqqa’s", "raqqas"},
		{"  A -- B  ", "a-b"}, {"Über Straße", "uber-straße"}, {"الرقة 2017", "الرقة-2017"}, {"Türkiye", "turkiye"},
		{"../evil", "evil"}, {"—", ""}, {"", ""}, {"İstanbul", "istanbul"}, {"24 April", "24-april"},
	} {
		got := Slug(c.title)
		if got != c.want {
			t.Errorf("Slug(%q) = %q, want %q", c.title, got, c.want)
		}
		if got != "" && !isSlug(got) {
			t.Errorf("Slug(%q) = %q, which is no slug", c.title, got)
		}
		if Slug(got) != got {
			t.Errorf("Slug(%q) = %q, not itself", got, Slug(got))
		}
	}
}

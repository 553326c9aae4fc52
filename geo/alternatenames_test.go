package geo

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
)

func threePlaces(t testing.TB) *GazetteerRows {
	t.Helper()
	return readGazetteerFile(t, "testdata/gazetteers/good/SY.txt")
}

// A name is added once, in its language; codes, links, other scripts and other
// places' names are passed over.
func TestAddAlternateNames(t *testing.T) {
	rows := threePlaces(t)
	found, err := rows.AddAlternateNames(strings.NewReader(strings.Join([]string{
		"1\t172955\tar\tالرقة\t1\t\t\t\t\t",
		"2\t172955\tku\tReqa",
		"3\t172955\tlink\thttps://en.wikipedia.org/wiki/Raqqa",
		"4\t172955\twkdt\tQ15645",
		"5\t172955\tru\tРакка",
		"6\t172955\ten-GB\tRaqqa City\t\t\t1\t",
		"7\t1\ten\tElsewhere",
		"8\t172955\tde\tAr-Raqqah",
		"9\t172955\t\tRaqqat al-Bayda",
		"x",
		"11\tQ5\ten\tx",
		"12\t172955\ten\tR\xe9qa",
		"",
	}, "\r\n")))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, n := range rows.Places[0].Names[5:] {
		got = append(got, n.Lang+":"+n.Text)
	}
	if want := "ar:الرقة|ku:Reqa|en:Raqqa City|:Raqqat al-Bayda"; strings.Join(got, "|") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
	}
	want := `10:1: the row has 1 columns; a row of alternateNamesV2 has 10, divided by tabs
11:4: geonameid "Q5" is not a number; 
12:15: byte 0xe9 is not UTF-8; save the file as UTF-8
`
	var mistakes strings.Builder
	for _, m := range found.Mistakes {
		fmt.Fprintf(&mistakes, "%d:%d: %s; %s\n", m.Line, m.Col, m.Msg, m.Hint)
	}
	if mistakes.String() != want {
		t.Errorf("got  %swant %s", mistakes.String(), want)
	}
}

// bigAlternates writes an alternateNamesV2 of n rows, a few of which are of
// Raqqa, without keeping it anywhere.
func bigAlternates(n int) io.Reader {
	r, w := io.Pipe()
	go func() {
		var buf []byte
		for i := range n {
			id := 1000000 + i
			if i%100000 == 0 {
				id = 172955
			}
			buf = fmt.Appendf(buf, "%d\t%d\tar\tName of %d\t1\t\t\t\t\t\n", i, id, i)
			if len(buf) > 1<<16 {
				w.Write(buf)
				buf = buf[:0]
			}
		}
		w.Write(buf)
		w.Close()
	}()
	return r
}

// The memory does not grow with the file: of a million rows nothing stays but
// the names wanted.
func TestAddAlternateNamesBounded(t *testing.T) {
	rows := threePlaces(t)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	if _, err := rows.AddAlternateNames(bigAlternates(1000000)); err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	if n := len(rows.Places[0].Names); n != 16 {
		t.Errorf("%d names; want 6 and 10 more", n)
	}
	if grown := int64(after.HeapAlloc) - int64(before.HeapAlloc); grown > 4<<20 {
		t.Errorf("%d bytes stay in memory", grown)
	}
}

func FuzzAlternateNames(f *testing.F) {
	f.Add("1\t172955\tar\tالرقة\t1\t\t\t\t\t\n2\t172955\tlink\thttps://example.org\n")
	f.Add("1\t172955\n\xff\t172955\t\xff\t\xff\n")
	f.Fuzz(func(t *testing.T, text string) {
		rows := threePlaces(t)
		if _, err := rows.AddAlternateNames(strings.NewReader(text)); err != nil {
			t.Fatal(err)
		}
		for i := range rows.Places {
			checkRow(t, &rows.Places[i])
		}
	})
}

func BenchmarkAddAlternateNames(b *testing.B) {
	rows := threePlaces(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := rows.AddAlternateNames(bigAlternates(1000000)); err != nil {
			b.Fatal(err)
		}
	}
}

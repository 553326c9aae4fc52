package site

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// The two sites between which a build is killed: little of them differs, so that
// the second is moved into the first by a journal.
var (
	before = muchTheSame("a/gone.html", "old", "index.html", "old", "deep/down/gone.html", "old")
	after  = muchTheSame("a/new.html", "new", "index.html", "new", "deeper/x.html", "new")
)

// muchTheSame is a site with some files besides many that stay.
func muchTheSame(namesAndTexts ...string) []string {
	for i := range 30 {
		namesAndTexts = append(namesAndTexts, fmt.Sprintf("stays/%02d.html", i), "stays")
	}
	return namesAndTexts
}

// killedMoving leaves a folder as a build does that is killed when it has done
// so many lines of its journal.
func killedMoving(t *testing.T, out string, lines int) (all int) {
	t.Helper()
	built(t, out, before...)
	w := openSwap(t, out)
	last, err := w.survey(nil)
	if err != nil {
		t.Fatal(err)
	}
	defer last.close()
	n, err := w.begin()
	if err != nil {
		t.Fatal(err)
	}
	defer n.Close()
	s := handmade(after...)
	b := &build{site: s, last: last, out: newStage(n.Root, s.files), now: make([]output, len(s.files))}
	if err := b.render(); err != nil {
		t.Fatal(err)
	}
	b.out.close()
	journal := bytes.Split(bytes.TrimSpace(b.journal()), []byte("\n"))
	if err := w.writeJournal(b.journal()); err != nil {
		t.Fatal(err)
	}
	for _, line := range journal[:min(lines, len(journal))] {
		what, name, _ := bytes.Cut(line, []byte(" "))
		if err := w.do(string(what), string(name), map[string]bool{}); err != nil {
			t.Fatal(err)
		}
	}
	return len(journal)
}

// TestJournal holds that a build which is killed after any step of its journal is
// completed by the next one, even by one that fails itself or is refused.
func TestJournal(t *testing.T) {
	for lines := 0; ; lines++ {
		out := filepath.Join(t.TempDir(), "public")
		all := killedMoving(t, out, lines)
		if err := handmade("index.html", "next", "../evil", "x").Write(out); err == nil {
			t.Fatal("it did not fail")
		}
		holds(t, out, after...)
		alone(t, out)
		if exists, err := filepath.Glob(filepath.Join(out, "deep")); err != nil || exists != nil {
			t.Errorf("an empty folder is left: %v %v", exists, err)
		}
		if lines > all {
			break
		}
	}
}

// TestJournalThenBuild holds that the next build leaves its own site.
func TestJournalThenBuild(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	killedMoving(t, out, 2)
	built(t, out, before...)
	holds(t, out, before...)
	alone(t, out)
}

// TestJournalHalfWritten: what does not bear its name yet is no journal, and
// the site is still the last one.
func TestJournalHalfWritten(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	killedMoving(t, out, 0)
	if err := os.Rename(out+".furat-journal", out+".furat-journal-new"); err != nil {
		t.Fatal(err)
	}
	if err := handmade("index.html", "next", "../evil", "x").Write(out); err == nil {
		t.Fatal("it did not fail")
	}
	holds(t, out, before...)
	alone(t, out)
}

// TestUntouched holds that a file which says the same is left alone, whether
// few files change or all but one, and also when nothing is remembered.
func TestUntouched(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	built(t, out, before...)
	was := times(t, out)
	built(t, out, after...)
	built(t, out, "index.html", "all else is gone", "stays/07.html", "stays")
	holds(t, out, "index.html", "all else is gone", "stays/07.html", "stays")
	if now := times(t, out); now["stays/07.html"] != was["stays/07.html"] {
		t.Error("the file that stays was written anew")
	}
	alone(t, out)
}

package site

import (
	"os"
	"path/filepath"
	"testing"
)

// The states that a killed build can leave, step by step as swap makes them.
// old and new stand for whole sites, half for one that was being written or
// removed when the program was killed.
var killed = []struct {
	when            string
	name, next, old string // what stands under the three names; "" for nothing
	stands          string // what a reader finds once the next build has begun and failed
}{
	{"the first build while it renders", "", "half", "", ""},
	{"while it renders", "old", "half", "", "old"},
	{"rendered, nothing moved yet", "old", "new", "", "old"},
	{"the old site moved aside", "", "new", "old", "old"},
	{"the new site in its place", "new", "", "old", "new"},
	{"while the old site is removed", "new", "", "half", "new"},
	{"twice over", "old", "half", "half", "old"},
}

// leave puts a state on disk.
func leave(t *testing.T, out, state string) {
	t.Helper()
	switch state {
	case "":
	case "half":
		put(t, out, "a.html", "half")
	default:
		built(t, out, "index.html", state, "a/"+state+".html", state)
	}
}

func leaveAll(t *testing.T, out string, name, next, old string) {
	t.Helper()
	leave(t, out, name)
	leave(t, out+".furat-new", next)
	leave(t, out+".furat-old", old)
}

// TestKilled holds that whatever a killed build has left, the next one leaves
// its own site and nothing else.
func TestKilled(t *testing.T) {
	for _, k := range killed {
		t.Run(k.when, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "public")
			leaveAll(t, out, k.name, k.next, k.old)
			built(t, out, "index.html", "next")
			holds(t, out, "index.html", "next")
			alone(t, out)
		})
	}
}

// TestKilledThenFailed holds that the last whole site is back even when the
// next build fails too.
func TestKilledThenFailed(t *testing.T) {
	for _, k := range killed {
		t.Run(k.when, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "public")
			leaveAll(t, out, k.name, k.next, k.old)
			if err := handmade("index.html", "next", "../evil", "x").Write(out); err == nil {
				t.Fatal("it did not fail")
			}
			if k.stands == "" {
				if _, err := os.Stat(out); !os.IsNotExist(err) {
					t.Errorf("something stands there: %v", err)
				}
				return
			}
			holds(t, out, "index.html", k.stands, "a/"+k.stands+".html", k.stands)
		})
	}
}

// TestKilledThenRefused holds that a stranger's file is noticed in a site that
// had to be put back first.
func TestKilledThenRefused(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	leaveAll(t, out, "", "new", "old")
	put(t, out+".furat-old", "CNAME", "example.org")
	if err := handmade("index.html", "next").Write(out); err == nil {
		t.Fatal("it was written")
	}
	holds(t, out, "index.html", "old", "a/old.html", "old", "CNAME", "example.org")
}

// TestTwoBuilds lets a second build begin while a first has rendered but not
// yet swapped: the first must not put the second's half-written folder in the
// site's place, and the second goes on undisturbed.
func TestTwoBuilds(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	built(t, out, "index.html", "old")
	w := openSwap(t, out)
	one, err := w.begin()
	if err != nil {
		t.Fatal(err)
	}
	if err := stageOnly(handmade("index.html", "one"), one); err != nil {
		t.Fatal(err)
	}
	two, err := w.begin()
	if err != nil {
		t.Fatal(err)
	}
	if err := w.commit(one); err == nil || err.Error() != out+" is being built by another furat at the same time; this build was dropped" {
		t.Errorf("error is %v", err)
	}
	if err := w.abandon(one); err != nil {
		t.Error(err)
	}
	holds(t, out, "index.html", "old")
	if err := stageOnly(handmade("index.html", "two"), two); err != nil {
		t.Fatal(err)
	}
	if err := w.commit(two); err != nil {
		t.Fatal(err)
	}
	holds(t, out, "index.html", "two")
	alone(t, out)
}

func openSwap(t *testing.T, out string) swap {
	t.Helper()
	root, err := os.OpenRoot(filepath.Dir(out))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return swap{root: root, name: filepath.Base(out), dir: out}
}

// stageOnly renders a site into the new folder and moves nothing.
func stageOnly(s *Site, n next) error {
	b := &build{site: s, last: &survey{}, out: newStage(n.Root, s.files), now: make([]output, len(s.files))}
	defer b.out.close()
	return b.render()
}

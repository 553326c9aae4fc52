package main

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// blog writes a folder of Jekyll's beside the project's content.
func blog(t *testing.T) {
	t.Helper()
	put(t, "blog/_config.yml", "title: Blog\n")
	put(t, "blog/_posts/2019-06-01-ferry.md", "---\nlayout: post\nheadline: The ferry: again\ntags: river town\n---\nThe ferry at Alphaville runs, {% include a.html text=\"daily\" %}.\n")
	put(t, "blog/_posts/2019-06-02-mill.md", "---\nlayout: post\ntitle: The mill\ndate: 2019-06-02 23:30:00 -0700\n---\nThe mill turns.\n")
	put(t, "blog/_site/index.html", "built")
}

// contents are the files of a folder with what they hold.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := fs.ReadFile(os.DirFS(dir), name)
		all[name] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestImportFolder: from a folder of Jekyll's to drafts that check and serve
// see and build does not; the report says what was guessed and changed.
func TestImportFolder(t *testing.T) {
	project(t)
	blog(t)
	before := contents(t, "blog")
	code, out, errs := furat(t, "", "import", "blog")
	const ferry, mill = "site/content/articles/2019-06-01-ferry.md", "site/content/articles/2019-06-02-mill.md"
	if code != exitDone || out != filepath.FromSlash(ferry+"\n"+mill+"\n") {
		t.Fatalf("exit code %d, %q, %q", code, out, errs)
	}
	const report = `2 articles for Jekyll

keys, as guessed:
  layout    extra  in 2 articles: post
  date      date   in 1 article: 2019-06-02 23:30:00 -0700
  headline  title  in 1 article: The ferry: again
  tags      tags   in 1 article: river town
  title     title  in 1 article: The mill

changed:
  blog/_posts/2019-06-01-ferry.md:3:11: the value The ferry: again is read as 'The ferry: again'
  blog/_posts/2019-06-01-ferry.md:4:7: tags river town are read as river, town
  blog/_posts/2019-06-01-ferry.md:6:31: "{% include a.html text="daily" %}" became its text
  blog/_posts/2019-06-02-mill.md:4:7: date 2019-06-02 23:30:00 -0700 is 2019-06-02, the day as written
`
	if errs != report {
		t.Errorf("the report is\n%swant\n%s", errs, report)
	}
	if !maps.Equal(before, contents(t, "blog")) {
		t.Error("the blog was touched")
	}
	if code, out, errs := furat(t, "", "check", "-drafts"); code != exitDone {
		t.Errorf("the drafts have mistakes:\n%s%s", out, errs)
	}
	if code, _, errs := furat(t, "", "build"); code != exitDone || exists("public/articles/ferry.html") {
		t.Errorf("a draft was published, or the build failed: %s", errs)
	}
	if code, _, errs := furat(t, "", "build", "-drafts"); code != exitDone || !exists("public/articles/ferry.html") || !exists("public/2019/06/01/ferry.html") {
		t.Errorf("the draft has no page, or none at its old address: %s", errs)
	}
}

// TestImportFolderStopped: one article with a mistake stops all; each reason is
// printed with its line; the content stays as it was.
func TestImportFolderStopped(t *testing.T) {
	project(t)
	blog(t)
	put(t, "blog/_posts/2019-06-03-open.md", "---\ntitle: Open\ndate: 3/4/2019\n---\nText.\n")
	put(t, "blog/_posts/2019-06-04-html.md", "---\ntitle: HTML\n---\n<iframe></iframe>\n")
	before := contents(t, "site/content")
	code, out, errs := furat(t, "", "import", "blog")
	const want = `blog/_posts/2019-06-03-open.md:3:7: date "3/4/2019" is not an EDTF date; write 2019-04-03 or 2019-03-04, whichever is meant
    date: 3/4/2019
          ^
blog/_posts/2019-06-04-html.md:4:1: raw HTML "<iframe>" is not shown; write Markdown
    <iframe></iframe>
    ^
2 mistakes; nothing was written
`
	if code != exitMistakes || out != "" || errs != want {
		t.Errorf("exit code %d, %q\n%swant\n%s", code, out, errs, want)
	}
	if !maps.Equal(before, contents(t, "site/content")) {
		t.Error("something was written")
	}
}

// TestImportFolderAgain: a second run overwrites nothing and says so.
func TestImportFolderAgain(t *testing.T) {
	project(t)
	blog(t)
	if code, _, errs := furat(t, "", "import", "blog"); code != exitDone {
		t.Fatal(errs)
	}
	put(t, "site/content/articles/2019-06-01-ferry.md", "---\ntitle: Edited\ndate: 2019-06-01\n---\nYears of work.\n")
	before := contents(t, "site/content")
	code, out, errs := furat(t, "", "import", "blog")
	if code != exitMistakes || out != "" || strings.Count(errs, " is there already; ") != 2 ||
		!strings.HasPrefix(errs, "blog/_posts/2019-06-01-ferry.md:1:1: site/content/articles/2019-06-01-ferry.md is there already; ") {
		t.Errorf("exit code %d, %q, %q", code, out, errs)
	}
	if !maps.Equal(before, contents(t, "site/content")) {
		t.Error("something was written")
	}
}

// TestImportFolderNothing: a folder without articles, and one that is not there.
func TestImportFolderNothing(t *testing.T) {
	project(t)
	put(t, "empty/README.md", "Nothing.")
	code, out, errs := furat(t, "", "import", "empty")
	if code != exitUsage || out != "" || !strings.HasPrefix(errs, "furat: there is no article in the folder") {
		t.Errorf("exit code %d, %q, %q", code, out, errs)
	}
	if code, _, errs := furat(t, "", "import", "-content", "nowhere", "empty"); code != exitUsage || !strings.HasPrefix(errs, "furat: there is no content folder nowhere here") {
		t.Errorf("exit code %d, %q", code, errs)
	}
}

// TestImportFolderFlags: a flag that a folder has no use for is not passed over
// in silence.
func TestImportFolderFlags(t *testing.T) {
	project(t)
	blog(t)
	for _, flag := range []string{"-url=https://example.org/", "-date=2019-06-01", "-accessed=2019-06-01", "-keep=x", "-update", "-sheet=x"} {
		code, out, errs := furat(t, "", "import", flag, "blog")
		if code != exitUsage || out != "" || errs != "furat: of the flags only --content is for a folder; try furat import -h\n" {
			t.Errorf("%s: exit code %d, %q, %q", flag, code, out, errs)
		}
	}
}

// TestInPlace: two lines in site.yaml let build read a folder where it stands.
func TestInPlace(t *testing.T) {
	project(t)
	put(t, "site/content/articles/blog/2019-06-01 The ferry.md", "+++\nheadline = \"The ferry\"\nweight = 3\n+++\nThe [[ferry]] at Alphaville runs.\n")
	if code, out, errs := furat(t, "", "check"); code != exitMistakes || !strings.Contains(out+errs, "the front matter is not YAML") {
		t.Fatalf("without the lines it must not be read: exit code %d, %s%s", code, out, errs)
	}
	site, err := os.ReadFile("site/content/site.yaml")
	if err != nil {
		t.Fatal(err)
	}
	put(t, "site/content/site.yaml", string(site)+"fields: {title: headline}\nextra: keep\n")
	if code, out, errs := furat(t, "", "check"); code != exitDone {
		t.Fatalf("exit code %d: %s%s", code, out, errs)
	}
	if code, _, errs := furat(t, "", "build"); code != exitDone || !exists("public/articles/the-ferry.html") {
		t.Errorf("exit code %d: %s", code, errs)
	}
}

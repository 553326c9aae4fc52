package timeline

import "regexp"

// elsewhere is what a style sheet asks of another host, or of a further sheet:
// that stands behind rules already, where browsers pass it over.
var elsewhere = regexp.MustCompile(`(?i)@import\b[^;]*|url\(\s*["']?(?:https?:)?//[^)]*\)?`)

// readTheme reads theme.css. It is the site's own and not judged further than
// our pages have promised: they ask nothing of anybody else.
func (l *loading) readTheme() {
	f, ok := l.open("theme.css")
	if !ok {
		return
	}
	for _, at := range elsewhere.FindAllIndex(f.content, -1) {
		if found := string(f.content[at[0]:at[1]]); found[0] == '@' {
			f.mistake(at[0], "theme.css has "+found, "write the rules of that sheet here")
		} else {
			f.mistake(at[0], "theme.css asks another host: "+found, "put the file under static/ and write its address from assets/, for example url(../paper.png)")
		}
	}
	l.theme = f.content
}

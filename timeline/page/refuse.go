package page

import (
	"bytes"
	"fmt"
)

// forms are files that people hand over for a page, by how they begin, and
// what to do with each.
var forms = []struct {
	at            int
	begin         string
	what, instead string
}{
	{0, "%PDF-", "a PDF", "copy its text into a .txt file"},
	{0, "\x89PNG", "an image (PNG)", "type its text into a .txt file"},
	{0, "\xff\xd8\xff", "an image (JPEG)", "type its text into a .txt file"},
	{0, "GIF8", "an image (GIF)", "type its text into a .txt file"},
	{8, "WEBP", "an image (WebP)", "type its text into a .txt file"},
	{4, "ftyp", "a film or image", "type its text into a .txt file"},
	{0, "PK\x03\x04", "a zip archive or office document", "unpack it, or save the document as HTML or text"},
	{0, "\x1f\x8b", "a gzip archive", "unpack it first"},
	{0, "Rar!", "a rar archive", "unpack it first"},
	{0, "7z\xbc\xaf", "a 7z archive", "unpack it first"},
	{0, "\xd0\xcf\x11\xe0", "an old office document", "save it as HTML or text"},
	{0, "{\\rtf", "a rich text document", "save it as HTML or text"},
	{0, "bplist00", "a Safari web archive", "save the page as HTML (page source)"},
	{0, "WARC/", "a WARC web archive", "take the page out of it as HTML"},
	{0, "From: <Saved by", "a web archive (MHTML)", "save the page as HTML"},
	{0, "MIME-Version:", "a web archive (MHTML)", "save the page as HTML"},
}

// readable reports content that may be a page, and says what else it is.
func (r *reader) readable(content []byte) bool {
	if len(content) > MaxSize {
		r.mistake(1, fmt.Sprintf("the file has %.1f MB, more than %d", float64(len(content))/(1<<20), MaxSize>>20),
			"save the page without its images, or copy its text into a .txt file")
		return false
	}
	for _, f := range forms {
		if len(content) > f.at && bytes.HasPrefix(content[f.at:], []byte(f.begin)) {
			r.mistake(1, "the file is "+f.what+", not a page", f.instead)
			return false
		}
	}
	if at := bytes.IndexByte(content, 0); at >= 0 && !isUTF16(content) {
		line := 1 + bytes.Count(content[:at], []byte("\n"))
		r.mistake(line, "the file has NUL bytes, as no text has", "save the page as HTML or text in UTF-8")
		return false
	}
	return true
}

// isUTF16 reports the mark that UTF-16 begins with.
func isUTF16(content []byte) bool {
	return bytes.HasPrefix(content, []byte("\xff\xfe")) || bytes.HasPrefix(content, []byte("\xfe\xff"))
}

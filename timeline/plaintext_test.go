package timeline

import "testing"

func TestSaid(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Raqqa", "Raqqa"},
		{`a \* b`, "a * b"},
		{"a &amp; b &#60;", "a & b <"},
		{`\&amp; \&amp\; &amp;amp;`, "&amp; &amp; &amp;"},
		{`C:\x \`, `C:\x \`},
	}
	for _, test := range tests {
		if got := string(said([]byte(test.in))); got != test.want {
			t.Errorf("%s says %s, want %s", test.in, got, test.want)
		}
	}
}

package timeline

import "testing"

func TestClosed(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"nothing to close", "Raqqa, الرقة", "Raqqa, الرقة"},
		{"marks turn nothing", "a\u200fb\u200ec", "a\u200fb\u200ec"},
		{"an override", "\u202eabc", "\u202eabc\u202c"},
		{"closed already", "\u202babc\u202c d", "\u202babc\u202c d"},
		{"one in the other", "\u2067a\u202bb\u2066c", "\u2067a\u202bb\u2066c\u2069\u202c\u2069"},
		{"nothing is open", "a\u2069b\u202c", "ab"},
		{"closed in between", "\u2066a\u202eb\u2069c\u202c", "\u2066a\u202eb\u2069c"},
		{"an isolate shuts off", "\u202ea\u2066b\u202cc", "\u202ea\u2066bc\u2069\u202c"},
	}
	for _, test := range tests {
		if got := closed(test.in); got != test.want {
			t.Errorf("%s: closed(%+q) = %+q, want %+q", test.name, test.in, got, test.want)
		}
		if once := closed(test.in); closed(once) != once {
			t.Errorf("%s: closed twice is %+q", test.name, closed(once))
		}
	}
}

package templates

import (
	"strings"
	"testing"
)

func TestMessagesFallBackToEnglish(t *testing.T) {
	for _, lang := range []string{"en", "en-GB", "xx"} {
		m, err := messagesIn(lang)
		if err != nil || m.Language != "English" {
			t.Errorf("messages in %q are in %q, %v", lang, m.Language, err)
		}
	}
	m, err := messagesIn("ar-SY")
	if err != nil || m.Lang != "ar" || m.Script["count.events"]["two"] != "حدثان" {
		t.Errorf("messages in ar-SY: %+v, %v", m, err)
	}
}

func TestWordsScriptIsOneGlobal(t *testing.T) {
	m, err := messagesIn("en")
	if err != nil {
		t.Fatal(err)
	}
	script := string(m.wordsScript())
	if !strings.HasPrefix(script, `var furatSay={"lang":"en","digits":"0123456789","say":{`) || !strings.HasSuffix(script, "}};\n") {
		t.Errorf("words.js: %s", script)
	}
}

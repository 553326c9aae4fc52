package timeline

import (
	"testing"
	"testing/fstest"
)

func TestSiteGazetteer(t *testing.T) {
	gaz, err := SiteGazetteer(folder(t, "testdata/good/full"), options())
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := gaz.Place("camp-x"); !ok {
		t.Error("the site's own place is not in its gazetteer")
	}
	if p, _ := gaz.Place("tabqa-dam"); p == nil || p.Arabic() != "سد الطبقة" || p.Name != "Tabqa Dam" {
		t.Errorf("the site's names of the dam: %+v", p)
	}
	if p, _ := smallGazetteer.Place("tabqa-dam"); p.Arabic() != "" {
		t.Error("the gazetteer given was changed")
	}
}

func TestSiteGazetteerMistake(t *testing.T) {
	_, err := SiteGazetteer(fstest.MapFS{"places.yaml": {Data: []byte("- {id: x}\n- 7\n")}}, options())
	want := "site/content/places.yaml:2:3: a place must be a mapping, not a number; write key: value"
	if errs, ok := err.(Errors); !ok || errs[len(errs)-1].Error() != want {
		t.Errorf("got  %v\nwant %s last", err, want)
	}
}

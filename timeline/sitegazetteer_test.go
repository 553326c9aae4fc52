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

// The gazetteers that site.yaml names belong to it, and places.yaml has the last
// word on them; other mistakes of site.yaml do not matter.
func TestSiteGazetteerOwn(t *testing.T) {
	fsys := folder(t, "testdata/good/gazetteers")
	fsys["site.yaml"].Data = append(fsys["site.yaml"].Data, "nonsense: 1\n"...)
	fsys["places.yaml"].Data = append(fsys["places.yaml"].Data, "\n- {id: gn-9000007, name: Jadidah, precision_km: 4}\n"...)
	gaz, err := SiteGazetteer(fsys, options())
	if err != nil {
		t.Fatal(err)
	}
	if p, ok := gaz.Place("gn-9000001"); !ok || p.Name != "Minutaniyah" {
		t.Errorf("a village of the dump: %+v", p)
	}
	if p, ok := gaz.Place("gn-9000007"); !ok || p.Name != "Jadidah" || p.PrecisionKm != 4 || p.Source != "GeoNames" {
		t.Errorf("a village of the dump, corrected: %+v", p)
	}
	_, err = SiteGazetteer(folder(t, "testdata/broken/gazetteers"), options())
	if errs, ok := err.(Errors); !ok || len(errs) < 20 {
		t.Errorf("of a damaged dump: %v", err)
	}
}

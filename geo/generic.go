package geo

import "bytes"

// Generic words say what kind of thing a name means: "Tabqa" is a town, but
// in "Tabqa dam" a dam and in "Raqqa province" a governorate. A capitalised
// generic belongs to the name, a small one stays outside its span.

// genericAfter are generics that follow a name; the last word of the phrase
// decides ("military airport", "border crossing").
var genericAfter = map[string]kindSet{
	"province": provinceKinds, "governorate": provinceKinds, "muhafazah": provinceKinds, "vilayet": provinceKinds,
	"provinces": provinceKinds, "governorates": provinceKinds, "wilaya": provinceKinds,
	"district": kindsOf(Quarter, District), "districts": kindsOf(Quarter, District),
	"subdistrict": kindsOf(District), "nahiyah": kindsOf(District),
	"quarter": kindsOf(Quarter), "quarters": kindsOf(Quarter), "neighbourhood": kindsOf(Quarter),
	"neighborhood": kindsOf(Quarter), "neighbourhoods": kindsOf(Quarter), "neighborhoods": kindsOf(Quarter), "suburb": kindsOf(Quarter, Town, Village),
	"dam": damKinds, "dams": damKinds, "barrage": damKinds, "weir": damKinds, "sluices": damKinds,
	"bridge": kindsOf(Bridge), "bridges": kindsOf(Bridge), "footbridge": kindsOf(Bridge),
	"airbase": airKinds, "airport": airKinds, "airfield": airKinds, "airstrip": airKinds, "aerodrome": airKinds, "airbases": airKinds,
	"base": kindsOf(Base, Airbase), "barracks": kindsOf(Base), "garrison": kindsOf(Base, Airbase),
	"crossing": kindsOf(Crossing), "gate": kindsOf(Crossing), "checkpoint": kindsOf(Crossing),
	"field": fieldKinds, "fields": fieldKinds, "oilfield": fieldKinds, "oilfields": fieldKinds, "wells": fieldKinds,
	"plant": kindsOf(Field, Site, Other), "refinery": kindsOf(Field, Site), "pipeline": fieldKinds,
	"lake": kindsOf(Lake), "reservoir": kindsOf(Lake, Dam), "river": kindsOf(RiverKind), "valley": kindsOf(RiverKind),
	"canal": kindsOf(RiverKind), "camp": kindsOf(Camp, Base), "hill": kindsOf(Hill), "hills": kindsOf(Hill),
	"mountain": kindsOf(Hill), "mountains": kindsOf(Hill), "heights": kindsOf(Hill), "ridge": kindsOf(Hill), "mount": kindsOf(Hill),
	"island": kindsOf(Island), "castle": siteKinds, "citadel": siteKinds, "fort": siteKinds, "fortress": siteKinds,
	"ruins": siteKinds, "tomb": siteKinds, "shrine": siteKinds, "mine": siteKinds, "mines": siteKinds, "silos": siteKinds, "factory": siteKinds,
	"station": kindsOf(Site, Other, Field),
	"town":    settlements, "city": settlements, "village": settlements, "hamlet": settlements,
	"region": kindsOf(Region), "steppe": kindsOf(Region), "desert": kindsOf(Region), "plain": kindsOf(Region),
}

var (
	countryKinds  = kindsOf(CountryKind)
	provinceKinds = kindsOf(Province)
	damKinds      = kindsOf(Dam, Barrage)
	airKinds      = kindsOf(Airbase)
	fieldKinds    = kindsOf(Field)
	siteKinds     = kindsOf(Site)
	cityKinds     = kindsOf(City)
	townKinds     = kindsOf(City, Town)
	smallKinds    = kindsOf(Town, Village, Quarter, Hill, Other)
	riverKinds    = kindsOf(RiverKind)
	roadKinds     = kindsOf(Road)
	lakeKinds     = kindsOf(Lake)
)

// genericLinks may stand between a name and its generic: "Tabqa military
// airport", "al-Omar oil field", "Kuweires air base".
var genericLinks = wordSet(`pumping pump military air oil gas border refugee displacement army hydroelectric hydro suspension railway iron
	petroleum crude power international cement phosphate idp desert`)

// genericBefore are generics that precede a name, with or without "of":
// "Lake Assad", "the province of Raqqa", "the village of Hawi al-Hawa".
var genericBefore = map[string]kindSet{
	"province": provinceKinds, "governorate": provinceKinds, "district": kindsOf(Quarter, District), "quarter": kindsOf(Quarter),
	"hayy": kindsOf(Quarter), "hay": kindsOf(Quarter),
	"neighbourhood": kindsOf(Quarter), "neighborhood": kindsOf(Quarter), "suburb": kindsOf(Quarter, Town, Village), "dam": damKinds,
	"bridge": kindsOf(Bridge), "airport": airKinds, "airbase": airKinds, "base": kindsOf(Base, Airbase), "crossing": kindsOf(Crossing),
	"city": settlements, "town": settlements, "village": settlements, "hamlet": settlements, "towns": settlements,
	"villages": settlements, "cities": settlements, "camp": kindsOf(Camp, Base), "island": kindsOf(Island), "lake": kindsOf(Lake),
	"hill": kindsOf(Hill), "mount": kindsOf(Hill), "jabal": kindsOf(Hill), "castle": siteKinds, "fortress": siteKinds,
	"field": fieldKinds, "river": kindsOf(RiverKind), "wadi": kindsOf(RiverKind),
	"tomb": siteKinds, "shrine": siteKinds, "ruins": siteKinds, "citadel": siteKinds, "barrage": damKinds, "neighbourhoods": kindsOf(Quarter),
	"neighborhoods": kindsOf(Quarter), "provinces": provinceKinds, "governorates": provinceKinds, "districts": kindsOf(Quarter, District),
	"quarters": kindsOf(Quarter), "suburbs": kindsOf(Quarter, Town, Village), "hamlets": settlements, "dams": damKinds,
	"bridges": kindsOf(Bridge), "crossings": kindsOf(Crossing), "bases": kindsOf(Base, Airbase), "airbases": airKinds,
	"camps": kindsOf(Camp, Base), "hills": kindsOf(Hill), "islands": kindsOf(Island), "fields": fieldKinds, "oilfields": fieldKinds,
}

// generic is a generic word found beside a name.
type generic struct {
	kinds   kindSet
	end     int  // offset past it
	capital bool // all its words are capitalised, so it belongs to the name
	plural  bool // "Raqqa and Deir ez-Zor provinces"
}

// genericAt reads the generic phrase that follows a name, t being the word
// after it.
func genericAt(b []byte, t token) generic {
	g := generic{capital: true}
	if t.gap == gapPossessive {
		t = tokenAfter(b, t.end)
		g.capital = false
	}
	for n := 0; n < 3 && (t.gap == gapSpace || t.gap == gapHyphen && n == 0); n++ {
		c := classOf(b, t)
		if !c.is(genericAfterW | genericLinkW) {
			break
		}
		g.capital = g.capital && t.capital
		if c.is(genericAfterW) {
			var buf wordBuf
			w := buf.lower(b, t)
			g.kinds, g.end = genericAfter[string(w)], t.end
			g.plural = w[len(w)-1] == 's'
			return g
		}
		u := tokenAfter(b, t.end)
		if airBase(b, t, u) {
			g.capital = g.capital && u.capital
			g.kinds, g.end = airKinds, u.end
			return g
		}
		t = u
	}
	return generic{}
}

// airBase reports the two words "air base".
func airBase(b []byte, t, u token) bool {
	var v, w wordBuf
	return u.gap == gapSpace && string(v.lower(b, t)) == "air" && string(w.lower(b, u)) == "base"
}

// nextIs reports whether the word after b[end] is w, whatever its case.
func nextIs(b []byte, end int, w string) bool {
	var buf wordBuf
	t := tokenAfter(b, end)
	return t.gap == gapSpace && string(buf.lower(b, t)) == w
}

// trimGeneric returns a folded name without the generics at its end or its
// beginning: "tabqa dam" → "tabqa", "lake assad" → "assad". It returns ""
// where nothing was cut.
func trimGeneric(folded string) string {
	name, cut := folded, false
	for {
		i := lastSpace(name)
		if i <= 0 {
			break
		}
		if w := name[i+1:]; genericAfter[w] == 0 && !genericLinks[w] {
			break
		}
		name, cut = name[:i], true
	}
	for w := range leadingGenerics {
		if len(name) > len(w)+1 && name[:len(w)] == w && name[len(w)] == ' ' {
			return name[len(w)+1:]
		}
	}
	if !cut {
		return ""
	}
	return name
}

// genericInside returns the kinds of the generic that ends or begins a folded
// name of several words: "qayyarah air base", "lake assad".
func genericInside(folded []byte) kindSet {
	i := bytes.LastIndexByte(folded, ' ')
	if i < 0 {
		return 0
	}
	if bytes.HasSuffix(folded, []byte(" air base")) {
		return airKinds
	}
	if kinds := genericAfter[string(folded[i+1:])]; kinds != 0 {
		return kinds
	}
	return leadingGenerics[string(folded[:bytes.IndexByte(folded, ' ')])]
}

var leadingGenerics = map[string]kindSet{
	"lake": kindsOf(Lake), "jabal": kindsOf(Hill), "jebel": kindsOf(Hill), "mount": kindsOf(Hill), "camp": kindsOf(Camp, Base),
	"qalat": siteKinds, "jisr": kindsOf(Bridge),
}

func lastSpace(s string) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == ' ' {
			return i
		}
	}
	return -1
}

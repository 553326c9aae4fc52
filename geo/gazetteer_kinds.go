package geo

import "strings"

// kindWords are the words by which tables of places say what a place is, folded.
// Besides them the words of Kind and GeoNames' codes are read; anything else is
// Other.
var kindWords = func() map[string]Kind {
	m := map[string]Kind{}
	for k := range kinds {
		m[string(k)] = k
	}
	for k, words := range map[Kind]string{
		City:        "capital|governorate capital|metropolis",
		Town:        "district capital|sub district capital|market town|municipality",
		Village:     "hamlet|settlement|populated place|human settlement|p|community|locality|farm village",
		Quarter:     "neighbourhood|neighborhood|suburb|residential district|section of populated place|city district",
		Camp:        "refugee camp|idp camp|displacement camp|camps|informal settlement",
		Barrage:     "weir|regulator",
		Crossing:    "border crossing|border post|checkpoint|border crossing point",
		Airbase:     "airport|air base|airfield|aerodrome|military airport|airstrip|heliport",
		Base:        "military base|military|barracks|military installation",
		Field:       "oil field|oilfield|gas field|gasfield|refinery|gas plant|oil gas",
		Hill:        "mountain|mount|peak|hills|mountains|tell|mound|ridge|t",
		Site:        "archaeological site|ruin|ruins|castle|fort|fortress|citadel|tomb|shrine|monument|works|factory|power station|s",
		Lake:        "reservoir|lakes",
		RiverKind:   "stream|canal|rivers|watercourse",
		District:    "subdistrict|sub district|nahiyah|nahiya|qada|adm2|adm3|admin2|admin3",
		Province:    "province|adm1|admin1|muhafazah|il",
		Region:      "desert|plain|historical region|l",
		Border:      "boundary",
		Road:        "highway|motorway|route",
		CountryKind: "state|nation|adm0|admin0|independent political entity",
	} {
		for w := range strings.SplitSeq(words, "|") {
			m[w] = k
		}
	}
	return m
}()

// kindOfWord reads what a table says a place is. Of several words divided by
// semicolons the first that is known counts. A populated place is a town or a
// city by its people.
func kindOfWord(s string, people int) Kind {
	for word := range strings.FieldsFuncSeq(s, func(c rune) bool { return c == ';' || c == '|' || c == ',' }) {
		word = strings.TrimSpace(word)
		code := word[strings.LastIndexByte(word, '.')+1:] // "P.PPL"
		if k, ok := featureKinds[strings.ToUpper(code)]; ok {
			return k
		}
		k, ok := kindWords[Fold(word)]
		if strings.HasPrefix(code, "PPL") {
			k, ok = Village, true
		}
		if ok && k == Village && !strings.EqualFold(word, string(Village)) && !strings.EqualFold(word, "hamlet") {
			return kindByPeople(people)
		}
		if ok {
			return k
		}
	}
	return Other
}

package geo

import "strings"

// featureKinds says what kind of place a GeoNames feature code is. Codes that
// are not here are left out: undersea features, vegetation, former divisions
// (ADM1H), roads and railways, mosques, schools, wells. Populated places
// (PPL…) that are not here are villages, or more by their population.
var featureKinds = func() map[string]Kind {
	m := map[string]Kind{}
	for k, codes := range map[Kind]string{
		CountryKind: "PCLI",
		Province:    "ADM1",
		District:    "ADM2 ADM3",
		City:        "PPLC PPLA PPLG",
		Town:        "PPLA2 PPLA3 PPLA4",
		Quarter:     "PPLX",
		Camp:        "CMP CMPRF CMPQ CMPL CMPO",
		Dam:         "DAM DAMSB",
		Barrage:     "WEIR",
		Bridge:      "BDG",
		Crossing:    "PSTB CUST",
		Airbase:     "AIRB AIRF AIRP AIRQ",
		Base:        "INSM MILB NVB BRKS",
		Field:       "OILF GASF OILR OILP OILT",
		Hill:        "HLL HLLS MT MTS PK PKS RDGE MESA BUTE SPUR MND",
		Island:      "ISL ISLS ISLET",
		Site:        "RUIN ANS FT CSTL TMB SHRN MSTY PAL HSTS MN MNQ PS PSH MFG MFGC MFGP SILO RSTN",
		Other:       "LCTY OAS WAD VAL PASS",
		Lake:        "LK LKS LKI LKX RSV RSVI",
		RiverKind:   "STM STMI STMX STMM CNL CNLI",
		Region:      "RGN DSRT PLN PLAT",
	} {
		for code := range strings.FieldsSeq(codes) {
			m[code] = k
		}
	}
	return m
}()

// admin1Codes are GeoNames' codes of first-level divisions in the words that
// the tables under data use, read off the rows that stand in both.
var admin1Codes = func() map[string]string {
	m := map[string]string{}
	for country, list := range map[string]string{
		"SY": `01 Hasakah|02 Latakia|03 Quneitra|04 Raqqa|05 Suwayda|06 Daraa|07 Deir ez-Zor|08 Rif Dimashq|09 Aleppo|
			10 Hama|11 Homs|12 Idlib|13 Damascus|14 Tartus`,
		"IQ": `01 Anbar|02 Basra|03 Muthanna|04 Qadisiyah|05 Sulaymaniyah|06 Babil|07 Baghdad|08 Duhok|09 Dhi Qar|
			10 Diyala|11 Erbil|12 Karbala|13 Kirkuk|14 Maysan|15 Nineveh|16 Wasit|17 Najaf|18 Salah al-Din`,
		"TR": `02 Adıyaman|04 Ağrı|12 Bingöl|13 Bitlis|21 Diyarbakır|23 Elazığ|24 Erzincan|25 Erzurum|28 Giresun|
			31 Hatay|38 Kayseri|44 Malatya|46 Kahramanmaraş|49 Muş|58 Sivas|60 Tokat|62 Tunceli|63 Şanlıurfa|65 Van|
			69 Gümüşhane|70 Hakkâri|72 Mardin|74 Siirt|76 Batman|77 Bayburt|80 Şırnak|81 Adana|83 Gaziantep|84 Kars|
			88 Iğdır|90 Kilis|91 Osmaniye`,
	} {
		for entry := range strings.SplitSeq(list, "|") {
			code, name, _ := strings.Cut(strings.TrimSpace(entry), " ")
			m[country+code] = name
		}
	}
	return m
}()

// admin1Names puts codes of first-level divisions into words: by the table, or
// else by the dump's own row of that division, which may stand after its places.
type admin1Names struct{ byCode map[string]string }

// codeMark marks an admin1 that is still a code.
const codeMark = "\x00"

func (a *admin1Names) of(country, code, feature, ascii string) string {
	if code == "" || code == "00" {
		return ""
	}
	key := country + code
	if name, ok := admin1Codes[key]; ok {
		return name
	}
	if feature == "ADM1" {
		if a.byCode == nil {
			a.byCode = map[string]string{}
		}
		a.byCode[key] = divisionName(ascii)
	}
	return codeMark + key
}

// fill puts the code of a place into words; a code that nothing explains
// leaves it empty.
func (a *admin1Names) fill(p *Place) {
	if key, ok := strings.CutPrefix(p.Admin1, codeMark); ok {
		p.Admin1 = a.byCode[key]
	}
}

// divisionName cuts what a division calls itself: "Ardahan Province".
func divisionName(s string) string {
	for _, generic := range []string{" Governorate", " Province", " Region", " District"} {
		s = strings.TrimSuffix(s, generic)
	}
	return strings.TrimSpace(strings.TrimPrefix(s, "Muhafazat "))
}

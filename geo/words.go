package geo

// Word lists that the finder and its rules read. They are closed classes of
// English, or names so common that leaving them out was measured to hurt;
// nothing here is a list of places.

// class says in which of the lists a word stands.
type class uint64

const (
	preposition    class = 1 << iota // comes before a place, and before much else
	placePreposed                    // hardly anything but a place follows
	takingVerb                       // has places for objects
	placeVerb                        // has places for subjects
	lowWord                          // begins sentences, is no part of a name
	givenName                        // a first name
	title                            // stands before persons
	organisation                     // ends names of organisations and units
	headlineNoun                     // of these, an ordinary noun in headlines
	headNoun                         // begins "Battle of", "Friends of"
	arabicHead                       // Liwa, Thuwar: begins an Arabic organisation
	theWord                          // the
	directionWord                    // east, north-west
	articleWord                      // a, an, its
	ofWord                           // of, for
	andWord                          // and, or
	nearbyWord                       // nearby, neighbouring
	nearWord                         // near, outside, towards
	sayingWord                       // said, told, who: a person is before it
	tribeWord                        // tribe, clan
	mediaWord                        // agency, newspaper
	elementW                         // Dayr, Tell, Umm
	partyWord                        // party, regime, family
	genericAfterW                    // a key of genericAfter
	genericBeforeW                   // a key of genericBefore
	genericLinkW                     // a word of genericLinks
	articleW                         // an Arabic article
	areaNoun                         // area, countryside: after a place of any kind
	siegeWord                        // siege, fall: names of battles, and what headlines tell
	houseWord                        // Hotel, Radio: bear towns' names
	compassWord                      // north, south-east
	functionWord                     // is, our, for
	smallTitle                       // titles that stand before names in small letters
	pronoun                          // his, her
	unitWord                         // regiment, battalion
	staffWord                        // Intelligence, Civil: within names of organisations
)

// classes holds every word of the lists, so that one look-up of a word
// answers all the rules.
var classes = func() map[string]class {
	m := make(map[string]class, 1500)
	for _, l := range []struct {
		words map[string]bool
		class class
	}{
		{prepositions, preposition}, {placePrepositions, placePreposed}, {takingVerbs, takingVerb},
		{placeVerbs, placeVerb}, {lowWords, lowWord}, {givenNames, givenName}, {titles, title},
		{organisationNouns, organisation}, {headlineNouns, headlineNoun}, {heads, headNoun},
		{nameElements, elementW}, {genericLinks, genericLinkW}, {articles, articleW},
		{wordSet("the"), theWord}, {directions, directionWord}, {arabicHeads, arabicHead}, {wordSet("a an its"), articleWord}, {wordSet("of for"), ofWord}, {wordSet("and or"), andWord},
		{wordSet("nearby neighbouring neighboring"), nearbyWord},
		{wordSet("near outside towards toward"), nearWord},
		{wordSet(`said told who says whose announced added warned vowed urged ordered wrote declared promised insisted`), sayingWord}, {wordSet("tribe tribes tribesmen clan clans clansmen elders"), tribeWord},
		{wordSet("agency agencies newspaper newspapers paper journal daily dailies channel website magazine television radio blog broadcaster quarterly"), mediaWord},
		{wordSet("party regime government family club team restaurant cafe mosque church brigade battalion faction militia squad hotel cinema"), partyWord},
		{wordSet("north south east west northeast northwest southeast southwest upstream downstream"), compassWord},
		{wordSet("hotel cafe restaurant cinema radio studio team club villa real atletico inter bayern racing sporting dynamo spartak orchestra ensemble fc sc"), houseWord},
		{wordSet("siege fall battle battles campaign"), siegeWord},
		{areaNouns, areaNoun}, {wordSet("regiment regiments battalion battalions brigade brigades"), unitWord},
		{wordSet("his her him himself herself"), pronoun},
		{wordSet("is are our for of the with without under after before in on and or to as at"), functionWord},
		{wordSet("martyr martyrs sheikh mukhtar commander general colonel captain lieutenant sergeant imam"), smallTitle},
		{wordSet(`intelligence security general national military civil local provincial joint popular tribal internal political
			supreme central media international democratic counter human rights united islamic`), staffWord},
	} {
		for w := range l.words {
			m[w] |= l.class
		}
	}
	for w := range genericAfter {
		m[w] |= genericAfterW
	}
	for w := range genericBefore {
		m[w] |= genericBeforeW
	}
	return m
}()

// classOf returns the classes of a token's word.
func classOf(b []byte, t token) class {
	if t.end-t.start > 16 || t.start == t.end {
		return 0
	}
	var buf wordBuf
	w := buf.lower(b, t)
	return classTable.of(w)
}

var classTable = newWordTable(classes)

func (c class) is(any class) bool { return c&any != 0 }

// prepositions come before a place: "in Hit", "advance on Hajin".
var prepositions = wordSet(`in at near from to into onto around outside inside toward towards between through via across over
	throughout within beyond past beside along above below behind on off of up down opposite around until for round`)

// placePrepositions are those of them that hardly anything but a place
// follows: a weak or an unknown name needs one.
var placePrepositions = wordSet(`in at near from to into around outside inside toward towards between through via across
	throughout within beyond past along opposite of on`)

// takingVerbs have places for objects: "troops retook Hit".
var takingVerbs = wordSet(`capture captured capturing seize seized seizing retake retook retaken retaking recapture recaptured
	recapturing take took taken taking liberate liberated liberating enter entered entering attack attacked attacking
	storm stormed storming besiege besieged besieging clear cleared clearing bomb bombed bombing shell shelled shelling
	reach reached reaching leave left leaving hold held holding control controls controlled lose lost losing flee fled
	fleeing surround surrounded surrounding encircle encircled overrun overran secure secured approach approached
	approaching isolate isolating isolated defend defended defending hit visit visited occupy occupied strike struck retain retains retained keep keeps kept holds
	pound pounded pounding free freed abandon abandoned evacuate evacuated retakes captures seizes enters retaken`)

// placeVerbs have places for subjects, so they tell "Hit was quiet" from the
// verb "Hit by mortars".
var placeVerbs = wordSet(`retaken captured recaptured liberated cleared seized besieged encircled surrounded declared is was has had lies lay fell falls sits sat remains remained became will would also itself stands
	stood changed saw came`)

// lowWords begin sentences and headlines and are no part of a name.
var lowWords = wordSet(`the a an in at near from to into around outside inside toward towards between through via across over
	after before since until when while where as if because although though but and or nor so yet for of on off by with
	without within against amid among along under above below behind beyond beside besides despite during inside like
	unlike per than then there here this that these those it its he she they we you i his her their our my your who
	whom whose which what why how is are was were be been has have had do does did will would can could may might must
	shall should not no yes all any both each every few many more most much other others another some such only own same
	too very just also even still again once now later soon meanwhile however therefore thus hence instead about
	approximately nearly almost roughly some several two three four five six seven eight nine ten hundreds thousands
	dozens tens one first second third last next previous recent former new old ex neighbouring neighboring nearby
	central eastern western northern southern north south east west northeast northwest southeast southwest
	north-eastern north-western south-eastern south-western northeastern northwestern southeastern southwestern
	upper lower greater rural downtown inner outer mid middle retaking capturing taking leaving entering losing holding
	besieging isolating outside says said say saying told tells asked islamist opposition held rebel government regime
	iraqi syrian turkish kurdish arab american russian iranian us uk un eu isis isil daesh sdf ypg monday tuesday
	wednesday thursday friday saturday sunday january february march april may june july august september october
	november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter today yesterday tomorrow back beside besides like historic ancient
	besieged war-torn embattled riverside nearby free liberated occupied contested photo photos video map maps watch
	read related tags topics location place dateline reporting analysis opinion via update updated breaking exclusive
	islamic state democratic united nations human rights national international general security intelligence
	supreme popular mobilisation mobilization counter residents report discuss share bordering border highway road`)

// givenNames are first names that stand before a surname made of a place.
var givenNames = wordSet(`ahmad ahmed mohammed mohamed muhammad mohammad mahmoud mahmud mehmet ali hassan hasan hussein hussain
	huseyin omar umar khaled khalid khalil ibrahim ismail yusuf youssef yousef yousif saad said saeed sayed salim salem salman
	saleh salih samir tariq tarek walid waleed ziad ziyad abdullah abdulla abdul abd abdel abdulrahman abdelrahman
	abdurrahman faisal fahd haidar haider hamid hameed hisham jamal jamil jasim jassim jassem kamal karim kareem majid
	mazen mustafa mustapha nasser nasir nawaf osama usama qasim qassem raad rami riad riyad sabah sami suleiman sulaiman
	taha yasin yassin yaseen zaid zayd zuhair haval heval siyamend perwin rojda mazlum mazloum ferhat baran fatima aisha
	zainab zeinab maryam leila layla noor nour amina hanan rana sara sarah john james michael david joseph mark peter
	paul robert stephen steven brett ryan sean maria anna polat shahin redur ilham nouri talal cihan jihan rustam sipan
	bashar maher rifaat saddam uday adnan anwar ayman bassam bilal fadi fadel firas ghassan hadi hani hatem imad issa
	isa jaber jawad laith luay malik marwan muthanna nabil naji nizar qais rashid sabri safwan shaker shakir sinan
	thamer wissam yahya younis yunus zaki abdelkader abdulqader agid aldar amjad dilovan kino leyla masoud nesrin
	nechirvan nuri osman serdar sherwan xelil welat hevin berivan rojin zilan azad dara ako hiwa karwan rebwar
	rania dalia ronahi newroz thomas daniel andrew richard william george charles patrick christopher jennifer jane emma laura lisa`)

// titles stand before persons. "General" with a place after it is a person's
// name too: "General Raqqa".
var titles = wordSet(`mp deputy mukhtar engineer martyr patriarch archbishop cpl spc pfc mr mrs ms dr sheikh shaykh sheik sheikha imam mullah caliph emir amir wali haji hajji general gen colonel col
	brigadier brig major maj captain capt lieutenant lt sergeant sgt corporal private admiral president minister premier
	senator ambassador governor mayor king queen prince princess bishop father sister brother professor prof comrade
	commander leader spokesman spokeswoman said um umm oum abu abou bin ibn bint`)

// organisationNouns end the names of organisations and units that begin with
// a place: "Anbar Operations Command", "Raqqa Civil Council".
var organisationNouns = wordSet(`council councils command operations forces army armies brigade brigades battalion battalions regiment
	corps legion movement party bloc alliance coalition front union federation platform initiative awakening observatory
	network agency agencies committee commission ministry department directorate authority administration assembly
	congress conference foundation society association club university college institute academy post times news tribune
	herald gazette tv television radio channel today press media monitor watch airlines airways company corporation
	bank police guard guards militia militias revolutionaries rebels martyrs hawks falcons lions eagles knights swords
	tribes tribe clans sheikhs salvation parliament court courts chamber fund trust sniper youth
	street square avenue boulevard hotel stadium accord accords agreement process declaration pact treaty memorandum
	communique spring protocol summit talks tigers shield wrath rage anger fury volcano sword storm thunder dawn
	body direct deeply recovery reconstruction stabilisation stabilization defence defense defenders scouts league report reports review journal
	units unit resistance protection union branch group centre center petroleum crescent orchestra choir museum festival cup trophy gallery eye voice pulse lens cell cells tempest hurricane tornado shield spear squad team bureau office sc fc fk sk fm identity current list corps rangers vision international concern oxfam caritas
	directorates caravan initiative humanitarian relief battle offensive campaign massacre uprising dialogue
	force crowd photo photos studio pictures weather railway railroad express demirspor belediyespor review quarterly`)

// headlineNouns are ordinary nouns in headlines, where every word has a
// capital: "Howitzers to Raqqa Front", "Mosul Rebels Flee".
var headlineNouns = wordSet(`front forces army rebels tribes police spring talks news today storm dawn rage fury anger
	operations command post watch monitor court summit guards militias militia club direct body street square hotel
	sniper youth press media radio reconstruction recovery defence defense defenders storm thunder forces bank process
 report reports review unit units resistance protection
	agreement clans tribe sheikhs brigade brigades battalion battle offensive campaign massacre uprising dialogue humanitarian
	relief cell cells bureau office team group centre center branch petroleum museum festival cup`)

// heads begin names of organisations, battles and operations that go on with
// "of" or "for" and a place: "Battle for Tabqa", "Friends of Syria".
var heads = wordSet(`wali emir state friends battle battles university bank army wrath sword swords shield lions martyrs hawks knights brigade
	brigades battalion emirate caliphate council party front operation operations committee kingdom movement ministry voice sons
	daughters eagles falcons revolutionaries union assembly alliance league bishop archbishop association sheikhs tigers
	campaign rage anger volcano storm academy society club authority tribes youth supporters defenders guardians
	descendants battalions regiment treaty peace conference congress siege fall story letters diary house college`)

// ordinaryNames are English words, months, first names and titles that some
// place of the region or of Türkiye also bears as a name. Each needs a cue.
var ordinaryNames = wordSet(`hit ana of van batman bor ur march may bab sur bar band base river lake bridge dam field camp hill island city
	town village north south east west central old new great black white green red church hall mill point port side
	said ali hassan hasan omar salman salah rashid karim kamal jamal mansur mansour hamid hamad salim salem saleh
	ahmad ahmed mahmud mahmoud ibrahim ismail yusuf khalid khalil hussein husayn husain abbas jasim jassim suleiman
	sulayman mustafa osman othman uthman abdullah majid rami sami nasir nasser faris talib malik jabir jaber hashim
	haydar haidar sultan sheikh shaykh amir emir bey aga abu umm baghdadi shishani masri sham levant
	date sin rum ras tell tall tal bay gap bin ban sari hazar kale ova saray merkez orta yeni karma sahil
	dana salam hamam hammam husn zor ain ayn nahr jisr qasr khan suq souk hani kut nile union future victory
	freedom unity revolution martyrs front army council state nation guard post gate square street station hospital
	university factory farm farms mine silo silos school mosque market airport police prison bakery mountain valley
	garden gardens desert sea bank road crossroads junction checkpoint hotel bunker stadium power company
	assad asad thawra thawrah baath baas karama wahda hurriya nasr salt oil gas sand rain star sun moon line mark nice
	sason hizan tut ergani halabi hamdan hamdani jaff jihad karim latif maruf mad mut nida nur rahman riyad
	seen harir hira uruk arbat taza wana zab male tyre osh gao dora rabia rashad kanan hud alam samah medina reading mobile orange
	sabah sabri sadiq safa sayyid shahin shirin tahir taha tariq turki yasin zaid zayd zahra ziad bash jazeera jadid abadi`)

// givenPlaces are countries and cities that are first names as well: before a
// surname, "Jordan Kerr", they are persons.
var givenPlaces = wordSet(`jordan georgia chad paris sydney sofia florence victoria israel kenya carolina virginia austin dallas
	houston lincoln jackson charlotte adelaide alexandria chelsea london`)

// placeElements begin the names of hills, springs, valleys and hamlets: with
// another word they name a place, known or not.
var placeElements = wordSet(`tell tall tal tel khirbat khirbet kherbet kafr kfar jubb rasm wadi qalat jisr jabal jebel jazirat jazrat
	mazraat qaryat nahr dayr deir tulul burj`)

// nameElements begin names of several words: "Dayr Hafir". Alone before
// another capitalised word they are no name.
var nameElements = wordSet(`dayr deir tell tall tal tel umm abu bir bi'r ayn ain khirbat khirbet kafr kfar jubb rasm wadi qalat jisr khan
	hayy hay hawi jazirat mazraat qaryat madinat jabal shaykh sheikh bani albu bab ras bayt beit burj qasr tulul nahr hammam new old`)

// areaNouns follow a place of whatever kind: "the Sijariya area", "Baghuz
// farms".
var areaNouns = wordSet(`area areas countryside outskirts suburbs surroundings environs vicinity pocket enclave axis frontline sector
	highway road roads junction roundabout intersection crossroads farms farmland orchards riverbank riverside frontlines front
	residents locals inhabitants villagers townspeople`)

// arabicHeads begin names of brigades, parties and the group's own provinces:
// "Liwa Thuwar al-Raqqa", "Wilayat al-Furat".
var arabicHeads = wordSet(`liwa thuwar suwar jabhat jaysh jaish harakat kataib kata'ib katibat ansar wilayat ahrar asaib saraya tajammu
	ahl majlis hizb asayish firqat fawj ittihad quwwat suqour suqur faylaq failaq ghurfat maghawir ahfad diraa shuhada fursan
	rijal abna usud osoud nusur nosour rabitat jamiat hayat hayat mujahidi kataeb livaa lewa alwiyat munazzamat nadi shabakat
	wikalat jaridat sahifat muhafiz jund jundullah`)

var directions = wordSet(`north south east west northeast northwest southeast southwest northeastern just km kilometres kilometers miles
	about some upstream downstream upriver downriver`)

// weakName reports whether a folded name alone is no evidence of a place.
func weakName(folded []byte) bool {
	if folded[0] >= 0x80 { // Arabic: of three letters, or two
		return len(folded) <= 6
	}
	bare := dropArticle(folded)
	if len(folded) <= 3 || ordinaryNames[string(bare)] || givenNames[string(bare)] {
		return true
	}
	for _, c := range folded { // "17", "t2"
		if 'a' <= c && c <= 'z' {
			return false
		}
	}
	return true
}

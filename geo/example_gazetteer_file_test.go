package geo_test

import (
	"fmt"
	"strings"

	"furat/geo"
)

// An editor's own table is read, merged into the gazetteer and found in text.
func ExampleGazetteerFile_Read() {
	table := `name,name_ar,lat,lon,kind
Small Ford,المخاضة,35.901,39.251,crossing
Raqqah,,35.95,39.01,city
No Man's Well,,35.9,390.1,site
`
	rows, err := geo.GazetteerFile{Name: "own.csv", Format: geo.CSVTable}.Read(strings.NewReader(table))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range rows.Mistakes {
		fmt.Printf("own.csv:%d:%d: %s\n", m.Line, m.Col, m.Msg)
	}
	embedded, err := geo.Embedded()
	if err != nil {
		fmt.Println(err)
		return
	}
	gaz, n := embedded.Merge(rows.Places)
	fmt.Println(n.Added, "new,", n.Joined, "known")
	for _, m := range gaz.Find([]byte("They crossed at Small Ford near Raqqa."), geo.Context{}) {
		fmt.Println(m.Text, m.Place.ID)
	}
	// Output:
	// own.csv:4:21: lon "390.1" is out of range; want degrees from -180 to 180
	// 1 new, 1 known
	// Small Ford small-ford
	// Raqqa raqqa
}

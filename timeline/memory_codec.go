package timeline

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/paulmach/orb"

	"furat/geo"
)

// A record is an article as readArticle left it, field by field in the order of
// the types, so that a field added to one of them is remembered without a word
// here. Rows of the site's tables and places stand in it by their id; what two
// fields point at is written once; a struct without content is one byte; fields
// that begin with a small letter are for the reading alone and left out.

// appendRecord appends the record of an article; of one that is left out, a
// draft, it appends nothing.
func appendRecord(b []byte, t articleFile) []byte {
	if t.article == nil {
		return b
	}
	e := &encoder{b: b, seen: map[any]int{}}
	e.b = binary.AppendVarint(e.b, int64(t.slugAt))
	e.value(reflect.ValueOf(t.aliasAt))
	e.value(reflect.ValueOf(t.eventAt))
	e.value(reflect.ValueOf(t.article).Elem())
	return e.b
}

// tellingOf is the digest of what an article says but for its text.
func tellingOf(a *Article) Digest {
	bare := *a
	bare.Text, bare.Places, bare.Unplaced, bare.Open, bare.Pins = "", nil, nil, nil, Paste{}
	return sha256.Sum256(appendRecord(nil, articleFile{article: &bare}))
}

// readRecord makes an article of its record. Its bytes have been checked as a
// whole; a record that is none panics.
func (l *loading) readRecord(file string, r *remembered) (t articleFile) {
	if r.record == "" {
		return t
	}
	d, ok := l.decoders.Get().(*decoder)
	if !ok {
		d = &decoder{record: &l.record, places: map[string]*geo.Place{}, used: map[string]*Place{}}
	}
	defer l.decoders.Put(d)
	d.rest, d.seen = r.record, d.seen[:0]
	t.slugAt = int(d.int())
	d.value(reflect.ValueOf(&t.aliasAt).Elem())
	d.value(reflect.ValueOf(&t.eventAt).Elem())
	t.article = &Article{}
	d.article = t.article
	d.value(reflect.ValueOf(t.article).Elem())
	t.article.File, t.article.Digest, t.article.Telling = file, r.sum, r.telling
	return t
}

// The pointers that lead out of a record.
var (
	gazetteerPlace = reflect.TypeFor[*geo.Place]()
	usedPlace      = reflect.TypeFor[*Place]()
	actorRow       = reflect.TypeFor[*Actor]()
	publisherRow   = reflect.TypeFor[*Publisher]()
	theArticle     = reflect.TypeFor[*Article]()
)

// unkept are the fields of an article that a record does not have: most of its
// bytes, which hardly any page shows; and what is not of its own saying.
var unkept = []string{"Body", "Mentions", "Digest", "Telling", "File"}

// fieldsOf lists the fields of a struct that a record has.
func fieldsOf(t reflect.Type) []int {
	if known, ok := recordFields.Load(t); ok {
		return known.([]int)
	}
	var list []int
	for i := range t.NumField() {
		if t.Field(i).IsExported() && (t != theArticle.Elem() || !slices.Contains(unkept, t.Field(i).Name)) {
			list = append(list, i)
		}
	}
	recordFields.Store(t, list)
	return list
}

var recordFields sync.Map // of reflect.Type: []int

type encoder struct {
	b    []byte
	seen map[any]int // pointers written, by their number
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func (e *encoder) count(n int) { e.b = binary.AppendUvarint(e.b, uint64(n)) }

func (e *encoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		e.b = appendText(e.b, v.String())
	case reflect.Bool:
		e.count(map[bool]int{true: 1}[v.Bool()])
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		e.b = binary.AppendVarint(e.b, v.Int())
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		e.b = binary.AppendUvarint(e.b, v.Uint())
	case reflect.Float64:
		e.b = binary.LittleEndian.AppendUint64(e.b, math.Float64bits(v.Float()))
	case reflect.Struct:
		e.fields(v)
	case reflect.Slice, reflect.Array:
		e.list(v)
	case reflect.Map:
		e.entries(v)
	case reflect.Pointer:
		e.pointer(v)
	case reflect.Interface:
		e.geometry(v.Interface())
	default:
		panic("timeline: no record of " + v.Type().String())
	}
}

func (e *encoder) fields(v reflect.Value) {
	if v.IsZero() {
		e.b = append(e.b, 0)
		return
	}
	e.b = append(e.b, 1)
	for _, i := range fieldsOf(v.Type()) {
		e.value(v.Field(i))
	}
}

// list writes nil and empty alike but apart: 0 is nil, n+1 a list of n.
func (e *encoder) list(v reflect.Value) {
	if v.Kind() == reflect.Slice && v.IsNil() {
		e.count(0)
		return
	}
	e.count(v.Len() + 1)
	for i := range v.Len() {
		e.value(v.Index(i))
	}
}

func (e *encoder) entries(v reflect.Value) {
	if v.IsNil() {
		e.count(0)
		return
	}
	e.count(v.Len() + 1)
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	for _, key := range keys {
		e.value(key)
		e.value(v.MapIndex(key))
	}
}

func (e *encoder) pointer(v reflect.Value) {
	if v.IsNil() {
		e.count(0)
		return
	}
	switch p := v.Interface().(type) {
	case *geo.Place:
		e.row(p.ID)
	case *Place:
		e.row(p.ID)
	case *Actor:
		e.row(p.ID)
	case *Publisher:
		e.row(p.ID)
	case *Article:
		e.count(1)
	default:
		e.shared(v, p)
	}
}

// row writes the id of a row of a table; nil is 0.
func (e *encoder) row(id string) {
	e.count(len(id) + 1)
	e.b = append(e.b, id...)
}

// shared writes what is pointed at, 1, or the number of what was written
// before, from 2.
func (e *encoder) shared(v reflect.Value, p any) {
	if n, ok := e.seen[p]; ok {
		e.count(n + 2)
		return
	}
	e.seen[p] = len(e.seen)
	e.count(1)
	e.value(v.Elem())
}

func (e *encoder) geometry(g any) {
	switch g := g.(type) {
	case nil:
		e.count(0)
	case orb.Point:
		e.count(1)
		e.value(reflect.ValueOf(g))
	case orb.MultiPoint:
		e.count(2)
		e.value(reflect.ValueOf(g))
	case orb.LineString:
		e.count(3)
		e.value(reflect.ValueOf(g))
	default:
		panic(fmt.Sprintf("timeline: no record of %T", g))
	}
}

// decoder reads records, one after the other. Their strings are parts of them,
// none is copied.
type decoder struct {
	rest    string
	record  *record
	article *Article
	seen    []reflect.Value // pointers read, by their number

	places map[string]*geo.Place // looked up before: a large gazetteer takes its time
	used   map[string]*Place     // the same; and the whole reading has one lock for them
}

func (d *decoder) take(n int) string {
	s := d.rest[:n] // panics when it is not there
	d.rest = d.rest[n:]
	return s
}

func (d *decoder) uint() uint64 {
	var x uint64
	for shift, i := 0, 0; ; shift, i = shift+7, i+1 {
		c := d.rest[i]
		if x |= uint64(c&0x7f) << shift; c < 0x80 {
			d.rest = d.rest[i+1:]
			return x
		}
	}
}

func (d *decoder) int() int64 {
	x := d.uint()
	return int64(x>>1) ^ -int64(x&1)
}

// count reads how many follow, each of a byte at least.
func (d *decoder) count() int {
	n := d.uint()
	if n > uint64(len(d.rest))+1 {
		panic("timeline: a record that is none")
	}
	return int(n)
}

func (d *decoder) text() string { return d.take(d.count()) }

func (d *decoder) digest(to *Digest) { copy(to[:], d.take(len(to))) }

func (d *decoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(d.text())
	case reflect.Bool:
		v.SetBool(d.uint() == 1)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(d.int())
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(d.uint())
	case reflect.Float64:
		v.SetFloat(d.float())
	case reflect.Struct:
		if d.take(1) == "\x01" {
			for _, i := range fieldsOf(v.Type()) {
				d.value(v.Field(i))
			}
		}
	case reflect.Slice:
		d.list(v)
	case reflect.Array:
		d.count()
		for i := range v.Len() {
			d.value(v.Index(i))
		}
	case reflect.Map:
		d.entries(v)
	case reflect.Pointer:
		d.pointer(v)
	case reflect.Interface:
		d.geometry(v)
	}
}

func (d *decoder) float() float64 {
	s := d.take(8)
	var x uint64
	for i := range 8 {
		x |= uint64(s[i]) << (8 * i)
	}
	return math.Float64frombits(x)
}

func (d *decoder) list(v reflect.Value) {
	n := d.count()
	if n == 0 {
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), n-1, n-1))
	for i := range n - 1 {
		d.value(v.Index(i))
	}
}

func (d *decoder) entries(v reflect.Value) {
	n := d.count()
	if n == 0 {
		return
	}
	v.Set(reflect.MakeMapWithSize(v.Type(), n-1))
	for range n - 1 {
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		d.value(key)
		d.value(value)
		v.SetMapIndex(key, value)
	}
}

func (d *decoder) pointer(v reflect.Value) {
	n := int(d.uint())
	if n == 0 {
		return
	}
	switch v.Type() {
	case gazetteerPlace:
		v.Set(reflect.ValueOf(d.place(d.take(n - 1))))
	case usedPlace:
		v.Set(reflect.ValueOf(d.use(d.take(n - 1))))
	case actorRow:
		v.Set(reflect.ValueOf(d.record.actors.byID[d.take(n-1)]))
	case publisherRow:
		v.Set(reflect.ValueOf(d.record.publishers.byID[d.take(n-1)]))
	case theArticle:
		v.Set(reflect.ValueOf(d.article))
	default:
		d.shared(v, n)
	}
}

func (d *decoder) place(id string) *geo.Place {
	if p := d.places[id]; p != nil {
		return p
	}
	p, ok := d.record.gaz.Place(id)
	if !ok {
		panic("timeline: a record of a place that is not there")
	}
	d.places[id] = p
	return p
}

func (d *decoder) use(id string) *Place {
	if p := d.used[id]; p != nil {
		return p
	}
	p := d.record.use(d.place(id))
	d.used[id] = p
	return p
}

func (d *decoder) shared(v reflect.Value, n int) {
	if n > 1 {
		v.Set(d.seen[n-2])
		return
	}
	p := reflect.New(v.Type().Elem())
	d.seen = append(d.seen, p)
	v.Set(p)
	d.value(p.Elem())
}

func (d *decoder) geometry(v reflect.Value) {
	var g reflect.Value
	switch d.count() {
	case 0:
		return
	case 1:
		g = reflect.New(reflect.TypeFor[orb.Point]()).Elem()
	case 2:
		g = reflect.New(reflect.TypeFor[orb.MultiPoint]()).Elem()
	case 3:
		g = reflect.New(reflect.TypeFor[orb.LineString]()).Elem()
	}
	d.value(g)
	v.Set(g)
}

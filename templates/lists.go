package templates

import "reflect"

// withLists returns data for the script in which a list that is nil has become
// an empty one: encoding/json writes null for the former, and a site may well
// have no actors, no sources and nothing that anybody held. It looks into the
// data and the parts that stand in it, not into the entries of its lists.
func withLists(data any) any {
	whole := reflect.New(reflect.TypeOf(data)).Elem()
	whole.Set(reflect.ValueOf(data))
	fillLists(whole)
	return whole.Interface()
}

func fillLists(v reflect.Value) {
	if v.Kind() != reflect.Struct {
		return
	}
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.Slice && f.IsNil() {
			f.Set(reflect.MakeSlice(f.Type(), 0, 0))
		} else {
			fillLists(f)
		}
	}
}

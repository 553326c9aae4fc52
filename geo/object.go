package geo

import "strconv"

// Object appends the members of a JSON object, in the order in which they are
// given, for collections of so many features that a list of Members for each
// would be most of the work. Its values are those of Member.
type Object struct {
	buf    []byte
	member bool // one stands already
	err    error
}

// name appends a member's name, which is a word of the program's own and needs no
// escapes.
func (o *Object) name(name string) {
	if o.member {
		o.buf = append(o.buf, ',')
	}
	o.member = true
	o.buf = append(append(append(o.buf, '"'), name...), '"', ':')
}

// Text appends a string.
func (o *Object) Text(name, v string) {
	o.name(name)
	o.buf = appendString(o.buf, v)
}

// TextOrNull appends a string, or null for an empty one.
func (o *Object) TextOrNull(name, v string) {
	if v == "" {
		o.Null(name)
		return
	}
	o.Text(name, v)
}

// Null appends null.
func (o *Object) Null(name string) {
	o.name(name)
	o.buf = append(o.buf, "null"...)
}

// Bool appends true or false.
func (o *Object) Bool(name string, v bool) {
	o.name(name)
	o.buf = strconv.AppendBool(o.buf, v)
}

// Int appends a whole number.
func (o *Object) Int(name string, v int) {
	o.name(name)
	o.buf = strconv.AppendInt(o.buf, int64(v), 10)
}

// IntOrNull appends a whole number, or null where there is none.
func (o *Object) IntOrNull(name string, v *int) {
	if v == nil {
		o.Null(name)
		return
	}
	o.Int(name, *v)
}

// Numbers appends one number, or a list of several, or null for none. NaN and the
// infinities are errors.
func (o *Object) Numbers(name string, list ...float64) {
	o.name(name)
	var err error
	switch len(list) {
	case 0:
		o.buf = append(o.buf, "null"...)
	case 1:
		o.buf, err = appendNumber(o.buf, list[0])
	default:
		o.buf, err = appendList(o.buf, list, appendNumber)
	}
	if o.err == nil {
		o.err = err
	}
}

// Object appends an object whose members a function appends.
func (o *Object) Object(name string, members func(*Object)) {
	o.name(name)
	o.object(members)
}

func (o *Object) object(members func(*Object)) {
	o.buf, o.member = append(o.buf, '{'), false
	members(o)
	o.buf, o.member = append(o.buf, '}'), true
}

// List appends a list of n objects whose members a function appends.
func (o *Object) List(name string, n int, members func(i int, o *Object)) {
	o.name(name)
	o.buf = append(o.buf, '[')
	for i := range n {
		if i > 0 {
			o.buf = append(o.buf, ',')
		}
		o.object(func(o *Object) { members(i, o) })
	}
	o.buf = append(o.buf, ']')
}

// Texts appends a list of n strings.
func (o *Object) Texts(name string, n int, text func(i int) string) {
	o.name(name)
	o.buf = append(o.buf, '[')
	for i := range n {
		if i > 0 {
			o.buf = append(o.buf, ',')
		}
		o.buf = appendString(o.buf, text(i))
	}
	o.buf = append(o.buf, ']')
}

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"furat/timeline"
	"furat/timeline/sheet"
)

// takeSheet imports a table of events: it is copied into the content folder as
// it is, with a description beside it. With a damaged row nothing is written,
// unless such rows shall be left out.
func (i *importing) takeSheet(name string) int {
	opt, problem := i.sheetOptions()
	if problem != "" {
		return i.usage(problem)
	}
	content, err := os.ReadFile(name)
	if err != nil {
		return i.fail(err)
	}
	t, err := sheet.Import(filepath.ToSlash(name), content, opt)
	if err != nil {
		return i.fail(fmt.Errorf("%s: %w", name, err))
	}
	i.printColumns(t)
	report, err := timeline.CheckTable(os.DirFS(i.content), t.Name, t.Description, t.Rows, timeline.Options{Dir: filepath.ToSlash(i.content)})
	if err != nil {
		return i.report(i.asImported(err, t, name))
	}
	i.printReport(t, report)
	return i.writeTable(t)
}

// sheetOptions reads the flags that are for tables.
func (i *importing) sheetOptions() (opt sheet.Options, problem string) {
	opt = sheet.Options{Sheet: i.sheet, Dates: i.dates, Accessed: i.accessed, SkipDamaged: i.skip, Columns: map[string]string{}}
	if i.dates != "" && i.dates != "dmy" && i.dates != "mdy" {
		return opt, "-dates is dmy or mdy, not " + i.dates
	}
	if i.accessed != "" {
		if _, err := timeline.ParseDay(i.accessed); err != nil {
			return opt, fmt.Sprintf("-accessed: %v", err)
		}
	}
	for pair := range strings.SplitSeq(i.columns, ",") {
		key, column, ok := strings.Cut(pair, "=")
		if !ok && pair != "" {
			return opt, fmt.Sprintf("-columns wants KEY=COLUMN, not %q", pair)
		}
		if ok {
			opt.Columns[strings.TrimSpace(key)] = strings.TrimSpace(column)
		}
	}
	return opt, ""
}

// printColumns shows how the table is read, and what of it is not.
func (i *importing) printColumns(t *sheet.Table) {
	for _, n := range t.Notes {
		fmt.Fprintln(i.out, "note:", n)
	}
	head := ""
	if t.Headless {
		head = ", without a header"
	}
	fmt.Fprintf(i.out, "format %s%s\n", t.Format, head)
	for _, c := range t.Columns {
		fmt.Fprintf(i.out, "  %-15s %-22s %s\n", c.Key, c.Name, c.Why)
	}
	for _, k := range t.Kinds {
		fmt.Fprintf(i.out, "  %-15s %-22s taken for it\n", k.Kind, k.Word)
	}
	var rest []string
	for _, c := range t.Unmapped {
		rest = append(rest, c.Name)
	}
	if len(rest) > 0 {
		fmt.Fprintf(i.out, "not read: %s\n", strings.Join(rest, ", "))
	}
}

// printReport says what becomes of the rows.
func (i *importing) printReport(t *sheet.Table, r *timeline.TableReport) {
	for _, n := range r.Notes {
		fmt.Fprintln(i.out, "note:", n)
	}
	span := ""
	if r.First != timeline.NoDay {
		span = fmt.Sprintf(" from %s to %s", r.First, r.Last)
	}
	fmt.Fprintf(i.out, "%s%s · %d with a position, %d at places of the gazetteer\n", plural(r.Rows, "event"), span, r.OnMap, r.AtPlaces)
	i.printSome("not in actors.yaml", r.Parties)
	i.printSome("far from where the name is known; see that lat and lon are right", r.Astray)
	if t.Format == timeline.ACLED {
		fmt.Fprintf(i.out, "ACLED's terms forbid to hand its rows on: no page shows them before site.yaml says publish_restricted: [%s]\n", t.Name)
	}
}

// mostNamed is how many of a kind are worth naming: the most frequent.
const mostNamed = 10

// printSome prints what an editor should look at, where there is anything.
func (i *importing) printSome(what string, all []string) {
	if len(all) == 0 {
		return
	}
	more := ""
	if n := len(all) - mostNamed; n > 0 {
		more = fmt.Sprintf(" and %d more", n)
	}
	fmt.Fprintf(i.out, "%s: %s%s\n", what, strings.Join(all[:min(len(all), mostNamed)], "; "), more)
}

// asImported lets mistakes of rows point into the file that was given, which is
// there, and not into the copy, which is not.
func (i *importing) asImported(err error, t *sheet.Table, name string) error {
	var mistakes timeline.Errors
	if !errors.As(err, &mistakes) {
		return err
	}
	copied := filepath.ToSlash(filepath.Join(i.content, "events", t.Name))
	for _, m := range mistakes {
		m.Hint = strings.ReplaceAll(m.Hint, "write dates: dmy or dates: mdy in "+copied+".yaml", "say which with --dates dmy or --dates mdy")
		m.Hint = strings.ReplaceAll(m.Hint, "write skip_damaged: true in "+copied+".yaml", "use --skip-damaged")
		m.Msg = strings.ReplaceAll(m.Msg, copied+".csv", filepath.ToSlash(name))
		if m.File == copied+".csv" {
			m.File = filepath.ToSlash(name)
			if row, column := t.At(m.Line, m.Col); row != m.Line || column != m.Col {
				m.Line, m.Col, m.Source = row, column, "" // of a workbook there is no line to show
			}
		}
	}
	return mistakes
}

// writeTable writes the two files, or neither.
func (i *importing) writeTable(t *sheet.Table) int {
	base := filepath.Join(i.content, "events", t.Name)
	for _, ending := range []string{".csv", ".tsv", ".yaml"} {
		if _, err := os.Lstat(base + ending); err == nil {
			return i.fail(fmt.Errorf("%s is there already; give the table another name", base+ending))
		}
	}
	if err := writeNewFiles([]newFile{{base + t.Ending, t.Rows}, {base + ".yaml", t.Description}}); err != nil {
		return i.fail(err)
	}
	fmt.Fprintf(i.out, "%s\n%s: a draft; see that the columns are right, and write status: published\n", base+t.Ending, base+".yaml")
	return exitDone
}

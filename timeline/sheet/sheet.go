// Package sheet reads tables of events.
package sheet

package main

import "errors"

func (i *importing) takePage(name string) int { return i.fail(errors.ErrUnsupported) }

package main

import "errors"

func (i *importing) takeFolder(name string) int { return i.fail(errors.ErrUnsupported) }

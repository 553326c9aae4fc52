module furat

go 1.25.0

require (
	github.com/fsnotify/fsnotify v1.10.1
	github.com/paulmach/orb v0.14.0
	github.com/pelletier/go-toml/v2 v2.4.3
	golang.org/x/text v0.32.0
	gopkg.in/yaml.v3 v3.0.1
)

require golang.org/x/net v0.48.0

require (
	github.com/yuin/goldmark v1.8.7
	golang.org/x/sys v0.39.0 // indirect
)

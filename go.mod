module furat

go 1.25.0

require (
	github.com/fsnotify/fsnotify v1.10.1
	github.com/paulmach/orb v0.14.0
	github.com/pelletier/go-toml/v2 v2.4.3
	golang.org/x/text v0.32.0
	gopkg.in/yaml.v3 v3.0.1
)

require (
	codeberg.org/readeck/go-readability/v2 v2.1.3
	github.com/go-text/typesetting v0.3.5
	golang.org/x/image v0.34.0
	golang.org/x/net v0.48.0
)

require (
	github.com/andybalholm/cascadia v1.3.3 // indirect
	github.com/go-shiori/dom v0.0.0-20230515143342-73569d674e1c // indirect
	github.com/gogs/chardet v0.0.0-20211120154057-b7413eaefb8f // indirect
	github.com/itlightning/dateparse v0.2.1 // indirect
)

require (
	github.com/yuin/goldmark v1.8.7
	golang.org/x/sys v0.39.0 // indirect
)

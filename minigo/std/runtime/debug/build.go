package debug

import (
	"runtime"
	"strconv"
)

// A BuildInfo tells how a program was built.
type BuildInfo struct {
	GoVersion string         `json:",omitempty"`
	Path      string         `json:",omitempty"`
	Main      Module         `json:""`
	Deps      []*Module      `json:",omitempty"`
	Settings  []BuildSetting `json:",omitempty"`
}

// A Module is one of the modules of a program.
type Module struct {
	Path    string  `json:",omitempty"`
	Version string  `json:",omitempty"`
	Sum     string  `json:",omitempty"`
	Replace *Module `json:",omitempty"`
}

// A BuildSetting is a setting of the build.
type BuildSetting struct {
	Key   string `json:",omitempty"`
	Value string `json:",omitempty"`
}

// ReadBuildInfo returns what is known of the running program's build.
func ReadBuildInfo() (info *BuildInfo, ok bool) {
	return &BuildInfo{
		GoVersion: runtime.Version(),
		Path:      "command-line-arguments",
		Settings: []BuildSetting{
			{"-buildmode", "exe"},
			{"-compiler", runtime.Compiler},
			{"GOARCH", runtime.GOARCH},
			{"GOOS", runtime.GOOS},
		},
	}, true
}

// String returns one line for each thing known, its parts separated by tabs.
func (bi *BuildInfo) String() string {
	text := ""
	if bi.GoVersion != "" {
		text += "go\t" + bi.GoVersion + "\n"
	}
	if bi.Path != "" {
		text += "path\t" + bi.Path + "\n"
	}
	if bi.Main != (Module{}) {
		text += moduleLines("mod", &bi.Main)
	}
	for _, dep := range bi.Deps {
		text += moduleLines("dep", dep)
	}
	for _, s := range bi.Settings {
		text += "build\t" + quoteIfOdd(s.Key, "= \t\r\n\"`") + "=" + quoteIfOdd(s.Value, " \t\r\n\"`") + "\n"
	}
	return text
}

func moduleLines(word string, m *Module) string {
	line := word + "\t" + m.Path + "\t" + m.Version
	if m.Replace == nil {
		return line + "\t" + m.Sum + "\n"
	}
	return line + "\n" + moduleLines("=>", m.Replace) + "\n"
}

func quoteIfOdd(s, odd string) string {
	if s == "" && odd[0] == '=' {
		return `""`
	}
	for i := range len(s) {
		for j := range len(odd) {
			if s[i] == odd[j] {
				return strconv.Quote(s)
			}
		}
	}
	return s
}

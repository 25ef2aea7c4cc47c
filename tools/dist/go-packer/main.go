// Command go-packer packs a Go module as a module proxy serves it.
//
//	go-packer <folder of the module> <version> <folder of the proxy>
//
// It writes into the folder of the proxy, which `GOPROXY=file://…` then names, and prints the path of each file within.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
	"golang.org/x/mod/zip"
)

func main() {
	if len(os.Args) != 4 {
		fail(errors.New("usage: go-packer <folder of the module> <version> <folder of the proxy>"))
	}
	if err := pack(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fail(err)
	}
}

func pack(folder, version, proxy string) error {
	mod, err := os.ReadFile(filepath.Join(folder, "go.mod"))
	if err != nil {
		return err
	}
	packed := module.Version{Path: modfile.ModulePath(mod), Version: version}
	if err := module.Check(packed.Path, packed.Version); err != nil {
		return err
	}
	// A capital letter is written as `!` and the small one there: not every file system tells them apart.
	escaped, err := module.EscapePath(packed.Path)
	if err != nil {
		return err
	}
	info, err := json.Marshal(struct{ Version string }{version})
	if err != nil {
		return err
	}
	place := path.Join(escaped, "@v")
	if err := os.MkdirAll(filepath.Join(proxy, place), 0o755); err != nil {
		return err
	}
	texts := map[string][]byte{"list": []byte(version + "\n"), version + ".info": info, version + ".mod": mod}
	for name, text := range texts {
		if err := os.WriteFile(filepath.Join(proxy, place, name), text, 0o644); err != nil {
			return err
		}
		fmt.Println(path.Join(place, name))
	}
	name := path.Join(place, version+".zip")
	file, err := os.Create(filepath.Join(proxy, name))
	if err != nil {
		return err
	}
	fmt.Println(name)
	return errors.Join(zip.CreateFromDir(file, packed, folder), file.Close())
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// Asks for each case, such as 404, and prints what a generated client reads of the answer: `read` stands beside it.
package main

import (
	"fmt"
	"os"
)

func main() {
	for _, id := range os.Args[2:] {
		line, err := read(os.Args[1], id)
		if err != nil {
			panic(err)
		}
		fmt.Println(line)
	}
}

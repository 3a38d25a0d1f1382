// A report with aligned columns, totals and bars, built with strings.Builder and fmt.
package main

import (
	"fmt"
	"strings"
)

type sale struct {
	region, product string
	units           int
	price           float64
}

type report struct {
	strings.Builder
	widths []int
}

func (r *report) row(cells ...any) {
	for i, c := range cells {
		text := fmt.Sprint(c)
		if f, ok := c.(float64); ok {
			text = fmt.Sprintf("%.2f", f)
		}
		if _, ok := c.(string); ok {
			fmt.Fprintf(r, "| %-*s ", r.widths[i], text)
		} else {
			fmt.Fprintf(r, "| %*s ", r.widths[i], text)
		}
	}
	r.WriteString("|\n")
}

func (r *report) line() {
	for _, w := range r.widths {
		r.WriteString("+" + strings.Repeat("-", w+2))
	}
	r.WriteString("+\n")
}

func main() {
	sales := []sale{
		{"north", "lamp", 12, 19.9}, {"north", "chair", 3, 89}, {"south", "lamp", 40, 18.5},
		{"south", "desk", 2, 240}, {"west", "chair", 7, 85.25},
	}
	r := &report{widths: []int{8, 8, 6, 9, 10}}
	r.line()
	r.row("region", "product", "units", "price", "revenue")
	r.line()
	perRegion := map[string]float64{}
	var order []string
	total := 0.0
	for _, s := range sales {
		revenue := float64(s.units) * s.price
		r.row(s.region, s.product, s.units, s.price, revenue)
		if _, known := perRegion[s.region]; !known {
			order = append(order, s.region)
		}
		perRegion[s.region] += revenue
		total += revenue
	}
	r.line()
	r.row("total", "", "", "", total)
	r.line()
	for _, region := range order {
		share := perRegion[region] / total
		fmt.Fprintf(r, "%-6s %5.1f%% %s\n", region, 100*share, strings.Repeat("█", int(share*40+0.5)))
	}
	fmt.Print(r.String())
}

// Output:
// +----------+----------+--------+-----------+------------+
// | region   | product  | units  | price     | revenue    |
// +----------+----------+--------+-----------+------------+
// | north    | lamp     |     12 |     19.90 |     238.80 |
// | north    | chair    |      3 |     89.00 |     267.00 |
// | south    | lamp     |     40 |     18.50 |     740.00 |
// | south    | desk     |      2 |    240.00 |     480.00 |
// | west     | chair    |      7 |     85.25 |     596.75 |
// +----------+----------+--------+-----------+------------+
// | total    |          |        |           |    2322.55 |
// +----------+----------+--------+-----------+------------+
// north   21.8% █████████
// south   52.5% █████████████████████
// west    25.7% ██████████

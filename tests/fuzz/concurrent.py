"""Random concurrent programs whose output does not depend on the order in which goroutines run:
`python tests/fuzz/concurrent.py SEED COUNT [GO]`.

Each program is a sequence of scenes: goroutines that work on something together, and a line about
what must be true of the result in any order. It runs as it is and under stress, with several seeds,
and in real Go when a go command is given; all must say the same.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

STRESSES = ("", "switch", "stack", "switch,stack", "nofuse,budget")

HEAD = """package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

var _ = context.Background
var _ = errors.New
var _ iter.Seq[int]
var _ = runtime.Gosched
var _ atomic.Int64
var _ = time.Now
var wg sync.WaitGroup
"""


def pipeline(r: random.Random) -> str:
    """Stages with buffers of their own."""
    stages = "".join(
        f"\tc = stage(c, {r.randrange(4)}, func(v int) int {{ return {formula} }})\n"
        for _ in range(r.randint(1, 6))
        for formula in (r.choice(("v + 1", "v * 3", "v ^ 5", "-v")),)
    )
    return f"""
	stage := func(in chan int, room int, f func(int) int) chan int {{
		out := make(chan int, room)
		go func() {{
			defer close(out)
			for v := range in {{
				out <- f(v)
			}}
		}}()
		return out
	}}
	c := make(chan int, {r.randrange(3)})
	go func(c chan int) {{
		for i := range {r.randint(1, 200)} {{
			c <- i
		}}
		close(c)
	}}(c)
{stages}	sum, last := 0, 0
	for v := range c {{
		sum = sum*31 + v
		last = v
	}}
	fmt.Println("pipeline", sum, last)
"""


def fan_in(r: random.Random) -> str:
    """A select over producers that are closed one by one."""
    n = r.randint(2, 5)
    makes = "".join(
        f"\tc{k} := make(chan {t}, {r.randrange(3)})\n\tgo func(c chan {t}) {{\n"
        f"\t\tfor i := range {r.randint(0, 60)} {{\n\t\t\tc <- {t}(i)\n\t\t}}\n"
        f"\t\tclose(c)\n\t}}(c{k})\n"
        for k in range(n)
        for t in (r.choice(("int", "int8", "float64", "uint16")),)
    )
    cases = "".join(
        f"\t\tcase v, ok := <-c{k}:\n\t\t\tif !ok {{\n\t\t\t\tc{k} = nil\n"
        f"\t\t\t\tleft--\n\t\t\t}}\n\t\t\tsum += {k + 1} * int(v)\n"
        for k in range(n)
    )
    default = "\t\tdefault:\n\t\t\truntime.Gosched()\n" if r.random() < 0.4 else ""
    return f"""
{makes}	sum, left := 0, {n}
	for left > 0 {{
		select {{
{cases}{default}		}}
	}}
	fmt.Println("fan in", sum)
"""


def locks(r: random.Random) -> str:
    """A map under a lock, counters that are atomic."""
    kind = r.choice(("Mutex", "RWMutex"))
    read = "\t\t\t\tmu.RLock()\n\t\t\t\t_ = m[i%7]\n\t\t\t\tmu.RUnlock()\n"
    if kind == "Mutex":
        read = ""
    yields = "\t\t\t\truntime.Gosched()\n"
    pause = r.choice(("", yields, f"\t\t\t\tif i%9 == 0 {{\n\t{yields}\t\t\t\t}}\n"))
    return f"""
	var mu sync.{kind}
	var n atomic.Int64
	m := map[int]int{{}}
	for g := range {r.randint(1, 12)} {{
		wg.Add(1)
		go func() {{
			defer wg.Done()
			for i := range {r.randint(1, 80)} {{
				mu.Lock()
				m[i%7] += g
{pause}				mu.Unlock()
{read}				n.Add(int64(i))
			}}
		}}()
	}}
	wg.Wait()
	fmt.Println("locks", m, n.Load())
"""


def panics(r: random.Random) -> str:
    """Workers that fail, or leave by Goexit, and are counted by their deferred calls."""
    n, room = r.randint(1, 30), r.randrange(4)
    return f"""
	results := make(chan error, {room})
	for g := range {n} {{
		go func() {{
			err := errors.New("left")
			defer func() {{
				if p := recover(); p != nil {{
					err = fmt.Errorf("failed: %v", p)
				}}
				results <- err
			}}()
			switch g % 4 {{
			case 0:
				panic(g)
			case 1:
				runtime.Goexit()
			case 2:
				var m map[int]int
				m[g] = 1
			}}
			err = nil
		}}()
	}}
	kinds := map[string]int{{}}
	for range {n} {{
		if err := <-results; err != nil {{
			kinds[err.Error()[:4]]++
		}} else {{
			kinds["none"]++
		}}
	}}
	fmt.Println("panics", kinds)
"""


def ring(r: random.Random) -> str:
    """A token goes round until it is used up; the goroutines are left waiting."""
    n = r.randint(1, 40)
    return f"""
	done := make(chan int)
	first := make(chan int, 1)
	in := first
	for k := range {n} {{
		out := first
		if k < {n - 1} {{
			out = make(chan int)
		}}
		go func(in, out chan int) {{
			for v := range in {{
				if v == 0 {{
					done <- k
				}} else {{
					out <- v - 1
				}}
			}}
		}}(in, out)
		in = out
	}}
	first <- {r.randint(0, 300)}
	fmt.Println("ring", <-done)
"""


def queue(r: random.Random) -> str:
    """A bounded queue under a Cond."""
    producers, each, consumers = r.randint(1, 5), r.randint(1, 60), r.randint(1, 5)
    wake = r.choice(("Signal", "Broadcast"))
    wake = "Broadcast" if consumers + producers > 2 else wake
    return f"""
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	var q []int
	taken, sum := 0, 0
	for p := range {producers} {{
		wg.Add(1)
		go func() {{
			defer wg.Done()
			for i := range {each} {{
				mu.Lock()
				for len(q) >= {r.randint(1, 5)} {{
					cond.Wait()
				}}
				q = append(q, p*1000+i)
				cond.{wake}()
				mu.Unlock()
			}}
		}}()
	}}
	for range {consumers} {{
		wg.Add(1)
		go func() {{
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			for {{
				for len(q) == 0 && taken < {producers * each} {{
					cond.Wait()
				}}
				if taken == {producers * each} {{
					return
				}}
				sum += q[0]
				q = q[1:]
				taken++
				cond.{wake}()
			}}
		}}()
	}}
	wg.Wait()
	fmt.Println("queue", taken, sum)
"""


def tree(r: random.Random) -> str:
    """Goroutines that start goroutines."""
    return f"""
	var leaves atomic.Int64
	var grow func(depth int)
	grow = func(depth int) {{
		if depth == 0 {{
			leaves.Add(1)
			return
		}}
		for range {r.randint(1, 4)} {{
			wg.Go(func() {{ grow(depth - 1) }})
		}}
	}}
	wg.Go(func() {{ grow({r.randint(0, 4)}) }})
	wg.Wait()
	fmt.Println("tree", leaves.Load())
"""


def exchange(r: random.Random) -> str:
    """Peers that send to or receive from each other, whichever comes first."""
    n = 2 * r.randint(1, 20)
    return f"""
	c := make(chan int)
	var sent, received atomic.Int64
	for id := range {n} {{
		wg.Add(1)
		go func() {{
			defer wg.Done()
			select {{
			case c <- id:
				sent.Add(1)
			case v := <-c:
				received.Add(1)
				if v == id {{
					panic("to itself")
				}}
			}}
		}}()
	}}
	wg.Wait()
	fmt.Println("exchange", sent.Load(), received.Load())
"""


def cancel(r: random.Random) -> str:
    """A tree of contexts, cancelled at the root or by time."""
    how = r.choice(("cancel()", "time.Sleep(3 * time.Millisecond)"))
    make = (
        "context.WithCancel(context.Background())"
        if how == "cancel()"
        else "context.WithTimeout(context.Background(), time.Millisecond)"
    )
    return f"""
	ctx, cancel := {make}
	defer cancel()
	var n, after atomic.Int64
	for i := range {r.randint(1, 12)} {{
		child, stop := context.WithCancel(context.WithValue(ctx, "k", i))
		defer stop()
		wg.Add(2)
		context.AfterFunc(child, func() {{
			after.Add(1)
			wg.Done()
		}})
		go func() {{
			defer wg.Done()
			<-child.Done()
			n.Add(int64(child.Value("k").(int)))
		}}()
	}}
	{how}
	wg.Wait()
	fmt.Println("cancel", n.Load(), after.Load(), ctx.Err())
"""


def clocks(r: random.Random) -> str:
    """Sleepers, tickers and timers that are stopped."""
    return f"""
	var n atomic.Int64
	for i := range {r.randint(1, 20)} {{
		wg.Add(1)
		go func() {{
			defer wg.Done()
			time.Sleep(time.Duration(i%5) * 200 * time.Microsecond)
			n.Add(int64(i))
		}}()
	}}
	tick := time.NewTicker(300 * time.Microsecond)
	for range {r.randint(1, 3)} {{
		<-tick.C
	}}
	tick.Stop()
	never := time.AfterFunc(time.Hour, func() {{ panic("never") }})
	fired := make(chan bool)
	time.AfterFunc(time.Microsecond, func() {{ fired <- true }})
	select {{
	case <-fired:
	case <-time.After(time.Minute):
	}}
	wg.Wait()
	fmt.Println("clocks", n.Load(), never.Stop(), len(tick.C), cap(tick.C))
"""


def limit(r: random.Random) -> str:
    """A channel as a semaphore."""
    most = r.randint(1, 5)
    return f"""
	room := make(chan struct{{}}, {most})
	var now, most atomic.Int64
	for range {r.randint(1, 30)} {{
		wg.Add(1)
		go func() {{
			defer wg.Done()
			room <- struct{{}}{{}}
			k := now.Add(1)
			for old := most.Load(); k > old && !most.CompareAndSwap(old, k); old = most.Load() {{
			}}
			runtime.Gosched()
			now.Add(-1)
			<-room
		}}()
	}}
	wg.Wait()
	fmt.Println("limit", most.Load() <= {most}, len(room), cap(room))
"""


def pull(r: random.Random) -> str:
    """Iterators that are pulled, in turns."""
    return f"""
	count := func(n int) iter.Seq[int] {{
		return func(yield func(int) bool) {{
			for i := range n {{
				if !yield(i) {{
					return
				}}
			}}
		}}
	}}
	a, stopA := iter.Pull(count({r.randint(0, 40)}))
	b, stopB := iter.Pull(count({r.randint(0, 40)}))
	sum := 0
	for {{
		x, ok := a()
		y, ok2 := b()
		if !ok && !ok2 {{
			break
		}}
		sum = sum*7 + x - y
	}}
	stopA()
	stopB()
	fmt.Println("pull", sum)
"""


def broadcast(r: random.Random) -> str:
    """Closing a channel, and what goes through one of large values."""
    words = r.randint(1, 6)
    return f"""
	start := make(chan struct{{}})
	values := make(chan [{words}]int, {r.randrange(5)})
	for g := range {r.randint(1, 10)} {{
		wg.Add(1)
		go func() {{
			defer wg.Done()
			<-start
			var v [{words}]int
			for i := range v {{
				v[i] = g * i
			}}
			values <- v
		}}()
	}}
	close(start)
	go func() {{
		wg.Wait()
		close(values)
	}}()
	sum := 0
	for v := range values {{
		for i, x := range v {{
			sum += i * x
		}}
	}}
	var once sync.Once
	var shared sync.Map
	var all sync.WaitGroup
	calls := 0
	for g := range 5 {{
		all.Go(func() {{
			once.Do(func() {{ calls++ }})
			shared.Store(g%3, g)
		}})
	}}
	all.Wait()
	keys := 0
	shared.Range(func(k, v any) bool {{
		keys += k.(int)
		return true
	}})
	fmt.Println("broadcast", sum, calls, keys)
"""


SCENES: tuple[Callable[[random.Random], str], ...] = (
    pipeline, fan_in, locks, panics, ring, queue, tree, exchange, cancel, clocks, limit, pull,
    broadcast,
)  # fmt: skip


def program(seed: int) -> str:
    """The program of a seed."""
    r = random.Random(seed)
    scenes = [r.choice(SCENES)(r) for _ in range(r.randint(1, 4))]
    calls = "".join(f"\tscene{k}()\n" for k in range(len(scenes)))
    functions = "".join(f"\nfunc scene{k}() {{{body}}}\n" for k, body in enumerate(scenes))
    return f"{HEAD}{functions}\nfunc main() {{\n{calls}}}\n"


def outputs(source: Path, go: str) -> dict[str, str]:
    """What every way of running it says."""
    found: dict[str, str] = {}
    for k, stress in enumerate(STRESSES):
        command = [sys.executable, "-m", "minigo", "run", "-timeout=60s", f"-seed={k + 1}"]
        found[stress or "plain"] = _run([*command, str(source)], {"MINIGO_STRESS": stress})
    if go:
        found["go"] = _run([go, "run", str(source)], {"GOFLAGS": "-mod=mod"})
    return found


def _run(command: list[str], env: dict[str, str]) -> str:
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=120,
        env={**os.environ, **env},
    )  # fmt: skip
    if done.returncode == 0:
        return done.stdout
    return f"{done.stdout}status {done.returncode}: {done.stderr[:2000]}"


def main() -> int:
    """Try programs; 1 when one of them disagreed."""
    first, count = int(sys.argv[1]), int(sys.argv[2])
    go = sys.argv[3] if len(sys.argv) > 3 else ""
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(first, first + count):
            source = Path(folder) / f"program{seed}.go"
            source.write_text(program(seed))
            found = outputs(source, go)
            if len(set(found.values())) > 1:
                wrong += 1
                print(f"seed {seed} disagrees:")
                for name, text in found.items():
                    print(f"--- {name}\n{text}")
    print(f"{count} programs, {wrong} disagreed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

"""The workload of the same name."""


def main():
    m, x = {}, 1
    for _ in range(900_000):
        x = (x * 1664525 + 1013904223) & 0xFFFFFFFF
        k = x >> 14
        m[k] = m.get(k, 0) + 1
    hits = total = 0
    for i in range(1_200_000):
        n = m.get(i)
        if n is not None:
            hits += n
    for k, v in m.items():
        total += k ^ v
    print(len(m), hits, total)


main()

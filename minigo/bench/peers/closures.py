"""The workload of the same name."""


def counter(step):
    n = 0

    def inc():
        nonlocal n
        n += step
        return n

    return inc, lambda: n


def compose(fs):
    def composed(x):
        for f in fs:
            x = f(x)
        return x

    return composed


def tripled(i):
    return lambda x: x * 3 ^ i


def main():
    f, x = compose([tripled(i) for i in range(5)]), 1
    for _ in range(10_000_000):
        x = f(x) & 0xFFFF
    total = 0
    for i in range(200_000):
        inc, get = counter(i)
        for _ in range(20):
            inc()
        total += get()
    print(x, total)


main()

"""The workload of the same name."""


def primes(composite):
    n = len(composite)
    for i in range(n):
        composite[i] = False
    count = 0
    for i in range(2, n):
        if not composite[i]:
            count += 1
            for j in range(i * i, n, i):
                composite[j] = True
    return count


def main():
    composite = [False] * 1_000_000
    total = 0
    for _ in range(75):
        total += primes(composite)
    print(total)


main()

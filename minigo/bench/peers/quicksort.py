"""The workload of the same name."""


def quicksort(a, low, high):
    while high - low > 12:
        pivot = a[low + (high - low) // 2]
        i, j = low, high - 1
        while i <= j:
            while a[i] < pivot:
                i += 1
            while a[j] > pivot:
                j -= 1
            if i <= j:
                a[i], a[j] = a[j], a[i]
                i += 1
                j -= 1
        quicksort(a, low, j + 1)
        low = i
    for i in range(low + 1, high):
        j = i
        while j > low and a[j] < a[j - 1]:
            a[j], a[j - 1] = a[j - 1], a[j]
            j -= 1


def main():
    n, x = 1_500_000, 7
    a = [0] * n
    for i in range(n):
        x = (x * 1664525 + 1013904223) & 0xFFFFFFFF
        a[i] = x >> 4
    quicksort(a, 0, n)
    total = 0
    for i in range(n):
        if i > 0 and a[i] < a[i - 1]:
            raise SystemExit("not sorted")
        total = (total * 31 + a[i]) & 0xFFFFFFFF
    print(total)


main()

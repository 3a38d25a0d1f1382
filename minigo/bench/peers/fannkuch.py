"""The workload of the same name."""


def fannkuch(n):
    first, count = list(range(n)), [0] * n
    r, even, checksum, most = n, True, 0, 0
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        perm = first[:]
        flips, k = 0, perm[0]
        while k != 0:
            i, j = 0, k
            while i < j:
                perm[i], perm[j] = perm[j], perm[i]
                i, j = i + 1, j - 1
            flips += 1
            k = perm[0]
        most = max(most, flips)
        checksum += flips if even else -flips
        while True:
            if r == n:
                return checksum, most
            first.insert(r, first.pop(0))
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        even = not even


print(*fannkuch(10))

"""The workload of the same name."""

import math


def element(i, j):
    return 1 / ((i + j) * (i + j + 1) // 2 + i + 1)


def multiply(v, out, transposed):
    for i in range(len(out)):
        total = 0.0
        for j in range(len(v)):
            if transposed:
                total += element(j, i) * v[j]
            else:
                total += element(i, j) * v[j]
        out[i] = total


def main():
    n = 1600
    u, v, tmp = [1.0] * n, [0.0] * n, [0.0] * n
    for _ in range(10):
        multiply(u, tmp, False)
        multiply(tmp, v, True)
        multiply(v, tmp, False)
        multiply(tmp, u, True)
    uv = vv = 0.0
    for i in range(n):
        uv += u[i] * v[i]
        vv += v[i] * v[i]
    print(f"{math.sqrt(uv / vv):.9f}")


main()

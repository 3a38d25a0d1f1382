"""The workload of the same name."""


def matrix(n, seed):
    return [[seed * (i - j) * (i + j) for j in range(n)] for i in range(n)]


def multiply(a, b):
    n = len(a)
    c = []
    for i in range(n):
        row = [0.0] * n
        for j in range(n):
            total = 0.0
            for k in range(n):
                total += a[i][k] * b[k][j]
            row[j] = total
        c.append(row)
    return c


def main():
    n = 520
    c = multiply(matrix(n, 1.0 / n), matrix(n, 2.0 / n))
    print(f"{c[n // 2][n // 2]:.4f} {c[3][n - 1]:.4f}")


main()

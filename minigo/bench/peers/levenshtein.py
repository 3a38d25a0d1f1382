"""The workload of the same name."""


def distance(a, b, row):
    for j in range(len(b) + 1):
        row[j] = j
    for i in range(len(a)):
        diagonal = row[0]
        row[0] = i + 1
        for j in range(len(b)):
            cost = diagonal
            if a[i] != b[j]:
                cost += 1
            diagonal = row[j + 1]
            row[j + 1] = min(cost, row[j] + 1, row[j + 1] + 1)
    return row[len(b)]


def main():
    words, x = [], 5
    for i in range(260):
        letters = []
        for _ in range(20 + i % 30):
            x = (x * 1664525 + 1013904223) & 0xFFFFFFFF
            letters.append(chr(97 + (x >> 28)))
        words.append("".join(letters))
    row = [0] * 64
    total = 0
    for a in words:
        for b in words:
            total += distance(a, b, row)
    print(total)


main()

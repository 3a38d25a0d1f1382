"""The workload of the same name."""


class Tree:
    __slots__ = ("left", "right")

    def __init__(self, left=None, right=None):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def grow(depth):
    if depth == 0:
        return Tree()
    return Tree(grow(depth - 1), grow(depth - 1))


def main():
    depth = 15
    long = grow(depth)
    total = 0
    for d in range(4, depth + 1, 3):
        for _ in range(1 << (depth - d + 4)):
            total += grow(d).count()
    print(total, long.count())


main()

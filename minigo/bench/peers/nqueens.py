"""The workload of the same name."""


class Board:
    __slots__ = ("attempts", "column", "down", "n", "solutions", "up")

    def __init__(self, n):
        self.n = n
        self.column, self.up, self.down = [False] * n, [False] * 2 * n, [False] * 2 * n
        self.solutions = self.attempts = 0

    def place(self, row):
        if row == self.n:
            self.solutions += 1
            return
        for c in range(self.n):
            self.attempts += 1
            if self.column[c] or self.up[row + c] or self.down[row - c + self.n - 1]:
                continue
            self.column[c] = self.up[row + c] = self.down[row - c + self.n - 1] = True
            self.place(row + 1)
            self.column[c] = self.up[row + c] = self.down[row - c + self.n - 1] = False


board = Board(13)
board.place(0)
print(board.solutions, board.attempts)

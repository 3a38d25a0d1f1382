-- The workload of the same name.
local function place(b, row)
  if row == b.n then
    b.solutions = b.solutions + 1
    return
  end
  for c = 0, b.n - 1 do
    b.attempts = b.attempts + 1
    if not (b.column[c] or b.up[row + c] or b.down[row - c + b.n - 1]) then
      b.column[c], b.up[row + c], b.down[row - c + b.n - 1] = true, true, true
      place(b, row + 1)
      b.column[c], b.up[row + c], b.down[row - c + b.n - 1] = false, false, false
    end
  end
end

local n = 13
local b = {n = n, column = {}, up = {}, down = {}, solutions = 0, attempts = 0}
for i = 0, 2 * n do b.column[i], b.up[i], b.down[i] = false, false, false end
place(b, 0)
print(string.format("%d %d", b.solutions, b.attempts))

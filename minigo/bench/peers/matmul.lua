-- The workload of the same name.
local function matrix(n, seed)
  local m = {}
  for i = 0, n - 1 do
    local row = {}
    for j = 0, n - 1 do row[j] = seed * (i - j) * (i + j) end
    m[i] = row
  end
  return m
end

local function multiply(a, b, n)
  local c = {}
  for i = 0, n - 1 do
    local row = {}
    for j = 0, n - 1 do
      local sum = 0.0
      for k = 0, n - 1 do sum = sum + a[i][k] * b[k][j] end
      row[j] = sum
    end
    c[i] = row
  end
  return c
end

local n = 520
local c = multiply(matrix(n, 1.0 / n), matrix(n, 2.0 / n), n)
print(string.format("%.4f %.4f", c[n / 2][n / 2], c[3][n - 1]))

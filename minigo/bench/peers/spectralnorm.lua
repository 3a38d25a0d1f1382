-- The workload of the same name.
local function element(i, j)
  return 1 / (math.floor((i + j) * (i + j + 1) / 2) + i + 1)
end

local function multiply(v, out, n, transposed)
  for i = 0, n - 1 do
    local sum = 0.0
    for j = 0, n - 1 do
      if transposed then
        sum = sum + element(j, i) * v[j]
      else
        sum = sum + element(i, j) * v[j]
      end
    end
    out[i] = sum
  end
end

local n = 1600
local u, v, tmp = {}, {}, {}
for i = 0, n - 1 do u[i], v[i], tmp[i] = 1.0, 0.0, 0.0 end
for _ = 1, 10 do
  multiply(u, tmp, n, false)
  multiply(tmp, v, n, true)
  multiply(v, tmp, n, false)
  multiply(tmp, u, n, true)
end
local uv, vv = 0.0, 0.0
for i = 0, n - 1 do
  uv = uv + u[i] * v[i]
  vv = vv + v[i] * v[i]
end
print(string.format("%.9f", math.sqrt(uv / vv)))

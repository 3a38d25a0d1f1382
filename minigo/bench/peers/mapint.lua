-- The workload of the same name.
local xor = bit and bit.bxor or load("return function(a, b) return a ~ b end")()

local m, x, size = {}, 1, 0
for _ = 1, 900000 do
  x = (x * 1664525 + 1013904223) % 4294967296
  local k = math.floor(x / 16384)
  if m[k] == nil then size = size + 1 end
  m[k] = (m[k] or 0) + 1
end
local hits, sum = 0, 0
for i = 0, 1199999 do
  local n = m[i]
  if n ~= nil then hits = hits + n end
end
for k, v in pairs(m) do sum = sum + xor(k, v) end
print(string.format("%d %d %d", size, hits, sum))

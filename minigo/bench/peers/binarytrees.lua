-- The workload of the same name.
local function grow(depth)
  if depth == 0 then return {} end
  return {left = grow(depth - 1), right = grow(depth - 1)}
end

local function count(t)
  if t.left == nil then return 1 end
  return 1 + count(t.left) + count(t.right)
end

local depth = 15
local long, total = grow(depth), 0
for d = 4, depth, 3 do
  for _ = 1, 2 ^ (depth - d + 4) do total = total + count(grow(d)) end
end
print(string.format("%d %d", total, count(long)))

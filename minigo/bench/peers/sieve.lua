-- The workload of the same name.
local function primes(composite, n)
  for i = 0, n - 1 do composite[i] = false end
  local count = 0
  for i = 2, n - 1 do
    if not composite[i] then
      count = count + 1
      for j = i * i, n - 1, i do composite[j] = true end
    end
  end
  return count
end

local composite, total = {}, 0
for _ = 1, 75 do total = total + primes(composite, 1000000) end
print(string.format("%d", total))

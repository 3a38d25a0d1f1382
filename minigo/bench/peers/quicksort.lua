-- The workload of the same name.
local function quicksort(a, low, high)
  while high - low > 12 do
    local pivot = a[low + math.floor((high - low) / 2)]
    local i, j = low, high - 1
    while i <= j do
      while a[i] < pivot do i = i + 1 end
      while a[j] > pivot do j = j - 1 end
      if i <= j then
        a[i], a[j] = a[j], a[i]
        i, j = i + 1, j - 1
      end
    end
    quicksort(a, low, j + 1)
    low = i
  end
  for i = low + 1, high - 1 do
    local j = i
    while j > low and a[j] < a[j - 1] do
      a[j], a[j - 1] = a[j - 1], a[j]
      j = j - 1
    end
  end
end

local n, a, x = 1500000, {}, 7
for i = 0, n - 1 do
  x = (x * 1664525 + 1013904223) % 4294967296
  a[i] = math.floor(x / 16)
end
quicksort(a, 0, n)
local sum = 0
for i = 0, n - 1 do
  if i > 0 and a[i] < a[i - 1] then error("not sorted") end
  sum = (sum * 31 + a[i]) % 4294967296
end
print(string.format("%d", sum))

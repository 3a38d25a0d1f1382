-- The workload of the same name.
local function distance(a, b, row)
  for j = 0, #b do row[j] = j end
  for i = 1, #a do
    local diagonal = row[0]
    row[0] = i
    local at = a:byte(i)
    for j = 1, #b do
      local cost = diagonal
      if at ~= b:byte(j) then cost = cost + 1 end
      diagonal = row[j]
      row[j] = math.min(cost, row[j - 1] + 1, row[j] + 1)
    end
  end
  return row[#b]
end

local words, x = {}, 5
for i = 0, 259 do
  local letters = {}
  for j = 1, 20 + i % 30 do
    x = (x * 1664525 + 1013904223) % 4294967296
    letters[j] = string.char(97 + math.floor(x / 268435456))
  end
  words[i + 1] = table.concat(letters)
end
local row, sum = {}, 0
for _, a in ipairs(words) do
  for _, b in ipairs(words) do sum = sum + distance(a, b, row) end
end
print(string.format("%d", sum))

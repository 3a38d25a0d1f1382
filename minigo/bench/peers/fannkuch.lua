-- The workload of the same name.
local function fannkuch(n)
  local perm, first, count = {}, {}, {}
  for i = 0, n - 1 do perm[i], first[i], count[i] = 0, i, 0 end
  local r, even, checksum, most = n, true, 0, 0
  while true do
    while r ~= 1 do
      count[r - 1] = r
      r = r - 1
    end
    for i = 0, n - 1 do perm[i] = first[i] end
    local flips, k = 0, perm[0]
    while k ~= 0 do
      local i, j = 0, k
      while i < j do
        perm[i], perm[j] = perm[j], perm[i]
        i, j = i + 1, j - 1
      end
      flips = flips + 1
      k = perm[0]
    end
    if flips > most then most = flips end
    if even then checksum = checksum + flips else checksum = checksum - flips end
    while true do
      if r == n then return checksum, most end
      local head = first[0]
      for i = 0, r - 1 do first[i] = first[i + 1] end
      first[r] = head
      count[r] = count[r] - 1
      if count[r] > 0 then break end
      r = r + 1
    end
    even = not even
  end
end

print(string.format("%d %d", fannkuch(10)))

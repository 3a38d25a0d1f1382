-- The workload of the same name.
local xor = bit and bit.bxor or load("return function(a, b) return a ~ b end")()

local function counter(step)
  local n = 0
  return function() n = n + step; return n end, function() return n end
end

local function compose(fs)
  return function(x)
    for i = 1, #fs do x = fs[i](x) end
    return x
  end
end

local fs = {}
for i = 0, 4 do fs[i + 1] = function(x) return xor(x * 3, i) end end
local f, x = compose(fs), 1
for _ = 1, 10000000 do x = f(x) % 65536 end
local sum = 0
for i = 0, 199999 do
  local inc, get = counter(i)
  for _ = 1, 20 do inc() end
  sum = sum + get()
end
print(string.format("%d %d", x, sum))

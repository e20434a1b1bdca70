-- Each thread is one person with one connection: a cookie of its own, and a new event with a fresh id in each request.
-- Arguments: a file of cookies, a file of bodies (one a line); both made by answers.rs.

local NIL = "00000000-0000-0000-0000-000000000000"

local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

local function lines(path)
  local all = {}
  for line in io.lines(path) do
    all[#all + 1] = line
  end
  return all
end

local requests = {}
local sent = 0

function init(args)
  local cookies, bodies = lines(args[1]), lines(args[2])
  math.randomseed(os.time() * 64 + number)
  for i, body in ipairs(bodies) do
    local headers = {
      ["Content-Type"] = "application/json",
      ["Cookie"] = cookies[number % #cookies + 1],
    }
    local whole = wrk.format("POST", nil, headers, body)
    local from, to = whole:find(NIL, 1, true)
    requests[i] = { whole:sub(1, from - 1), whole:sub(to + 1) }
  end
end

-- UUIDv7: 48 bits of time in milliseconds, here seconds and a count, and 74 bits that look random.
local function uuid()
  local seconds = os.time()
  local ms = seconds * 1000 + sent % 1000
  local random = math.random
  return string.format("%08x-%04x-7%03x-%04x-%06x%06x",
    math.floor(ms / 65536), ms % 65536, random(0, 0xfff), random(0x8000, 0xbfff),
    random(0, 0xffffff), random(0, 0xffffff))
end

function request()
  sent = sent + 1
  local parts = requests[sent % #requests + 1]
  return parts[1] .. uuid() .. parts[2]
end

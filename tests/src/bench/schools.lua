-- Requests of many teachers in turn, each with a cookie of their own.
-- Argument: a file of cookies, one a line; made by schools.rs.

local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

local requests = {}
local sent = 0

function init(args)
  for cookie in io.lines(args[1]) do
    local headers = { ["Cookie"] = cookie }
    for name, value in pairs(wrk.headers) do
      headers[name] = value
    end
    requests[#requests + 1] = wrk.format("GET", nil, headers)
  end
  -- Threads begin at different teachers.
  sent = number * math.floor(#requests / 2)
end

function request()
  sent = sent + 1
  return requests[sent % #requests + 1]
end

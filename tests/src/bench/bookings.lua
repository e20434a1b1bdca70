-- Each request books a seat for somebody new: a fresh key, and a network of its own, so that limits are not what is measured.
-- Argument: the body with the nil UUID where the key belongs; made by bookings.rs.

local NIL = "00000000-0000-0000-0000-000000000000"

local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

local before, after
local path
local sent = 0

function init(args)
  before, after = args[1]:match("^(.-)" .. NIL:gsub("%-", "%%-") .. "(.*)$")
  path = wrk.path
  math.randomseed(os.time() * 64 + number)
end

function request()
  sent = sent + 1
  local random = math.random
  local key = string.format("%08x-%04x-4%03x-%04x-%06x%06x",
    random(0, 0x7fffffff), random(0, 0xffff), random(0, 0xfff), random(0x8000, 0xbfff),
    random(0, 0xffffff), random(0, 0xffffff))
  local network = string.format("10.%d.%d.%d", random(0, 255), random(0, 255), random(1, 254))
  local headers = { ["Content-Type"] = "application/json", ["X-Forwarded-For"] = network }
  return wrk.format("POST", path, headers, before .. key .. after)
end

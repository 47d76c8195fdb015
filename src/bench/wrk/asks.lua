-- Sends the requests of a file, in their order and round and round, until a fixed number of them was answered.
-- Arguments: the file, how many, the status that each answer must have, where in the file to begin.

local ffi = require("ffi")
ffi.cdef [[
  int getpid(void);
  int kill(int pid, int signal);
]]

local asks = {}
local at = 0
local answered = 0
local count
local wanted
unexpected = 0

local threads = {}

function setup(thread)
  threads[#threads + 1] = thread
end

function init(args)
  count = tonumber(args[2])
  wanted = tonumber(args[3])
  at = tonumber(args[4])
  for line in io.lines(args[1]) do
    local method, path, headers, body = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$")
    local named = {}
    for name, value in headers:gmatch("([^|:]+): ([^|]*)") do
      named[name] = value
    end
    asks[#asks + 1] = wrk.format(method, path, named, body ~= "" and body or nil)
  end
end

function request()
  at = at + 1
  return asks[(at - 1) % #asks + 1]
end

function response(status)
  answered = answered + 1
  if status ~= wanted then
    unexpected = unexpected + 1
  end
  if answered == count then
    wrk.thread:stop()
    ffi.C.kill(ffi.C.getpid(), 2) -- wrk knows an end by time or by Ctrl-C only
  end
end

function done(summary, latency)
  local lost = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print(string.format("RESULT %d %d %d %d %d %d", summary.requests, summary.duration, latency:percentile(50),
    latency:percentile(95), latency:percentile(99), lost + threads[1]:get("unexpected")))
end

-- wrk calls this at the end: one line that a program can read.
function done(summary, latency, requests)
  local errors = summary.errors
  print(string.format("outcome %d %d %d %d %d %d %d",
    summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), latency.max,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end

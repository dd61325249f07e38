import http from 'node:http'

export type Request = { method: string; path: string; cookie: string; body?: string; seen?: number }
export type Measured = { p50Ms: number; p99Ms: number; perSecond: number; requests: number }

/** Sends requests over `clients` kept connections until the time is up; every answer must be a success. */
export async function measure(
  port: number,
  next: () => Request | undefined,
  clients: number,
  seconds: number,
): Promise<Measured> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients })
  const times: number[] = []
  const start = performance.now()
  const end = start + seconds * 1000
  const client = async () => {
    while (performance.now() < end) {
      const request = next()
      if (!request) return
      const from = performance.now()
      await send(agent, port, request)
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const took = (performance.now() - start) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  return {
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    perSecond: times.length / took,
    requests: times.length,
  }
}

const percentile = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

function send(agent: http.Agent, port: number, { method, path, cookie, body, seen }: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie,
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      }),
      ...(seen !== undefined && { 'if-match': `"${seen}"` }),
    }
    const request = http.request({ agent, port, host: '127.0.0.1', method, path, headers }, response => {
      response.resume()
      response.on('end', () => {
        if ((response.statusCode ?? 500) < 300) resolve()
        else reject(new Error(`${method} ${path} answered ${response.statusCode}`))
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

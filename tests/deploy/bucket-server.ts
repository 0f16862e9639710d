import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { freePort } from '@tienviitta/process/free-port'
import { stopChild } from '@tienviitta/process/run-child'
import { untilReady } from '@tienviitta/scripts/test/until-ready'

export interface BucketServer {
  readonly port: number
  /** Makes a new, empty bucket, and returns rclone's target for it. */
  readonly makeBucket: (name: string) => Promise<void>
  readonly target: (bucket: string, options?: { readonly port?: number }) => string
  readonly keys: (bucket: string) => Promise<string[]>
  readonly get: (bucket: string, key: string) => Promise<Response>
  readonly put: (bucket: string, key: string, text: string) => Promise<void>
  /** The requests that it has received, as `PUT /bucket/key`. */
  readonly requests: readonly string[]
  readonly stop: () => Promise<void>
}

/** moto gives an object to anyone who names an access key; it checks no signature. */
const authorization =
  'AWS4-HMAC-SHA256 Credential=test/20260105/eu-north-1/s3/aws4_request, SignedHeaders=host, Signature=none'

const keyPath = (bucket: string, key: string): string =>
  [bucket, ...key.split('/')].map(encodeURIComponent).join('/')

/**
 * Starts moto, a server that answers as Amazon's S3 does.
 * @param program moto_server
 * @param refusing check every access key after the first request: none is known, so all are refused
 */
export async function startBucketServer(program: string, { refusing = false } = {}): Promise<BucketServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const requests: string[] = []
  const child: ChildProcess = spawn(program, ['-H', '127.0.0.1', '-p', `${port}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      NO_COLOR: '1',
      ...(refusing && { INITIAL_NO_AUTH_ACTION_COUNT: '1' }),
    },
  })
  if (child.stderr)
    createInterface({ input: child.stderr }).on('line', (line) => {
      const request = /\b(?:GET|HEAD|PUT|POST|DELETE) \S+/u.exec(line)?.[0]
      if (request !== undefined) requests.push(request)
    })
  await untilReady({ child, name: 'moto', tryOnce: () => fetch(`${url}/moto-api/`), patience: 60_000 })
  const ask = (path: string, method = 'GET', body?: string) =>
    fetch(`${url}/${path}`, { method, headers: { authorization }, ...(body !== undefined && { body }) })

  return {
    port,
    makeBucket: async (name) => {
      const region =
        '<CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><LocationConstraint>eu-north-1</LocationConstraint></CreateBucketConfiguration>'
      const { status } = await ask(name, 'PUT', region)
      if (status !== 200) throw new Error(`The bucket ${name} could not be made: ${status}`)
    },
    target: (bucket, { port: through = port } = {}) =>
      `:s3,provider=Other,access_key_id=test,secret_access_key=hidden,region=eu-north-1,endpoint="http://127.0.0.1:${through}":${bucket}`,
    keys: async (bucket) => {
      const text = await (await ask(`${bucket}?list-type=2`)).text()
      return [...text.matchAll(/<Key>([^<]+)<\/Key>/gu)].map(([, key = '']) => key)
    },
    get: (bucket, key) => ask(keyPath(bucket, key)),
    put: async (bucket, key, text) => {
      await ask(keyPath(bucket, key), 'PUT', text)
    },
    requests,
    stop: () => stopChild(child),
  }
}

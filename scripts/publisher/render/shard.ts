import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { MemoryEntries, DocumentName, FromShard, ShardSettings, ToShard } from './shard-messages.ts'
import type { Output } from '@tienviitta/site/renderer'
import { Problem } from '@tienviitta/process/problem'
import { stopChild } from '@tienviitta/process/run-child'

/** Megabytes of heap that a child may take; with its code and buffers it stays under 400 MB. */
const HEAP_MB = 224

/**
 * How the children run. A larger space for young objects keeps those of one page from being promoted to old ones, and
 * code that only runs for seconds is best compiled at once.
 */
const V8_OPTIONS = [`--max-old-space-size=${HEAP_MB}`, '--max-semi-space-size=32', '--always-sparkplug']

/** A child of a full build. */
export type Shard = ReturnType<typeof startShard>

/**
 * Starts a child that renders pages.
 * @param onStart called with the process, for example to measure it
 */
export function startShard(settings: ShardSettings, onStart?: (child: ChildProcess) => void) {
  const child = fork(join(import.meta.dirname, 'render-shard.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning', ...V8_OPTIONS],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  onStart?.(child)
  const waiting: PromiseWithResolvers<FromShard>[] = []
  let problem: Problem | undefined
  let lastWords = ''
  child.stderr
    ?.setEncoding('utf8')
    .on('data', (text: string) => (lastWords = `${lastWords}${text}`.slice(-2000)))

  const fail = (reason: string): void => {
    problem ??= new Problem(reason)
    for (const { reject } of waiting.splice(0)) reject(problem)
  }
  const send = (message: ToShard): void => {
    if (!child.connected) return
    child.send(message, (error) => {
      // A child that cannot be reached has ended or must end; its exit says why.
      if (error) child.kill()
    })
  }
  const ask = async (message: ToShard): Promise<FromShard> => {
    if (problem) throw problem
    const asked = Promise.withResolvers<FromShard>()
    waiting.push(asked)
    send(message)
    return asked.promise
  }

  child.on('message', (message: FromShard) => {
    if (message.kind === 'failed') fail(message.reason)
    else waiting.shift()?.resolve(message)
  })
  child.on('error', (error) => fail(`A process that renders pages could not be started: ${error.message}.`))
  child.on('exit', (code, signal) => fail(endOf(code, signal, lastWords)))
  send({ kind: 'start', settings })

  return {
    /** Checks documents and reports what it found. */
    lookThrough: async (documents: readonly DocumentName[]) =>
      expected(await ask({ kind: 'look-through', documents }), 'looked-through'),
    /** Tells it what others have found out. */
    know: (memory: MemoryEntries) => send({ kind: 'know', memory }),
    /** Renders pages and writes their files; several calls are answered one after another, in their order. */
    render: async (outputs: readonly Output[]) =>
      expected(await ask({ kind: 'render', outputs }), 'rendered').written,
    /** Ends the child. */
    stop: () => stopChild(child),
  }
}

function expected<Kind extends FromShard['kind']>(
  reply: FromShard,
  kind: Kind,
): Extract<FromShard, { kind: Kind }> {
  if (reply.kind !== kind)
    throw new Error(`A process that renders pages answered “${reply.kind}” and not “${kind}”.`)
  return reply as Extract<FromShard, { kind: Kind }>
}

/** What to say about a child that ended by itself. */
function endOf(code: number | null, signal: NodeJS.Signals | null, lastWords: string): string {
  if (/heap out of memory/iu.test(lastWords)) {
    return `A process that renders pages needed more than ${HEAP_MB} MB: a document is unusually large.`
  }
  const how = signal === null ? `with code ${code}` : `by the signal ${signal}`
  return `A process that renders pages ended ${how} before it was done. ${lastWords}`.trim()
}

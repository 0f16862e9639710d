import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { MemoryEntries, DocumentName, FromShard, ShardSettings, ToShard } from './shard-messages.ts'
import type { Output } from '@tienviitta/site/renderer'
import { Problem } from '@tienviitta/process/problem'
import { stopChild } from '@tienviitta/process/run-child'

/**
 * How the children run. A larger space for young objects keeps those of one page from being promoted to old ones, code
 * that only runs for seconds is best compiled at once, and a heap that grows by little follows what is kept in it.
 */
const V8_OPTIONS = ['--max-semi-space-size=16', '--always-sparkplug', '--heap-growing-percent=40']

/** Milliseconds after which a child that has said nothing is stopped, or will never be done. */
export const PATIENCE_MS = 120_000
/** So often within that time it is looked at. A machine that slept meanwhile has not looked. */
const LOOKS = 12

/** A child that ended by itself. Its message says how, as a sentence. */
export class ShardEnded extends Error {
  override readonly name = 'ShardEnded'
}

/** A child of a full build. */
export type Shard = ReturnType<typeof startShard>

export interface ShardLimits {
  /** Megabytes to which its heap may grow. */
  readonly heapMb: number
  /** Milliseconds that it may say nothing. */
  readonly patienceMs: number
}

/**
 * Starts a child that renders pages.
 * @param onStart called with the process, for example to measure it
 */
export function startShard(
  settings: ShardSettings,
  { heapMb, patienceMs }: ShardLimits,
  onStart?: (child: ChildProcess) => void,
) {
  const child = fork(join(import.meta.dirname, 'render-shard.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${heapMb}`, ...V8_OPTIONS],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  onStart?.(child)
  const waiting: PromiseWithResolvers<FromShard>[] = []
  let failure: Problem | ShardEnded | undefined
  let lastWords = ''
  /** How often it was looked at since it has said something. */
  let silentLooks = 0
  const watch = setInterval(() => {
    silentLooks = waiting.length > 0 ? silentLooks + 1 : 0
    if (silentLooks < LOOKS) return
    const seconds = Math.round(patienceMs / 1000)
    fail(new ShardEnded(`The process that rendered it gave no sign of life for ${seconds} seconds.`))
    child.kill('SIGKILL')
  }, patienceMs / LOOKS).unref()
  child.stderr
    ?.setEncoding('utf8')
    .on('data', (text: string) => (lastWords = `${lastWords}${text}`.slice(-2000)))

  const fail = (error: Problem | ShardEnded): void => {
    failure ??= error
    for (const { reject } of waiting.splice(0)) reject(failure)
  }
  const send = (message: ToShard): void => {
    if (!child.connected) return
    child.send(message, (error) => {
      // A child that cannot be reached has ended or must end; its exit says why.
      if (error) child.kill()
    })
  }
  const ask = async (message: ToShard): Promise<FromShard> => {
    if (failure) throw failure
    const asked = Promise.withResolvers<FromShard>()
    waiting.push(asked)
    send(message)
    return asked.promise
  }

  child.on('message', (message: FromShard) => {
    silentLooks = 0
    if (message.kind === 'failed') fail(new Problem(message.reason))
    else if (message.kind !== 'alive') waiting.shift()?.resolve(message)
  })
  child.on('error', ({ message }) =>
    fail(new Problem(`A process that renders pages could not be started: ${message}.`)),
  )
  // Its last words have been read when it is closed.
  child.on('close', (code, signal) => {
    clearInterval(watch)
    fail(new ShardEnded(endOf(code, signal, lastWords, heapMb)))
  })
  send({ kind: 'start', settings })

  return {
    /** Checks documents and reports what it found. */
    lookThrough: async (documents: readonly DocumentName[]) =>
      expected(await ask({ kind: 'look-through', documents }), 'looked-through'),
    /** Tells it what others have found out. */
    know: (memory: MemoryEntries) => send({ kind: 'know', memory }),
    /** Renders pages and writes their files; several calls are answered one after another, in their order. */
    render: async (outputs: readonly Output[]) =>
      expected(await ask({ kind: 'render', outputs }), 'rendered'),
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
function endOf(
  code: number | null,
  signal: NodeJS.Signals | null,
  lastWords: string,
  heapMb: number,
): string {
  if (/heap out of memory/iu.test(lastWords)) {
    return `The process that rendered it needed more than ${heapMb} MB of memory: shorten the document, or give the machine more.`
  }
  if (signal === 'SIGKILL') {
    return 'The process that rendered it was killed, by the system when memory ran out or by somebody: give the machine more memory, or render with fewer processes.'
  }
  const how = signal === null ? `with code ${code}` : `by the signal ${signal}`
  return `The process that rendered it ended ${how}. ${lastWords}`.trim()
}

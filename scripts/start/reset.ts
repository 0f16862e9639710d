import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { Problem } from '@tienviitta/process/problem'
import { type DataFolder, deleteData } from '@tienviitta/process/data-folder'

export interface Reset {
  readonly data: DataFolder
  /** Delete without asking. */
  readonly yes: boolean
  /** Whether someone is there to be asked. */
  readonly isTerminal: boolean
  /** Asks a question and returns the answer. */
  readonly ask?: (question: string) => Promise<string>
}

/** Deletes the data after asking. Throws a Problem when there is no one to ask, or the answer is no. */
export async function resetData({ data, yes, isTerminal, ask = askOnTerminal }: Reset): Promise<void> {
  if (!existsSync(data.folder)) return
  if (!yes) {
    if (!isTerminal) {
      throw new Problem(
        '--reset deletes all content and nobody is here to be asked: add --yes if that is meant.',
      )
    }
    const answer = await ask(`Delete ${data.folder} with all its content, pictures and logins? (y/N) `)
    if (!/^y(es)?$/i.test(answer.trim())) throw new Problem('Nothing was deleted.')
  }
  await deleteData(data)
}

async function askOnTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await terminal.question(question)
  } finally {
    terminal.close()
  }
}

import { stat } from 'node:fs/promises'

/**
 * A text that changes when a file is written again: its length, time and inode. What is known about a file remains true
 * while the text is the same.
 */
export async function lookOfFile(file: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(file)
  return `${size} ${mtimeMs} ${ino}`
}

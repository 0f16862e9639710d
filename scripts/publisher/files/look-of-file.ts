import { stat } from 'node:fs/promises'

/**
 * A text that is another when a file has been written anew: length, time and inode. What was found out about a file
 * holds while it looks the same.
 */
export async function lookOfFile(file: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(file)
  return `${size} ${mtimeMs} ${ino}`
}

import { Problem } from '@tienviitta/process/problem'

/** A port given as a setting. @throws Problem when it is not a port; `name` is that of the setting */
export function portOf(name: string, text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new Problem(`${name} must be a number from 1 to 65535, not "${text}".`)
  }
  return number
}

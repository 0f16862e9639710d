import { expect, test } from 'vitest'
import { withoutTokens } from './preview-files.ts'

const token = 'AbCdEfGhIjKlMnOpQr_-12'

test.each([
  [`EACCES: open '/data/previews/${token}/page.json'`, `EACCES: open '/data/previews/…/page.json'`],
  [
    `rm '/data/previews/of/0123456789abcdef01234567/${token}'`,
    `rm '/data/previews/of/0123456789abcdef01234567/…'`,
  ],
  ['The preview of guides is older.', 'The preview of guides is older.'],
])('a log says %s without the token', (line, expected) => {
  expect(withoutTokens(line)).toBe(expected)
})

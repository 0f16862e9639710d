/** A key as the keyboard reports it. `main` is Ctrl, on a Mac Cmd. Letters and digits are positions on the keyboard. */
interface Key {
  main?: true
  alt?: true
  shift?: true
  code: string
}

/**
 * The keys. Ctrl with Enter, S, B, K and F1 is free in pages or may be taken over; Alt+Shift with a letter belongs to
 * no screen reader and to no browser function that a field needs, and works in every keyboard layout because the
 * position of the key counts, not its letter. Ctrl+Alt is left alone: it is AltGr, and VoiceOver's key on a Mac.
 */
const KEYS = {
  'next-unfinished': [{ main: true, code: 'Enter' }],
  'previous-unfinished': [{ main: true, shift: true, code: 'Enter' }],
  next: [{ alt: true, code: 'PageDown' }],
  previous: [{ alt: true, code: 'PageUp' }],
  'copy-source': [{ alt: true, shift: true, code: 'Digit0' }],
  'suggestion-1': [{ alt: true, shift: true, code: 'Digit1' }],
  'suggestion-2': [{ alt: true, shift: true, code: 'Digit2' }],
  'suggestion-3': [{ alt: true, shift: true, code: 'Digit3' }],
  'suggestion-4': [{ alt: true, shift: true, code: 'Digit4' }],
  'suggestion-5': [{ alt: true, shift: true, code: 'Digit5' }],
  'still-valid': [{ alt: true, shift: true, code: 'KeyV' }],
  'still-valid-everywhere': [{ alt: true, shift: true, code: 'KeyE' }],
  approve: [{ alt: true, shift: true, code: 'KeyY' }],
  'insert-term': [{ alt: true, shift: true, code: 'KeyX' }],
  ask: [{ alt: true, shift: true, code: 'KeyQ' }],
  save: [{ main: true, code: 'KeyS' }],
  revert: [{ alt: true, shift: true, code: 'KeyZ' }],
  review: [{ alt: true, shift: true, code: 'KeyR' }],
  publish: [{ alt: true, shift: true, code: 'KeyP' }],
  help: [{ code: 'F1' }, { main: true, code: 'Slash' }],
} satisfies Readonly<Record<string, readonly Key[]>>

/** What can be done with a key. */
export type Action = keyof typeof KEYS
export const ACTIONS = Object.keys(KEYS) as Action[]

/** The part of a keyboard event that says what was pressed. */
export type PressedKey = Pick<KeyboardEvent, 'code' | 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** What a key does at the desk; `undefined` leaves it to the browser. */
export function actionOf(event: PressedKey, isMac: boolean): Action | undefined {
  return ACTIONS.find((action) => KEYS[action].some((key) => isPressed(event, key, isMac)))
}

function isPressed(event: PressedKey, { main, alt, shift, code }: Key, isMac: boolean): boolean {
  const isMain = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  if (isMain !== (main ?? false) || (!isMain && (event.metaKey || event.ctrlKey))) return false
  // Where “/” is typed with Shift (Nordic keyboards), Ctrl+/ is meant all the same.
  if (code === 'Slash' && event.key === '/') return !event.altKey
  const pressed = event.code === 'NumpadEnter' ? 'Enter' : event.code
  return pressed === code && event.altKey === (alt ?? false) && event.shiftKey === (shift ?? false)
}

const NAMES: Readonly<Record<string, string>> = { Slash: '/', PageDown: 'Page Down', PageUp: 'Page Up' }

/** The keys of an action as they are written on the keyboard: `['Ctrl', 'Enter']`. */
export function keyNames(action: Action, isMac: boolean): string[][] {
  const keys: readonly Key[] = KEYS[action]
  return keys.map(({ main, alt, shift, code }) => [
    ...(main ? [isMac ? 'Cmd' : 'Ctrl'] : []),
    ...(alt ? [isMac ? 'Option' : 'Alt'] : []),
    ...(shift ? ['Shift'] : []),
    NAMES[code] ?? code.replace(/^(?:Key|Digit)/u, ''),
  ])
}

/** The keys of an action in the form of the attribute `aria-keyshortcuts`. */
export const ariaKeys = (action: Action, isMac: boolean): string =>
  keyNames(action, isMac)
    .map((keys) => keys.map((key) => ARIA[key] ?? key.replaceAll(' ', '')).join('+'))
    .join(' ')

const ARIA: Readonly<Record<string, string>> = { Ctrl: 'Control', Cmd: 'Meta', Option: 'Alt' }

/** Whether the keyboard has Cmd. */
export const isMacKeyboard = (platform: string): boolean => /mac|iphone|ipad/iu.test(platform)

/**
 * The site's interface texts in Hugo's format: `{name}` becomes `{{ .name }}`. Of plural forms, the last one is used.
 */
export function hugoMessages(messages: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, hugoMessage(text)]))
}

function hugoMessage(text: string): string {
  const plural = /^\{(\w+), plural, .*other \{([^{}]*)\}\}$/u.exec(text)
  if (plural) return (plural[2] ?? '').replaceAll('#', `{{ .${plural[1] ?? ''} }}`)
  return text.replaceAll(/\{(\w+)\}/gu, '{{ .$1 }}')
}

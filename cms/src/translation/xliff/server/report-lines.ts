import type { ImportReport, ImportedUnit } from '../import-report.ts'

/** A report as lines of text for a terminal: what was refused with the reason, what is saved with old and new. */
export function reportLines(report: ImportReport): string[] {
  const { saved, documents, refusedFiles, taken, unchanged, refused } = report
  return [
    ...refusedFiles.map(({ file, reason }) => `refused: ${file}: ${reason}`),
    ...documents.flatMap(({ title, language, file, refused: reason, units }) => [
      `${title} · ${language.name} (${file})`,
      ...(reason === undefined ? [] : [`  refused: ${reason}`]),
      ...units.flatMap(unitLines),
    ]),
    saved
      ? `saved ${taken} texts, ${unchanged} unchanged, ${refused} refused`
      : `nothing is saved: ${taken} texts would be, ${unchanged} unchanged, ${refused} refused`,
  ]
}

function unitLines({ unit, label, state, before, after, findings, reason }: ImportedUnit): string[] {
  if (state === 'unchanged') return []
  if (state === 'refused') return [`  refused: ${label} [${unit}]: ${reason ?? ''}`]
  return [
    `  taken: ${label} [${unit}]`,
    ...(before === '' ? [] : [`    old: ${oneLine(before)}`]),
    `    new: ${oneLine(after)}`,
    ...findings.map(({ rule, severity, text }) => `    ${severity}: ${rule} ${oneLine(text)}`),
  ]
}

const oneLine = (text: string): string => text.replace(/\n/gu, ' ⏎ ')

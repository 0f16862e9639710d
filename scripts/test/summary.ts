import { durationText } from '@tienviitta/process/steps'
import { type Stage, TIERS, type Tier, type Tool } from './stage.ts'

/** How long a stage or a preparation took, in milliseconds. */
export interface StageTime {
  readonly name: string
  readonly milliseconds: number
}

/** The stages and how long each took, the longest first. */
export function timesText(times: readonly StageTime[]): string {
  const column = Math.max(0, ...times.map(({ name }) => name.length)) + 2
  return times
    .toSorted((a, b) => b.milliseconds - a.milliseconds)
    .map(({ name, milliseconds }) => `  ${name.padEnd(column)}${durationText(milliseconds)}`)
    .join('\n')
}

/** A line for each thing that this run left out, with the reason: it belongs to other tiers, or a tool is missing. */
export function leftOut(
  tier: Tier,
  run: readonly Stage[],
  missing: ReadonlyMap<Tool, string>,
  all: readonly Stage[],
): string[] {
  const parts = run.flatMap(({ name, title, tools = [], longer }) => {
    const tool = tools.find((each) => missing.has(each))
    if (tool !== undefined) return [`${name} (${title}), for want of ${tool}: ${missing.get(tool) ?? ''}`]
    const isShort = tier !== 'all' && longer !== undefined
    return isShort ? [`a part of ${name}: npm ${COMMAND_OF.all} has ${longer}`] : []
  })
  const later = TIERS.slice(TIERS.indexOf(tier) + 1).flatMap((each) => {
    const names = all.filter((stage) => stage.tier === each).map(({ name }) => name)
    const them = names.length === 1 ? 'it' : 'them'
    return names.length === 0 ? [] : [`${names.join(', ')}: npm ${COMMAND_OF[each]} has ${them}`]
  })
  return [...parts, ...later]
}

/** The stages of a tier's command and of those after it, for `--list`. */
export function listText(stages: readonly Stage[]): string {
  const column = Math.max(...stages.map(({ name }) => name.length)) + 2
  return TIERS.map((tier) => {
    const lines = stages
      .filter((stage) => stage.tier === tier)
      .map(
        ({ name, title, longer }) =>
          `  ${name.padEnd(column)}${title}${longer === undefined ? '' : ` (npm ${COMMAND_OF.all}: ${longer})`}`,
      )
    return [`npm ${COMMAND_OF[tier]}`, ...lines].join('\n')
  }).join('\n')
}

const COMMAND_OF: Readonly<Record<Tier, string>> = { check: 'run check', test: 'test', all: 'run test:all' }

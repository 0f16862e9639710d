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

/** A line for each thing that this run left out, with the reason: other tiers have it, or a tool is missing. */
export function leftOut(
  tier: Tier,
  all: readonly Stage[],
  run: readonly Stage[],
  missing: ReadonlyMap<Tool, string>,
): string[] {
  return all.flatMap((stage) => {
    const later = TIERS.indexOf(stage.tier) > TIERS.indexOf(tier)
    if (later) return [`${stage.name} (${stage.title}): npm ${COMMAND_OF[stage.tier]} has it`]
    if (!run.includes(stage)) return []
    const tool = stage.tools?.find((name) => missing.has(name))
    if (tool !== undefined) return [`${stage.name} (${stage.title}): ${missing.get(tool) ?? ''}`]
    return tier !== 'all' && stage.longer !== undefined
      ? [`a part of ${stage.name}: npm ${COMMAND_OF.all} has ${stage.longer}`]
      : []
  })
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

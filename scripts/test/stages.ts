import { Problem } from '@tienviitta/process/problem'
import { TIERS, type Stage, type Tier } from './stage.ts'
import { components, format, lint, types } from './stages/code.ts'
import { cms, cmsOnMongoDb, sameOnMongoDb } from './stages/databases.ts'
import {
  accessibility,
  development,
  editing,
  fromNothing,
  markup,
  pages,
  previewing,
  renderer,
} from './stages/product.ts'
import { equality, faults, kills, load, publishing, publishingOnMongoDb } from './stages/publishing.ts'
import { deploy, exchange, recipes, unit } from './stages/unit-tests.ts'

/** All stages. After those of `check`, the long ones come first, so that the lanes end at about the same time. */
export const STAGES: readonly Stage[] = [
  lint,
  types,
  unit,
  components,
  format,
  deploy,
  previewing,
  pages,
  accessibility,
  editing,
  publishing,
  equality,
  fromNothing,
  renderer,
  faults,
  publishingOnMongoDb,
  cms,
  kills,
  recipes,
  cmsOnMongoDb,
  markup,
  sameOnMongoDb,
  exchange,
  development,
  load,
]

/** The stages of a tier, with those of the tiers before it. */
export const stagesOf = (tier: Tier): readonly Stage[] =>
  STAGES.filter((stage) => TIERS.indexOf(stage.tier) <= TIERS.indexOf(tier))

/**
 * The stages asked for by name, or by the beginning of a name; all of the tier when no name is given.
 * @throws Problem that lists the names when one is not among them
 */
export function chosenStages(tier: Tier, names: readonly string[]): readonly Stage[] {
  const stages = stagesOf(tier)
  const chosen = names.map((name) => {
    const exact = stages.filter((stage) => stage.name === name)
    const found = exact.length > 0 ? exact : stages.filter((stage) => stage.name.startsWith(name))
    if (found.length === 0)
      throw new Problem(
        `There is no stage "${name}" here. There are: ${stages.map((stage) => stage.name).join(', ')}.`,
      )
    return found
  })
  return names.length === 0 ? stages : stages.filter((stage) => chosen.some((found) => found.includes(stage)))
}

import { ReleaseFolder } from '@tienviitta/publisher/release'
import { dataFolder } from '@tienviitta/process/data-folder'
import { readArguments } from '../run/read-arguments.ts'
import { runCommand } from '../run/run-command.ts'

/** Lists the releases that are kept, the newest first: name, when, how many files, and which one readers see. */
async function listReleases(): Promise<void> {
  const folder = new ReleaseFolder(dataFolder(process.env).site, 1)
  const [names, current, held] = [await folder.names(), await folder.current(), await folder.held()]
  if (names.length === 0) {
    console.log('Nothing has been published yet: run "npm run publish".')
    return
  }
  for (const name of names.reverse()) {
    const manifest = await folder.manifest(name)
    if (!manifest) continue
    const { files } = manifest
    const bytes = files.bytes()
    const mark = name === current ? '  ← readers see this one' : ''
    console.log(
      `${name}  ${manifest.madeAt}  ${files.size} files, ${(bytes / 1_000_000).toFixed(1)} MB${mark}`,
    )
  }
  if (held) {
    console.log(
      `\nRelease ${held.release} is shown since ${held.at} because ${held.by} rolled back. It stays until somebody publishes.`,
    )
  }
}

await runCommand('Listing the releases', () => {
  readArguments('releases', process.argv.slice(2))
  return listReleases()
})

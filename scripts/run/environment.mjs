// What npm adds to the environment of a script is meant only for that npm; passed on, it confuses pnpm or another npm.
const alwaysDropped = /^npm_(lifecycle_|package_|execpath$|node_execpath$|command$|old_version$|new_version$)/
const ofThisNpm =
  /^npm_config_(user_agent|npm_version|prefix|local_prefix|global_prefix|globalconfig|init_module|node_gyp|nodedir|noproxy|argv|recursive|yes)$/i

/**
 * The environment without what a running npm has added. Settings made by a person, such as a registry, a proxy or a
 * cache folder, stay.
 * @param {NodeJS.Dict<string>} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutNpmSettings(environment) {
  const kept = Object.entries(environment).filter(
    ([name]) => !alwaysDropped.test(name) && !ofThisNpm.test(name),
  )
  return /** @type {NodeJS.ProcessEnv} */ (Object.fromEntries(kept))
}

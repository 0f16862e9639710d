// Every command that a person can run: what run.mjs starts, `--help` prints and README's tables say.
// Plain data, which Node 20 and later can read without packages.

/**
 * @typedef {object} Argument
 * @property {string} flag its name without the dashes
 * @property {string} [value] the value that follows it, such as `N`; a flag without one is on or off
 * @property {string} [default] its value when it is not given
 * @property {string} [otherwise] what applies when it is not given, in words; for help only
 * @property {boolean} [isRepeated] whether it may be given several times
 * @property {string} help
 */

/**
 * @typedef {object} Command
 * @property {string} name as in `npm run <name>`; its program is scripts/commands/<name>.ts
 * @property {'everyday' | 'tests' | 'operation' | 'development'} group
 * @property {string} help what it does, in one line
 * @property {string} [usage] the required arguments, as typed
 * @property {string} [words] what further words mean, if it takes any
 * @property {readonly Argument[]} arguments
 * @property {string} [note] a sentence below the arguments
 * @property {readonly string[]} [nodeFlags] how Node runs it, besides the flags that all commands have
 */

/**
 * The flags that Node gets for each command.
 * @type {readonly string[]}
 */
export const NODE_FLAGS = ['--disable-warning=ExperimentalWarning']

/**
 * For programs that handle large sites: their heap follows what they keep, and does not grow because the machine has much
 * memory.
 * @type {readonly string[]}
 */
export const SMALL_HEAP = ['--heap-growing-percent=40', '--max-semi-space-size=16']

const listenOn = /** @type {const} */ ({
  flag: 'host',
  value: 'ADDRESS',
  default: '127.0.0.1',
  otherwise: '127.0.0.1: this machine only',
  help: 'address to listen on',
})
const sitePort = /** @type {const} */ ({
  flag: 'site-port',
  value: 'N',
  default: '4321',
  help: 'port of the site',
})
const cmsPort = /** @type {const} */ ({
  flag: 'cms-port',
  value: 'N',
  default: '3000',
  help: 'port of the CMS',
})
const releasesFolder = /** @type {const} */ ({
  flag: 'site',
  value: 'DIR',
  otherwise: 'data/site',
  help: 'folder of the releases',
})
const testArguments = /** @type {const} */ ([
  { flag: 'list', help: 'say which stages there are, and run none' },
  {
    flag: 'lanes',
    value: 'N',
    otherwise: 'one for each core',
    help: 'how many stages run side by side',
  },
])
const stageNames = 'Words choose stages by their names; --list says them.'

export const COMMANDS = /** @type {const} */ ([
  {
    name: 'start',
    group: 'everyday',
    help: 'CMS and site with demo content, on an embedded database',
    arguments: [
      { flag: 'once', help: 'do everything once and end; for checking an installation' },
      { flag: 'no-admin', help: 'leave the admin out' },
      sitePort,
      cmsPort,
      { ...listenOn, help: 'address to listen on; 0.0.0.0 lets other machines in' },
      { flag: 'reset', help: 'begin with no content; asks before it deletes the data folder' },
      { flag: 'yes', help: 'do not ask' },
    ],
  },
  {
    name: 'dev',
    group: 'development',
    help: 'site and CMS in development: what you change in their code is seen at once',
    arguments: [sitePort, cmsPort, { flag: 'no-admin', help: 'leave the CMS out' }],
  },
  {
    name: 'check',
    group: 'tests',
    help: 'for every commit: formatting, lint, types, tests without servers',
    words: stageNames,
    arguments: testArguments,
  },
  {
    name: 'test',
    group: 'tests',
    help: 'proves everything that people rely on',
    words: stageNames,
    arguments: testArguments,
    note: 'TEST_INSTALL=no lets it install nothing outside this folder; it then says what is not tested.',
  },
  {
    name: 'test:all',
    group: 'tests',
    help: 'also the long runs: random operations, kills, MongoDB once more, recipes with a step left out',
    words: stageNames,
    arguments: testArguments,
  },
  {
    name: 'cms',
    group: 'operation',
    help: 'the CMS alone',
    arguments: [
      { flag: 'port', value: 'N', default: '3000', help: 'port of the CMS' },
      listenOn,
      { flag: 'build', help: 'build the admin if its code has changed, and end' },
    ],
    note: 'Its settings are those of the environment: DATA_DIR, DATABASE_URL, PAYLOAD_SECRET, CMS_URL, SITE_URL, PREVIEW_URL.',
  },
  {
    name: 'publisher',
    group: 'operation',
    help: 'brings to readers what is published, for as long as it runs',
    nodeFlags: SMALL_HEAP,
    arguments: [
      {
        flag: 'base-url',
        value: 'URL',
        otherwise: 'SITE_BASE_URL, or http://localhost:4321',
        help: 'address of the site',
      },
      {
        flag: 'log',
        value: 'json|text',
        default: 'json',
        help: 'a line of JSON for each release, or sentences',
      },
      { flag: 'once', help: 'publish what waits and end' },
    ],
  },
  {
    name: 'serve',
    group: 'operation',
    help: 'the site and the previews of drafts',
    arguments: [{ flag: 'port', value: 'N', default: '4321', help: 'port of the site' }, listenOn],
    note: 'It serves the current release, and the previews of drafts below /preview/. Its settings are those of the environment: DATA_DIR, SITE_BASE_URL, CMS_URL.',
  },
  {
    name: 'publish',
    group: 'operation',
    help: 'publish now; `-- --everything` makes every page again',
    arguments: [
      {
        flag: 'everything',
        help: 'write the snapshot and render every page again, whatever is known of them',
      },
    ],
    note: 'The address of the site is the one in SITE_BASE_URL.',
  },
  {
    name: 'releases',
    group: 'operation',
    help: 'the releases that are kept',
    arguments: [],
  },
  {
    name: 'rollback',
    group: 'operation',
    help: 'show that release; without a name, the one before',
    usage: '000041',
    words: 'A word names the release; zeros in front may be left out.',
    arguments: [],
  },
  {
    name: 'deploy',
    group: 'operation',
    help: 'send the current release to a folder, a server or a bucket',
    usage: '--to TARGET',
    arguments: [
      {
        flag: 'to',
        value: 'TARGET',
        otherwise: 'DEPLOY_TARGET',
        help: 'a folder, or what rclone understands: "name:path" for a remote of "rclone config", or ":sftp,host=…,user=…:path", ":s3,provider=…:bucket"',
      },
      { flag: 'release', value: 'NAME', otherwise: 'the current one', help: 'release to send' },
      releasesFolder,
      {
        flag: 'purge',
        value: 'COMMAND',
        otherwise: 'DEPLOY_PURGE',
        help: 'gets the changed addresses on its standard input, one a line',
      },
      { flag: 'tries', value: 'N', default: '5', help: 'how often to try when the connection breaks' },
      {
        flag: 'recheck',
        help: 'look at every file of the target, not only at those that its manifest says differ',
      },
      {
        flag: 'replace-foreign',
        help: 'send to a target with files that this command has not sent; they stay, except those with the same names',
      },
      { flag: 'dry-run', help: 'say what would be sent and removed, and change nothing' },
    ],
  },
  {
    name: 'hosting',
    group: 'operation',
    help: 'headers and redirects as nginx or Caddy read them',
    usage: '--for nginx|caddy --out DIR',
    arguments: [
      { flag: 'for', value: 'SERVER', help: 'the web server to write for: nginx or caddy' },
      { flag: 'out', value: 'DIR', help: 'folder for the files' },
      {
        flag: 'release',
        value: 'NAME',
        otherwise: 'the current one',
        help: 'release whose headers and redirects are written',
      },
      releasesFolder,
    ],
  },
  {
    name: 'doctor',
    group: 'operation',
    help: 'what is wrong, in plain sentences, and what to do',
    arguments: [],
  },
  {
    name: 'build',
    group: 'operation',
    help: 'the whole site in a folder, without releases; `--from-snapshot` needs no database',
    nodeFlags: SMALL_HEAP,
    usage: '--out DIR',
    words: 'Words are further folders for --join.',
    arguments: [
      { flag: 'snapshot', value: 'DIR', otherwise: 'data/snapshot', help: 'folder of the snapshot' },
      { flag: 'from-snapshot', help: 'build from the snapshot that is there, without a database' },
      {
        flag: 'out',
        value: 'DIR',
        otherwise: 'site/dist; data/parts with --shard',
        help: 'folder for the pages, or for the folder of a part',
      },
      {
        flag: 'base-url',
        value: 'URL',
        otherwise: 'http://localhost:4321; with --join, that of the parts',
        help: 'address of the site',
      },
      {
        flag: 'clock',
        value: 'INSTANT',
        otherwise: 'SITE_CLOCK, or the present; with --join, that of the parts',
        help: 'the moment that the pages are made for, such as 2026-11-02T06:00:00Z',
      },
      {
        flag: 'shard',
        value: 'K/N',
        help: 'make only part K of N, of the snapshot that is there; each machine makes another one, with the same snapshot, --base-url and --clock',
      },
      {
        flag: 'join',
        value: 'DIR',
        isRepeated: true,
        help: 'make the site of all its parts: folders that are parts or hold some',
      },
    ],
    note: 'docs/country.md says how a build is divided over several machines.',
  },
  {
    name: 'xliff',
    group: 'operation',
    help: 'texts out to translators and back, as XLIFF',
    usage: 'export|import FILE',
    words: 'export needs a model, slugs, languages and a file to write; import needs the file to read.',
    arguments: [
      {
        flag: 'model',
        value: 'MODEL',
        help: 'guide, office, event, service, topic, term, authority, municipality, network, announcement, page, media',
      },
      {
        flag: 'slug',
        value: 'SLUG',
        isRepeated: true,
        help: 'name of the document in its address; may be repeated',
      },
      {
        flag: 'language',
        value: 'TAG',
        isRepeated: true,
        help: 'language of the translation; may be repeated, or be “all”',
      },
      {
        flag: 'out',
        value: 'FILE',
        help: 'an .xlf file, or a .zip with one .xlf file per document and language',
      },
      { flag: 'dry-run', help: 'show what an import would save, and save nothing' },
    ],
  },
  {
    name: 'migration',
    group: 'development',
    help: 'writes the migration of SQLite that a change of the models asks for',
    usage: 'NAME',
    words: 'NAME says what has changed, in small letters and hyphens: add-opening-hours.',
    arguments: [],
  },
  {
    name: 'bench',
    group: 'development',
    help: 'measures how quickly things are done, with made-up content',
    arguments: [
      { flag: 'build', help: 'building the whole site' },
      { flag: 'publish', help: 'publishing a change' },
      { flag: 'preview', help: 'the preview of a draft' },
      { flag: 'desk', help: 'the translation desk, lists and the first snapshot' },
      {
        flag: 'documents',
        value: 'N',
        default: '1000',
        help: 'how many documents there are for --desk, each in 18 languages',
      },
      { flag: 'scale', help: 'what grows with the size of the site, up to 100,000 pages (an hour)' },
      { flag: 'scale-short', help: 'the same up to 40,000 pages (a quarter of an hour)' },
      { flag: 'picture', value: 'FILE', help: 'draws how the site grows, as an SVG' },
    ],
    note: 'All of them but the two of --scale when none is named.',
  },
])

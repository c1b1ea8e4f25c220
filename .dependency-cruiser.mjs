/**
 * The import rules of the house, each named as the sentence it enforces. Types count like values: an
 * `import type` is a dependency too. The order of the domains is the order of the list below.
 */
const domains = [
  'kernel',
  'identity',
  'organizations',
  'catalog',
  'entitlements',
  'billing',
  'usage',
  'integrations',
  'system',
  'audit',
  'oversight',
];

const tests =
  '\\.test\\.(ts|tsx|mjs)$|/(globalSetup|testSetup)\\.ts$|^apps/server/src/(testing|faults)/|/entitlements/proofs/|^packages/stripe/src/testing/';
const ourRooms = '^(apps|packages|e2e)/';

/** A rule that forbids what `from` may not import. */
const forbid = (name, from, to) => ({ name, severity: 'error', from, to });

/** A room, outside its tests, imports of our own rooms only the listed ones. */
const roomImportsOnly = (name, room, allowed) =>
  forbid(
    name,
    { path: `^${room}/`, pathNot: tests },
    { path: ourRooms, pathNot: [room, ...allowed].map((path) => `^${path}/`) },
  );

const domainOrder = domains.map((domain, place) =>
  forbid(
    `The domain ${domain} imports only domains before it.`,
    { path: `^packages/domain/src/${domain}/`, pathNot: tests },
    { path: `^packages/domain/src/(${domains.slice(place + 1).join('|') || 'nothing after'})/` },
  ),
);

// biome-ignore lint/style/noDefaultExport: dependency-cruiser reads its rules from the default export.
export default {
  forbidden: [
    forbid(
      'The core imports nothing, neither a package nor the standard library.',
      { path: '^packages/core/src/', pathNot: tests },
      { pathNot: '^packages/core/src/' },
    ),
    roomImportsOnly('The web application imports only the design system.', 'apps/web', ['packages/ui']),
    roomImportsOnly(
      'The server imports only domain, auth, mail, stripe, integrations and db.',
      'apps/server',
      ['domain', 'auth', 'mail', 'stripe', 'integrations', 'db'].map((room) => `packages/${room}`),
    ),
    roomImportsOnly('The domain imports only core and db.', 'packages/domain', [
      'packages/core',
      'packages/db',
    ]),
    roomImportsOnly('The database room imports no other room.', 'packages/db', []),
    roomImportsOnly('The design system imports no other room.', 'packages/ui', []),
    roomImportsOnly('Auth imports only the ports of the domain and db.', 'packages/auth', [
      'packages/domain',
      'packages/db',
    ]),
    roomImportsOnly('Mail imports only the ports of the domain and db.', 'packages/mail', [
      'packages/domain',
      'packages/db',
    ]),
    roomImportsOnly('Stripe imports only the ports of the domain.', 'packages/stripe', ['packages/domain']),
    roomImportsOnly('Integrations import only the ports of the domain.', 'packages/integrations', [
      'packages/domain',
    ]),
    roomImportsOnly('The stripe simulator imports no other room.', 'packages/stripe-simulator', []),
    roomImportsOnly('Development imports only domain, auth, db and integrations.', 'packages/dev', [
      'packages/domain',
      'packages/auth',
      'packages/db',
      'packages/integrations',
    ]),
    forbid(
      'Auth, mail, stripe and integrations know the domain by its types alone.',
      { path: '^packages/(auth|mail|stripe|integrations)/', pathNot: tests },
      { path: '^packages/domain/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'Only tests, benchmarks and journeys import testing.',
      { path: ourRooms, pathNot: ['^packages/(testing|bench)/', '^e2e/', tests] },
      { path: '^packages/testing/' },
    ),
    forbid(
      'No room imports an application, save the benchmarks.',
      { path: '^packages/', pathNot: ['^packages/bench/', tests] },
      { path: '^apps/' },
    ),
    forbid(
      'Only the wiring opens the database; the schema builder alone sees the model.',
      { path: '^apps/server/src/', pathNot: ['^apps/server/src/(wiring|graphql/builder)\\.ts$', tests] },
      { path: '^packages/db/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'GraphQL modules import neither the schema, the wiring nor the environment.',
      { path: '^apps/server/src/graphql/modules/', pathNot: tests },
      { path: '^apps/server/src/(graphql/schema|wiring|env|main)\\.ts$' },
    ),
    forbid(
      'Inside the domain only stores touch the database.',
      { path: '^packages/domain/src/(?!kernel/)', pathNot: ['(^|/)([a-z]\\w*Store|store)(\\.ts$|/)', tests] },
      { path: '^packages/db/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'A domain sees another only through its index.',
      { path: '^packages/domain/src/([^/]+)/', pathNot: tests },
      { path: '^packages/domain/src/([^/]+)/', pathNot: ['^packages/domain/src/$1/', '/index\\.ts$'] },
    ),
    ...domainOrder,
    forbid(
      'Only the stripe room imports the stripe package.',
      { path: ourRooms, pathNot: '^packages/stripe(-simulator)?/' },
      { path: 'node_modules/stripe/' },
    ),
    forbid(
      'The design system knows neither GraphQL nor the router.',
      { path: '^packages/ui/' },
      { path: 'node_modules/(graphql|@apollo|react-router)(/|-)' },
    ),
    forbid(
      'Areas of the browser do not import the application around them.',
      { path: '^apps/web/src/(areas|shared)/', pathNot: tests },
      { path: '^apps/web/src/app/' },
    ),
    forbid(
      'What the areas share does not import an area.',
      { path: '^apps/web/src/shared/', pathNot: tests },
      { path: '^apps/web/src/areas/' },
    ),
    forbid(
      'The member area does not import the operator area.',
      { path: '^apps/web/src/areas/member/' },
      { path: '^apps/web/src/areas/operator/' },
    ),
    forbid(
      'The operator area does not import the member area.',
      { path: '^apps/web/src/areas/operator/' },
      { path: '^apps/web/src/areas/member/' },
    ),
    forbid(
      'No circle of imports; types alone may point both ways.',
      { path: ourRooms },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('Every import can be resolved.', { path: ourRooms }, { couldNotResolve: true, pathNot: '^bun:' }),
    forbid(
      'A room declares what it imports.',
      { path: ourRooms, pathNot: ['\\.config\\.ts$', tests] },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|generated)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    builtInModules: { add: ['node:sqlite'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};

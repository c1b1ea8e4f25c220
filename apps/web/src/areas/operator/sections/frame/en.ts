/** Words of the section. */
export const words = {
  brand: 'Operators',
  nav: {
    home: 'Home',
    member: 'My console',
  },
  section: {
    people: 'People',
    catalog: 'Catalog',
    integrations: 'Integrations',
    audit: 'Audit',
    system: 'System',
  },
  finder: {
    button: 'Find or do …',
    here: 'On this page',
    go: 'Go to',
    new: 'Create',
    everywhere: 'Everywhere',
    search: 'Search in this page',
    help: 'This list',
    singleKeys: 'Shortcuts by letters',
    singleKeysWhy:
      'Turn them off if letters set things going that you did not mean. Those with Ctrl or ⌘ stay.',
    kind: {
      ORGANIZATION: 'Organizations',
      PERSON: 'Persons',
      PRODUCT: 'Products',
      PLAN_LADDER: 'Plan ladders',
      ENTITLEMENT_SET: 'Entitlement sets',
      RESOURCE: 'Resources',
      SITE: 'Sites',
      CAMPAIGN: 'Campaigns',
    },
    create: {},
  },
  role: {
    ADMIN: 'Operator: administration',
    SUPPORT: 'Operator: support, read only',
    BILLING: 'Operator: billing',
  },
  home: {
    title: 'Operator home',
    lead: 'Find an organization, or see who is new.',
    newest: 'Newest organizations',
    all: 'All organizations',
  },
} as const;

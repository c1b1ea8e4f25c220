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

/** What a role lets its members do in an organization. */
export const CAPABILITIES = ['billing.manage', 'site.create', 'site.manage', 'site.open'] as const;
export type Capability = (typeof CAPABILITIES)[number];

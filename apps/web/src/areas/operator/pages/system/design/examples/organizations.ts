export interface ExampleOrganization {
  slug: string;
  name: string;
  plan: string;
  isActive: boolean;
  sites: number;
  /** ISO 8601. */
  since: string;
}

/** A few organizations of every kind: short and long names, active and suspended. */
export const exampleOrganizations: readonly ExampleOrganization[] = [
  {
    slug: 'alice',
    name: 'Alice Brown',
    plan: 'Public',
    isActive: true,
    sites: 1,
    since: '2026-03-14T08:30:00Z',
  },
  {
    slug: 'harbour',
    name: 'Harbour Cooperative',
    plan: 'Standard',
    isActive: true,
    sites: 11,
    since: '2025-11-02T10:00:00Z',
  },
  {
    slug: 'orchard',
    name: 'Orchard and Allotment Association of the Lower Valley',
    plan: 'Standard',
    isActive: false,
    sites: 16,
    since: '2024-06-21T15:45:00Z',
  },
  {
    slug: 'lantern',
    name: 'Lantern Press',
    plan: 'Plus',
    isActive: true,
    sites: 40,
    since: '2024-01-05T12:00:00Z',
  },
  {
    slug: 'quay',
    name: 'Quay Readers',
    plan: 'Public',
    isActive: true,
    sites: 2,
    since: '2026-09-30T07:15:00Z',
  },
];

import {
  createEntitlementSet,
  createOrganizationType,
  createPlanLadder,
  createProduct,
  createResource,
} from '@member-console/domain/catalog';
import { SYSTEM } from '@member-console/domain/kernel';
import { catalogStage } from './catalogStage.ts';
import type { TestConsole } from './testConsole.ts';

const OPTIONS = { reason: null, idempotencyKey: null };

/** How to reach the operators' lists, and what adds one more item to each. */
export const CATALOG_WALKS = {
  'Query.resources': {
    around: '{ resources PAGE }',
    path: ['resources'],
    add: ({ rooms }: TestConsole, _player: unknown, name: string) =>
      createResource(rooms, SYSTEM, {
        key: `walk.${name.replaceAll('-', '_')}`,
        name,
        description: '',
        kind: 'boolean',
        unit: null,
        levels: [],
        overLimitPolicy: null,
        overLimitGraceDays: 14,
        ...OPTIONS,
      }),
  },
  'Query.entitlementSets': {
    around: '{ entitlementSets PAGE }',
    path: ['entitlementSets'],
    add: ({ rooms }: TestConsole, _player: unknown, name: string) =>
      createEntitlementSet(rooms, SYSTEM, { key: name, name, ...OPTIONS }),
  },
  'Query.products': {
    around: '{ products PAGE }',
    path: ['products'],
    orders: ['', 'filter: { lifecycle: DRAFT, kind: ADDON, search: "TWIN" }'],
    add: ({ rooms }: TestConsole, _player: unknown, slug: string) =>
      createProduct(rooms, SYSTEM, {
        slug,
        name: slug,
        description: '',
        productType: 'addon',
        setId: null,
        requires: null,
        ...OPTIONS,
      }),
  },
  'Query.catalogLadders': {
    around: '{ catalogLadders PAGE }',
    path: ['catalogLadders'],
    add: ({ rooms }: TestConsole, _player: unknown, slug: string) =>
      createPlanLadder(rooms, SYSTEM, { slug, name: slug, ...OPTIONS }),
  },
  'Query.defaultGrants': {
    around: '{ defaultGrants PAGE }',
    path: ['defaultGrants'],
    add: (console: TestConsole) => catalogStage.defaultGrant(console),
  },
  'Query.organizationTypes': {
    around: '{ organizationTypes PAGE }',
    path: ['organizationTypes'],
    add: ({ rooms }: TestConsole, _player: unknown, name: string) =>
      createOrganizationType(rooms, SYSTEM, {
        key: name.replaceAll('-', '_'),
        name,
        description: '',
        ...OPTIONS,
      }),
  },
  'Query.campaigns': {
    around: '{ campaigns PAGE }',
    path: ['campaigns'],
    add: (console: TestConsole) => catalogStage.campaign(console),
  },
  // Of the oldest campaign, which stays the oldest.
  'Campaign.items': {
    around: '{ campaigns(last: 1) { nodes { items PAGE } } }',
    path: ['campaigns', 'nodes', '0', 'items'],
    orders: ['', 'filter: { state: PENDING }'],
    add: ({ database }: TestConsole, _player: unknown, name: string) =>
      database.pool.query(
        `WITH organization AS (
           INSERT INTO organizations.organizations (slug, name, type_key) VALUES ('item-' || $1, $1, 'cooperative')
           RETURNING id
         ), pool AS (INSERT INTO entitlements.pools (organization_id) SELECT id FROM organization RETURNING id)
         INSERT INTO entitlements.campaign_items (campaign_id, pool_id)
         SELECT (SELECT id FROM entitlements.campaigns ORDER BY id LIMIT 1), id FROM pool`,
        [name],
      ),
  },
} as const;

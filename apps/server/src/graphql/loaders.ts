import {
  type LadderView,
  type OfferedProduct,
  selectLadders,
  selectProducts,
} from '@member-console/domain/catalog';
import { type OrganizationOverview, organizationOverviews } from '@member-console/domain/entitlements';
import {
  type OperatorTerm,
  type PersonStanding,
  type PersonView,
  selectPersons,
  selectStandings,
  selectTermsByIds,
  type Viewer,
} from '@member-console/domain/identity';
import { findJob, findOutboundEmail, type Job, type OutboundEmail } from '@member-console/domain/system';
import DataLoader from 'dataloader';
import type { Rooms } from '../rooms.ts';
import { type AuditLoaders, createAuditLoaders } from './auditLoaders.ts';
import { type BillingLoaders, createBillingLoaders } from './billingLoaders.ts';
import { type CatalogLoaders, createCatalogLoaders } from './catalogLoaders.ts';
import { inOrder } from './inOrder.ts';
import { createLedgerLoaders, type LedgerLoaders } from './ledgerLoaders.ts';
import { createPlanLoaders, type PlanLoaders } from './planLoaders.ts';
import { createStripeWatchLoaders, type StripeWatchLoaders } from './stripeWatchLoaders.ts';

/** Batches what a list would otherwise ask one by one. Made anew for each request, so nothing leaks between viewers. */
export interface Loaders
  extends AuditLoaders,
    BillingLoaders,
    CatalogLoaders,
    LedgerLoaders,
    PlanLoaders,
    StripeWatchLoaders {
  /** Null: absent, or not for this viewer. */
  readonly overview: DataLoader<string, OrganizationOverview | null>;
  readonly ladder: DataLoader<string, LadderView | null>;
  /** Drafts for operators only. */
  readonly product: DataLoader<string, OfferedProduct | null>;
  /** Null: absent, or not for this viewer. */
  readonly person: DataLoader<string, PersonView | null>;
  /** For operators: ask who looks first. */
  readonly standing: DataLoader<string, PersonStanding | null>;
  /** These are null for everybody but operators. */
  readonly operatorTerm: DataLoader<string, OperatorTerm | null>;
  readonly job: DataLoader<string, Job | null>;
  readonly outboundEmail: DataLoader<string, OutboundEmail | null>;
}

export function createLoaders(rooms: Rooms, viewer: () => Promise<Viewer | null>): Loaders {
  const { database } = rooms;
  return {
    overview: new DataLoader(async (ids) => {
      const person = await viewer();
      const found = person ? await organizationOverviews(rooms, person, { by: 'ids', ids }) : [];
      return inOrder(ids, found);
    }),
    ladder: new DataLoader(async (ids) => inOrder(ids, await selectLadders(database, ids))),
    product: new DataLoader(async (ids) => {
      const isOperator = ((await viewer())?.operatorRole ?? null) !== null;
      return inOrder(ids, await selectProducts(database, ids, isOperator));
    }),
    person: new DataLoader(async (ids) => {
      const person = await viewer();
      return inOrder(ids, person ? await selectPersons(database, person, ids) : []);
    }),
    standing: new DataLoader(async (ids) => inOrder(ids, await selectStandings(database, ids))),
    ...createLedgerLoaders(rooms, viewer),
    ...createAuditLoaders(rooms, viewer),
    operatorTerm: new DataLoader(async (ids) => {
      const isOperator = ((await viewer())?.operatorRole ?? null) !== null;
      return inOrder(ids, isOperator ? await selectTermsByIds(database, ids) : []);
    }),
    job: new DataLoader(async (ids) => {
      const person = await viewer();
      return Promise.all(ids.map((id) => findJob(rooms, person, id)));
    }),
    outboundEmail: new DataLoader(async (ids) => {
      const person = await viewer();
      return Promise.all(ids.map((id) => findOutboundEmail(rooms, person, id)));
    }),
    ...createBillingLoaders(rooms),
    ...createCatalogLoaders(database, viewer),
    ...createPlanLoaders(rooms, viewer),
    ...createStripeWatchLoaders(rooms, viewer),
  };
}

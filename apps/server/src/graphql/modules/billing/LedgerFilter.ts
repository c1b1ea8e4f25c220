import { type LedgerFilter, searchFor } from '@member-console/domain/billing';
import type { builder } from '../../builder.ts';
import { type NodeName, uuidOf, uuidOrNothing } from '../../ids.ts';

type Inputs = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** What narrows every list of money. */
export const ledgerFields = (t: Inputs) => ({
  organizationId: t.id({ required: false, description: 'Of this organization.' }),
  search: t.string({
    required: false,
    description:
      'Part of an organization’s name or of an invoice’s number, at most 100 characters; or an id, whole, of ours or of Stripe’s, of the thing itself or of its account.',
  }),
  from: t.field({ type: 'DateTime', required: false, description: 'Made at that instant or later.' }),
  until: t.field({ type: 'DateTime', required: false, description: 'Made before that instant.' }),
});

interface Asked {
  readonly organizationId?: string | null | undefined;
  readonly search?: string | null | undefined;
  readonly from?: Date | null | undefined;
  readonly until?: Date | null | undefined;
}

/** What of it narrows, in the words of the domain. */
export function ledgerFilterOf(asked: Asked | null | undefined, of: NodeName): LedgerFilter {
  const { organizationId, search, from, until } = asked ?? {};
  return {
    organizationId: organizationId == null ? undefined : uuidOrNothing('Organization', organizationId),
    search: search == null ? undefined : searchFor(search, (text) => idIn(text, of)),
    from: from ?? undefined,
    until: until ?? undefined,
  };
}

function idIn(text: string, of: NodeName): string | null {
  return uuidOf(of, text) ?? uuidOf('BillingAccount', text);
}

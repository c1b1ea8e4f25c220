import type { CatalogMove } from '../../catalog/index.ts';
import type { Actor } from '../../kernel/index.ts';

/** What a campaign does to each of its pools. */
export type CampaignWork =
  /** Settles it against the catalog as it is now. */
  | { readonly kind: 'catalog_changed'; readonly input: CatalogMove }
  /** Makes its defaults what its organization's type says. */
  | { readonly kind: 'backfill_defaults'; readonly input: BackfillInput }
  /** Moves what it holds of older versions of a set to a new one. */
  | { readonly kind: 'publish_set_version'; readonly input: PublicationInput };

export interface BackfillInput {
  /** Null: organizations of every type. */
  readonly typeKey: string | null;
}

export interface PublicationInput {
  readonly setId: string;
  readonly versionId: string;
  /** The versions that are left. */
  readonly fromVersionIds: readonly string[];
  readonly paid: 'now' | 'atPeriodEnd';
}

/** A long job over many pools, as its worker knows it. */
export type Campaign = CampaignWork & {
  readonly id: string;
  /** In whose name its settlements are made. */
  readonly actor: Actor;
  readonly reason: string | null;
};

/** Derived from what is written: nothing says it but the items and two dates. */
export type CampaignState =
  | 'running'
  /** Only items that failed are left: they can be retried. */
  | 'stalled'
  | 'finished'
  | 'cancelled';

export type CampaignItemState = 'pending' | 'changed' | 'unchanged' | 'failed';

/** A campaign as operators see it. */
export interface CampaignView {
  readonly id: string;
  readonly kind: CampaignWork['kind'];
  /** What it is about: of these at most one is known. */
  readonly about: {
    readonly ladderId: string | null;
    readonly typeKey: string | null;
    readonly versionId: string | null;
  };
  readonly reason: string | null;
  /** Null: the system by itself. */
  readonly startedBy: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly counts: Readonly<Record<CampaignItemState, number>>;
}

export interface CampaignItemView {
  readonly campaignId: string;
  readonly poolId: string;
  readonly organizationId: string;
  readonly state: CampaignItemState;
  /** What went wrong; null otherwise. */
  readonly message: string | null;
  readonly doneAt: Date | null;
}

export function stateOf(
  campaign: Pick<CampaignView, 'finishedAt' | 'cancelledAt' | 'counts'>,
): CampaignState {
  if (campaign.cancelledAt !== null) return 'cancelled';
  if (campaign.finishedAt !== null) return 'finished';
  return campaign.counts.pending === 0 && campaign.counts.failed > 0 ? 'stalled' : 'running';
}

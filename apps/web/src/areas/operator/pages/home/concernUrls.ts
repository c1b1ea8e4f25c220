import type { ConcernKind } from '../../../../__generated__/graphql.ts';

/** The page where each concern is dealt with; a concern without one names whom it concerns. */
export const concernUrls: Partial<Readonly<Record<ConcernKind, string>>> = {};

import type { Issue } from '../../kernel/index.ts';

/** Only what is counted can be more than a plan allows. */
export function checkPolicy(resource: {
  readonly kind: string;
  readonly overLimitPolicy: string | null;
}): readonly Issue[] {
  if (resource.overLimitPolicy === null || resource.kind === 'limit') return [];
  return [{ path: ['overLimitPolicy'], code: 'NOT_A_LIMIT', message: 'Only a LIMIT can be gone over.' }];
}

import type { SettlementRefusal } from '@member-console/domain/entitlements';
import type { UserErrorShape } from '../../kernel/UserError.ts';

/** A refusal of a change of plans as a member of a result union. */
export type Refused<Kind extends SettlementRefusal['kind']> = Extract<SettlementRefusal, { kind: Kind }> &
  UserErrorShape;

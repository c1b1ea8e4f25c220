import type {
  ChangeIsFinal,
  ChangeSuperseded,
  EverUsed as EverUsedRefusal,
  IdentifierTaken as IdentifierTakenRefusal,
  NothingToGive as NothingToGiveRefusal,
  OrphanPlan as OrphanPlanRefusal,
  ProductIsNoPlan as ProductIsNoPlanRefusal,
  ResourceFixed as ResourceFixedRefusal,
  RuleDoesNotFit as RuleDoesNotFitRefusal,
  SamePriceOffered as SamePriceOfferedRefusal,
  StillHeld as StillHeldRefusal,
  TakesFromPaid as TakesFromPaidRefusal,
} from '@member-console/domain/catalog';
import type {
  InvalidState as InvalidStateRefusal,
  NotFound as NotFoundRefusal,
  RequestKeyReused,
  ValidationFailed,
} from '@member-console/domain/kernel';
import { NothingToUndo } from '../entitlements/refusals/NothingToUndo.ts';
import { SupersededSince } from '../entitlements/refusals/SupersededSince.ts';
import { IdempotencyKeyReused } from '../kernel/IdempotencyKeyReused.ts';
import { InvalidState } from '../kernel/InvalidState.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import type { UserErrorShape } from '../kernel/UserError.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { EverUsed } from './EverUsed.ts';
import { IdentifierTaken } from './IdentifierTaken.ts';
import { NothingToGive } from './NothingToGive.ts';
import { OrphanPlan } from './OrphanPlan.ts';
import { ProductIsNoPlan } from './ProductIsNoPlan.ts';
import { ResourceFixed } from './ResourceFixed.ts';
import { RuleDoesNotFit } from './RuleDoesNotFit.ts';
import { SamePriceOffered } from './SamePriceOffered.ts';
import { StillHeld } from './StillHeld.ts';
import { TakesFromPaid } from './TakesFromPaid.ts';

/** The member of a result union for each refusal. */
export const CATALOG_REFUSALS = {
  validationFailed: ValidationError,
  requestKeyReused: IdempotencyKeyReused,
  notFound: NotFound,
  invalidState: InvalidState,
  identifierTaken: IdentifierTaken,
  resourceFixed: ResourceFixed,
  ruleDoesNotFit: RuleDoesNotFit,
  productIsNoPlan: ProductIsNoPlan,
  samePriceOffered: SamePriceOffered,
  orphanPlan: OrphanPlan,
  nothingToGive: NothingToGive,
  stillHeld: StillHeld,
  everUsed: EverUsed,
  takesFromPaid: TakesFromPaid,
  supersededSince: SupersededSince,
  nothingToUndo: NothingToUndo,
} as const;

export type CatalogRefusal =
  | ValidationFailed
  | RequestKeyReused
  | NotFoundRefusal
  | InvalidStateRefusal
  | IdentifierTakenRefusal
  | ResourceFixedRefusal
  | RuleDoesNotFitRefusal
  | ProductIsNoPlanRefusal
  | SamePriceOfferedRefusal
  | OrphanPlanRefusal
  | NothingToGiveRefusal
  | StillHeldRefusal
  | EverUsedRefusal
  | TakesFromPaidRefusal
  | ChangeSuperseded
  | ChangeIsFinal;

/** A refusal with its code and a sentence for the caller. */
export function asCatalogError(refusal: CatalogRefusal): CatalogRefusal & UserErrorShape {
  switch (refusal.kind) {
    case 'validationFailed':
    case 'requestKeyReused':
    case 'notFound':
    case 'invalidState':
      return asUserError(refusal);
    default:
      return { ...refusal, ...describe(refusal) };
  }
}

type Own = Exclude<
  CatalogRefusal,
  ValidationFailed | RequestKeyReused | NotFoundRefusal | InvalidStateRefusal
>;

function describe(refusal: Own): UserErrorShape {
  switch (refusal.kind) {
    case 'identifierTaken': {
      const message = `${refusal.value} is taken. Choose another.`;
      return { code: 'IDENTIFIER_TAKEN', message, path: [refusal.field] };
    }
    case 'resourceFixed':
      return {
        code: 'RESOURCE_FIXED',
        message:
          'A published entitlement set speaks of it: kind, unit and levels stay. Make another resource.',
      };
    case 'ruleDoesNotFit': {
      const { resourceKey, problem, expectedKind, levels } = refusal;
      const message =
        problem === 'anotherKind'
          ? `${resourceKey} is given as ${expectedKind.toUpperCase()}.`
          : `${resourceKey} has the levels ${levels.join(', ')}.`;
      return { code: 'RULE_DOES_NOT_FIT', message, path: ['rules'] };
    }
    case 'productIsNoPlan':
      return {
        code: 'PRODUCT_IS_NO_PLAN',
        message: 'Only a product without a type of its own can be a tier.',
      };
    case 'samePriceOffered':
      return {
        code: 'SAME_PRICE_OFFERED',
        message: 'It is offered on the very same terms already.',
        path: ['amount'],
      };
    case 'orphanPlan':
      return {
        code: 'ORPHAN_PLAN',
        message: 'A published plan needs a ladder. Make it a tier, or give it a type of its own.',
      };
    case 'nothingToGive':
      return {
        code: 'NOTHING_TO_GIVE',
        message: 'Give it an entitlement set with a published version first.',
      };
    case 'stillHeld': {
      const { liveGrants, defaults } = refusal;
      const message = `It is held by ${liveGrants} live grants, and by ${defaults} organizations as their default.`;
      return { code: 'STILL_HELD', message };
    }
    case 'everUsed':
      return { code: 'EVER_USED', message: 'Something names it or did, so it stays. Retire it instead.' };
    case 'supersededSince':
      return { code: 'SUPERSEDED_SINCE', message: 'It was changed since, or something rests on it by now.' };
    case 'nothingToUndo':
      return { code: 'NOTHING_TO_UNDO', message: 'It is no change that can be taken back.' };
    case 'takesFromPaid': {
      const message = `It would take something from ${refusal.grants} live grants that are paid for. Say when it may.`;
      return { code: 'TAKES_FROM_PAID', message, path: ['paidGrants'] };
    }
  }
}

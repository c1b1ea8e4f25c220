import { IdempotencyKeyReused } from '../kernel/IdempotencyKeyReused.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { AlreadyEnded } from './refusals/AlreadyEnded.ts';
import { AlreadyOnThatTier } from './refusals/AlreadyOnThatTier.ts';
import { EndsBeforeItStarts } from './refusals/EndsBeforeItStarts.ts';
import { GivenByDefault } from './refusals/GivenByDefault.ts';
import { HeldBySubscription } from './refusals/HeldBySubscription.ts';
import { InstantInThePast } from './refusals/InstantInThePast.ts';
import { NotAnExtension } from './refusals/NotAnExtension.ts';
import { NotATier } from './refusals/NotATier.ts';
import { NotForced } from './refusals/NotForced.ts';
import { NothingToUndo } from './refusals/NothingToUndo.ts';
import { NotScheduled } from './refusals/NotScheduled.ts';
import { PlanMoved } from './refusals/PlanMoved.ts';
import { PlanNeedsALadder } from './refusals/PlanNeedsALadder.ts';
import { ProductGivesNothing } from './refusals/ProductGivesNothing.ts';
import { ProductNotOffered } from './refusals/ProductNotOffered.ts';
import { SupersededSince } from './refusals/SupersededSince.ts';
import { TrialBelowCurrentPlan } from './refusals/TrialBelowCurrentPlan.ts';
import { TrialUsed } from './refusals/TrialUsed.ts';
import { ValueOfAnotherKind } from './refusals/ValueOfAnotherKind.ts';
import { WouldExceedLimit } from './refusals/WouldExceedLimit.ts';

/** Why something cannot be changed, by its kind. */
export const PREVIEW_REFUSALS = {
  notFound: NotFound,
  validationFailed: ValidationError,
  productNotOffered: ProductNotOffered,
  productGivesNothing: ProductGivesNothing,
  notATier: NotATier,
  planNeedsALadder: PlanNeedsALadder,
  alreadyEnded: AlreadyEnded,
  heldBySubscription: HeldBySubscription,
  givenByDefault: GivenByDefault,
  notForced: NotForced,
  trialBelowCurrentPlan: TrialBelowCurrentPlan,
  trialUsed: TrialUsed,
  instantInThePast: InstantInThePast,
  endsBeforeItStarts: EndsBeforeItStarts,
  notAnExtension: NotAnExtension,
  notScheduled: NotScheduled,
  alreadyOnThatTier: AlreadyOnThatTier,
  valueOfAnotherKind: ValueOfAnotherKind,
  wouldExceedLimit: WouldExceedLimit,
  nothingToUndo: NothingToUndo,
  supersededSince: SupersededSince,
} as const;

/** Why a change was not carried out, by its kind. */
export const PLAN_REFUSALS = {
  ...PREVIEW_REFUSALS,
  planMoved: PlanMoved,
  requestKeyReused: IdempotencyKeyReused,
} as const;

import {
  type PlanChange,
  type PlanChangeAnswer,
  type PlanChangeBy,
  type PlanPreview,
  previewPlanChange,
} from '@member-console/domain/entitlements';
import type { Context } from '../../context.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import type { UserErrorShape } from '../kernel/UserError.ts';

type Refusal = Exclude<PlanChangeAnswer, { kind: 'settled' }>;
type Own = Exclude<Refusal, { kind: 'notFound' | 'validationFailed' | 'requestKeyReused' }>;
type Sentence = Omit<UserErrorShape, 'code'>;

/** A refusal with its code and a sentence for the caller; of a plan that moved, with the way to a new preview. */
export function asPlanError(
  refusal: Refusal,
  rooms: Context['rooms'],
  by: PlanChangeBy,
  change: PlanChange,
): Refusal & UserErrorShape {
  switch (refusal.kind) {
    case 'notFound':
    case 'validationFailed':
    case 'requestKeyReused':
      return asUserError(refusal);
    case 'planMoved':
      return { ...coded(refusal), preview: () => previewNow(rooms, by, change) } as Refusal & UserErrorShape;
    default:
      return coded(refusal);
  }
}

async function previewNow(
  rooms: Context['rooms'],
  by: PlanChangeBy,
  change: PlanChange,
): Promise<PlanPreview | null> {
  const answer = await previewPlanChange(rooms, by, change);
  return answer.kind === 'preview' ? answer : null;
}

function coded<R extends Own>(refusal: R): R & UserErrorShape {
  const code = refusal.kind.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  return { ...refusal, code, ...describe(refusal) };
}

function describe(refusal: Own): Sentence {
  switch (refusal.kind) {
    case 'productNotOffered':
      return refusal.lifecycle === 'draft'
        ? { message: 'This product is a draft. Publish it first.', path: ['productId'] }
        : { message: 'This product is retired: nobody gets it anew.', path: ['productId'] };
    case 'productGivesNothing':
      return { message: 'This product gives nothing yet. Publish what it gives first.', path: ['productId'] };
    case 'notATier':
      return { message: 'This product is not a plan on this ladder.', path: ['productId'] };
    case 'planNeedsALadder':
      return { message: 'A plan is granted on one of its ladders. Say on which.', path: ['ladderId'] };
    case 'alreadyEnded':
      return { message: `This ${refusal.what} ended at ${text(refusal.endedAt)}.` };
    case 'heldBySubscription':
      return { message: 'A subscription pays for this. Cancel it there, or force another plan above it.' };
    case 'givenByDefault':
      return { message: "The organization's type gives this: it would return at once. Force another plan." };
    case 'notForced':
      return { message: 'This grant was not forced, so it cannot be released. Revoke it instead.' };
    case 'trialBelowCurrentPlan': {
      const { rank, currentRank } = refusal;
      return { message: `A trial of rank ${rank} is not above the present plan of rank ${currentRank}.` };
    }
    case 'trialUsed':
      return { message: 'There has been a trial on this ladder. Say `isRepeatAllowed` to allow another.' };
    case 'instantInThePast':
      return {
        message: `${text(refusal.at)} lies in the past. Give a later instant.`,
        path: [refusal.field],
      };
    case 'endsBeforeItStarts':
      return { message: 'The end is not after the start. Give a later end, or none.', path: ['endsAt'] };
    case 'notAnExtension':
      return refusal.endsAt === null
        ? { message: 'It has no end already.', path: ['endsAt'] }
        : { message: `It ends at ${text(refusal.endsAt)}. Give a later end, or none.`, path: ['endsAt'] };
    case 'notScheduled':
      return { message: `It began at ${text(refusal.startedAt)}. Revoke it instead.` };
    case 'alreadyOnThatTier':
      return { message: 'That is the plan from then on already.', path: ['productId'] };
    case 'valueOfAnotherKind':
      return { message: "Give a value of the resource's kind, or one of its levels.", path: ['value'] };
    case 'wouldExceedLimit': {
      const { used, limit } = refusal;
      return { message: `${used} are in use, ${limit} would be allowed. Reduce what is in use first.` };
    }
    case 'nothingToUndo':
      return { message: 'Nothing is left of it that could be taken back.' };
    case 'supersededSince':
      return { message: 'A later request changed the same things. Take that one back first.' };
    case 'planMoved':
      return { message: 'Something has changed since the preview. Look at the new one and decide again.' };
  }
}

function text(at: number): string {
  return new Date(at).toISOString();
}

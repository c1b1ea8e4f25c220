export { type CancelAnswer, type CancelOrder, cancelSubscription } from './cancelSubscription.command.ts';
export {
  type CancellationPreview,
  type CancellationPreviewAnswer,
  previewCancellation,
} from './previewCancellation.query.ts';
export {
  type PurchasePreview,
  type PurchasePreviewAnswer,
  type PurchaseQuestion,
  previewPurchase,
} from './previewPurchase.query.ts';
export type {
  AlreadyOnThatTier,
  ChangeAsked,
  ChangeBy,
  ChangePending,
  RefusedByStripe,
  StripeSilent,
} from './refusals.ts';
export { type ResumeAnswer, resumeSubscription } from './resumeSubscription.command.ts';
export { type SwitchAnswer, type SwitchOrder, switchSubscription } from './switchSubscription.command.ts';

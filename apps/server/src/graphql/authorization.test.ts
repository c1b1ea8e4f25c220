import { isInterfaceType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { askAs, inAWord, openStage, ROWS, type Row, type Stage, WHO } from '../testing/matrix.ts';
import { view } from '../testing/peopleRows.ts';
import { useConsole } from '../testing/testConsole.ts';
import { schema } from './schema.ts';

/**
 * Who may ask what of Olive's organization. A cell says how the answer begins: `ok`, the code of an error with
 * what it requires, or the member of the result union. Review every change of a cell.
 */
const MATRIX = `
                            | anonymous       | stranger           | member                | admin                     | operator admin            | operator support          | operator billing
Query.viewer                | UNAUTHENTICATED | ok                 | ok                    | ok                        | ok                        | ok                        | ok
Query.planLadders           | ok              | ok                 | ok                    | ok                        | ok                        | ok                        | ok
Query.addons                | ok              | ok                 | ok                    | ok                        | ok                        | ok                        | ok
Query.organizations         | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
Query.find                  | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
Query.operatorOverview      | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
Query.organization          | UNAUTHENTICATED | NOT_FOUND          | ok                    | ok                        | ok                        | ok                        | ok
Query.organizationChange    | UNAUTHENTICATED | NOT_FOUND          | ok                    | ok                        | ok                        | ok                        | ok
Query.nodes                 | UNAUTHENTICATED | null               | ok                    | ok                        | ok                        | ok                        | ok
node Membership             | UNAUTHENTICATED | NOT_FOUND          | ok                    | ok                        | ok                        | ok                        | ok
node Organization           | UNAUTHENTICATED | NOT_FOUND          | ok                    | ok                        | ok                        | ok                        | ok
node Person                 | UNAUTHENTICATED | NOT_FOUND          | ok                    | ok                        | ok                        | ok                        | ok
node PlanLadder             | ok              | ok                 | ok                    | ok                        | ok                        | ok                        | ok
node Product                | ok              | ok                 | ok                    | ok                        | ok                        | ok                        | ok
node Resource               | ok              | ok                 | ok                    | ok                        | ok                        | ok                        | ok
node Site                   | UNAUTHENTICATED | NOT_FOUND          | ok                    | ok                        | ok                        | ok                        | ok
node Workspace              | UNAUTHENTICATED | NOT_FOUND          | ok                    | ok                        | ok                        | ok                        | ok
Person.email                | UNAUTHENTICATED | NOT_FOUND          | ok, null              | ok, null                  | ok                        | ok                        | ok
Mutation.updateProfile      | UNAUTHENTICATED | UpdateProfileSuccess      | UpdateProfileSuccess      | UpdateProfileSuccess      | UpdateProfileSuccess      | UpdateProfileSuccess      | UpdateProfileSuccess
Mutation.updatePicture      | UNAUTHENTICATED | UpdatePictureSuccess      | UpdatePictureSuccess      | UpdatePictureSuccess      | UpdatePictureSuccess      | UpdatePictureSuccess      | UpdatePictureSuccess
Mutation.requestEmailChange | UNAUTHENTICATED | RequestEmailChangeSuccess | RequestEmailChangeSuccess | RequestEmailChangeSuccess | RequestEmailChangeSuccess | RequestEmailChangeSuccess | RequestEmailChangeSuccess
Mutation.signOutEverywhere  | UNAUTHENTICATED | SignOutEverywhereSuccess  | SignOutEverywhereSuccess  | SignOutEverywhereSuccess  | SignOutEverywhereSuccess  | SignOutEverywhereSuccess  | SignOutEverywhereSuccess
Mutation.endSession         | UNAUTHENTICATED | NotFound           | NotFound              | NotFound                  | NotFound                  | NotFound                  | NotFound
Mutation.createSite         | UNAUTHENTICATED | NotFound           | FORBIDDEN site.create | CreateSiteSuccess         | FORBIDDEN site.create     | FORBIDDEN site.create     | FORBIDDEN site.create
Mutation.archiveSite        | UNAUTHENTICATED | NotFound           | FORBIDDEN site.manage | ArchiveSiteSuccess        | ArchiveSiteSuccess        | FORBIDDEN site.manage     | FORBIDDEN site.manage
Mutation.restoreSite        | UNAUTHENTICATED | NotFound           | FORBIDDEN site.manage | RestoreSiteSuccess        | RestoreSiteSuccess        | FORBIDDEN site.manage     | FORBIDDEN site.manage
Mutation.chooseWhatStays    | UNAUTHENTICATED | NotFound           | FORBIDDEN site.manage | ChooseWhatStaysSuccess    | ChooseWhatStaysSuccess    | FORBIDDEN site.manage     | FORBIDDEN site.manage
Mutation.openSite           | UNAUTHENTICATED | NotFound           | OpenSiteSuccess       | OpenSiteSuccess           | FORBIDDEN site.open       | FORBIDDEN site.open       | FORBIDDEN site.open
Query.resources             | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
Query.entitlementSets       | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
Query.products              | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
Query.catalogLadders        | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
Query.catalogLadder         | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
Query.organizationTypes     | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
Query.organizationType      | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
Query.defaultGrants         | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
Query.campaigns             | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
Query.product               | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
Query.entitlementSet        | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
Query.resource              | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
Query.campaign              | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
Query.previewSetVersionPublication| UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
node Campaign               | UNAUTHENTICATED | NOT_FOUND          | NOT_FOUND             | NOT_FOUND                 | ok                        | ok                        | ok
node DefaultGrant           | UNAUTHENTICATED | NOT_FOUND          | NOT_FOUND             | NOT_FOUND                 | ok                        | ok                        | ok
node EntitlementSet         | UNAUTHENTICATED | NOT_FOUND          | NOT_FOUND             | NOT_FOUND                 | ok                        | ok                        | ok
node EntitlementSetVersion  | UNAUTHENTICATED | NOT_FOUND          | NOT_FOUND             | NOT_FOUND                 | ok                        | ok                        | ok
Mutation.createResource     | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | CreateResourceSuccess     | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.updateResource     | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | UpdateResourceSuccess     | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.createEntitlementSet| UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | CreateEntitlementSetSuccess | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.draftSetVersion    | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | DraftSetVersionSuccess    | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.publishSetVersion  | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | PublishSetVersionSuccess  | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.publishSetVersionForEveryone| UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | PublishSetVersionForEveryoneSuccess | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.createProduct      | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | CreateProductSuccess      | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.updateProduct      | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | UpdateProductSuccess      | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.publishProduct     | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | PublishProductSuccess     | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.retireProduct      | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | RetireProductSuccess      | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.deleteProduct      | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | DeleteProductSuccess      | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.createPlanLadder   | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | CreatePlanLadderSuccess   | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.updatePlanLadder   | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | UpdatePlanLadderSuccess   | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.createOrganizationType | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | CreateOrganizationTypeSuccess   | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.updateOrganizationType | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | UpdateOrganizationTypeSuccess   | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.addTier            | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | AddTierSuccess            | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.removeTier         | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | RemoveTierSuccess         | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.reorderTiers       | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | ReorderTiersSuccess       | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.undoCatalogChange     | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | UndoCatalogChangeSuccess       | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.setDefaultGrant    | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | SetDefaultGrantSuccess    | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.removeDefaultGrant | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | RemoveDefaultGrantSuccess | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.startBackfill      | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | StartBackfillSuccess      | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.cancelCampaign     | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | CancelCampaignSuccess     | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.retryFailedItems   | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | InvalidState              | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
node Price                  | ok              | ok                 | ok                    | ok                        | ok                        | ok                        | ok
Mutation.addPrice           | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | AddPriceSuccess           | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.retirePrice        | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | RetirePriceSuccess        | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
Mutation.syncProduct        | UNAUTHENTICATED | FORBIDDEN billing.manage | FORBIDDEN billing.manage | FORBIDDEN billing.manage | SyncProductSuccess        | FORBIDDEN billing.manage | SyncProductSuccess
Mutation.syncPrice          | UNAUTHENTICATED | FORBIDDEN billing.manage | FORBIDDEN billing.manage | FORBIDDEN billing.manage | SyncPriceSuccess        | FORBIDDEN billing.manage | SyncPriceSuccess
Query.auditEntries          | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
Query.auditActionCounts     | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
node AuditEntry             | UNAUTHENTICATED | NOT_FOUND          | NOT_FOUND             | NOT_FOUND                 | ok                        | ok                        | ok
Node.auditEntries           | UNAUTHENTICATED | NOT_FOUND          | ok, null              | ok, null                  | ok                        | ok                        | ok
Mutation.resumeCampaign     | UNAUTHENTICATED | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage | ResumeCampaignSuccess            | FORBIDDEN catalog.manage | FORBIDDEN catalog.manage
node Grant                  | UNAUTHENTICATED | NOT_FOUND          | ok                    | ok                        | ok                        | ok                        | ok
node Override               | UNAUTHENTICATED | NOT_FOUND          | ok                    | ok                        | ok                        | ok                        | ok
node PlanRequest            | UNAUTHENTICATED | NOT_FOUND          | ok                    | ok                        | ok                        | ok                        | ok
node Transition             | UNAUTHENTICATED | NOT_FOUND          | ok                    | ok                        | ok                        | ok                        | ok
Query.previewPlanChange     | UNAUTHENTICATED | NotFound           | FORBIDDEN plans.manage | FORBIDDEN plans.manage    | PlanPreview               | FORBIDDEN plans.manage    | FORBIDDEN plans.manage
Mutation.grantPlan          | UNAUTHENTICATED | NotFound           | FORBIDDEN plans.manage | FORBIDDEN plans.manage    | GrantPlanSuccess          | FORBIDDEN plans.manage    | FORBIDDEN plans.manage
Mutation.revokeGrant        | UNAUTHENTICATED | NotFound           | FORBIDDEN plans.manage | FORBIDDEN plans.manage    | RevokeGrantSuccess        | FORBIDDEN plans.manage    | FORBIDDEN plans.manage
Mutation.forcePlan          | UNAUTHENTICATED | NotFound           | FORBIDDEN plans.manage | FORBIDDEN plans.manage    | ForcePlanSuccess          | FORBIDDEN plans.manage    | FORBIDDEN plans.manage
Mutation.releasePlan        | UNAUTHENTICATED | NotFound           | FORBIDDEN plans.manage | FORBIDDEN plans.manage    | ReleasePlanSuccess        | FORBIDDEN plans.manage    | FORBIDDEN plans.manage
Mutation.startTrial         | UNAUTHENTICATED | NotFound           | FORBIDDEN plans.manage | FORBIDDEN plans.manage    | StartTrialSuccess         | FORBIDDEN plans.manage    | FORBIDDEN plans.manage
Mutation.extendGrant        | UNAUTHENTICATED | NotFound           | FORBIDDEN plans.manage | FORBIDDEN plans.manage    | ExtendGrantSuccess        | FORBIDDEN plans.manage    | FORBIDDEN plans.manage
Mutation.schedulePlan       | UNAUTHENTICATED | NotFound           | FORBIDDEN plans.manage | FORBIDDEN plans.manage    | SchedulePlanSuccess       | FORBIDDEN plans.manage    | FORBIDDEN plans.manage
Mutation.cancelScheduledPlan| UNAUTHENTICATED | NotFound           | FORBIDDEN plans.manage | FORBIDDEN plans.manage    | CancelScheduledPlanSuccess | FORBIDDEN plans.manage    | FORBIDDEN plans.manage
Mutation.setOverride        | UNAUTHENTICATED | NotFound           | FORBIDDEN plans.manage | FORBIDDEN plans.manage    | SetOverrideSuccess        | FORBIDDEN plans.manage    | FORBIDDEN plans.manage
Mutation.clearOverride      | UNAUTHENTICATED | NotFound           | FORBIDDEN plans.manage | FORBIDDEN plans.manage    | ClearOverrideSuccess      | FORBIDDEN plans.manage    | FORBIDDEN plans.manage
Mutation.reapplyDefaults    | UNAUTHENTICATED | NotFound           | FORBIDDEN plans.manage | FORBIDDEN plans.manage    | ReapplyDefaultsSuccess    | FORBIDDEN plans.manage    | FORBIDDEN plans.manage
Mutation.undoRequest        | UNAUTHENTICATED | NotFound           | FORBIDDEN plans.manage | FORBIDDEN plans.manage    | UndoRequestSuccess        | FORBIDDEN plans.manage    | FORBIDDEN plans.manage
Mutation.executePlanChange  | UNAUTHENTICATED | NotFound           | FORBIDDEN plans.manage | FORBIDDEN plans.manage    | ExecutePlanChangeSuccess  | FORBIDDEN plans.manage    | FORBIDDEN plans.manage
node OrganizationNote       | UNAUTHENTICATED | NOT_FOUND | NOT_FOUND | NOT_FOUND | ok | ok | ok
Mutation.suspendOrganization| UNAUTHENTICATED | NotFound | FORBIDDEN organizations.manage | FORBIDDEN organizations.manage | SuspendOrganizationSuccess | FORBIDDEN organizations.manage | FORBIDDEN organizations.manage
Mutation.restoreOrganization| UNAUTHENTICATED | NotFound | FORBIDDEN organizations.manage | FORBIDDEN organizations.manage | RestoreOrganizationSuccess | FORBIDDEN organizations.manage | FORBIDDEN organizations.manage
Mutation.addNote            | UNAUTHENTICATED | NotFound | FORBIDDEN organizations.manage | FORBIDDEN organizations.manage | AddNoteSuccess | FORBIDDEN organizations.manage | FORBIDDEN organizations.manage
Mutation.takeBackNote       | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | TakeBackNoteSuccess | FORBIDDEN organizations.manage | FORBIDDEN organizations.manage
Mutation.startViewing       | UNAUTHENTICATED | FORBIDDEN people.view_as | FORBIDDEN people.view_as | FORBIDDEN people.view_as | StartViewingSuccess | StartViewingSuccess | FORBIDDEN people.view_as
Mutation.endViewing         | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | EndViewingSuccess | NotFound | NotFound
Query.persons               | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Query.person                | UNAUTHENTICATED | NOT_FOUND | ok | ok | ok | ok | ok
Person.sessions             | UNAUTHENTICATED | NOT_FOUND | FORBIDDEN operator | FORBIDDEN operator | ok, null | ok, null | ok, null
Mutation.signOutPersonEverywhere| UNAUTHENTICATED | FORBIDDEN people.manage | FORBIDDEN people.manage | FORBIDDEN people.manage | SignOutPersonEverywhereSuccess | FORBIDDEN people.manage | FORBIDDEN people.manage
Query.operatorTerms         | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator    | FORBIDDEN operator        | ok                        | ok                        | ok
Query.jobs                  | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Query.job                   | UNAUTHENTICATED | NOT_FOUND | NOT_FOUND | NOT_FOUND | ok | ok | ok
Query.queue                 | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Query.outboundEmails        | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Query.outboundEmailCounts   | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Query.mailPreviews          | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Query.installation          | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
node Job                    | UNAUTHENTICATED | NOT_FOUND | NOT_FOUND | NOT_FOUND | ok | ok | ok
node OutboundEmail          | UNAUTHENTICATED | NOT_FOUND | NOT_FOUND | NOT_FOUND | ok | ok | ok
Mutation.retryJob           | UNAUTHENTICATED | FORBIDDEN jobs.manage | FORBIDDEN jobs.manage | FORBIDDEN jobs.manage | RetryJobSuccess | FORBIDDEN jobs.manage | FORBIDDEN jobs.manage
Mutation.cancelJob          | UNAUTHENTICATED | FORBIDDEN jobs.manage | FORBIDDEN jobs.manage | FORBIDDEN jobs.manage | CancelJobSuccess | FORBIDDEN jobs.manage | FORBIDDEN jobs.manage
Mutation.resendEmail        | UNAUTHENTICATED | FORBIDDEN mail.manage | FORBIDDEN mail.manage | FORBIDDEN mail.manage | ResendEmailSuccess | FORBIDDEN mail.manage | FORBIDDEN mail.manage
Mutation.moveClock          | UNAUTHENTICATED | FORBIDDEN settings.manage | FORBIDDEN settings.manage | FORBIDDEN settings.manage | NotADemo | FORBIDDEN settings.manage | FORBIDDEN settings.manage
Query.sites                 | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Query.farm                  | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok, null | ok, null | ok, null
Site.problem                | UNAUTHENTICATED | NOT_FOUND | ok, null | ok, null | ok | ok | ok
Mutation.retrySite          | UNAUTHENTICATED | FORBIDDEN sites.manage | FORBIDDEN sites.manage | FORBIDDEN sites.manage | RetrySiteSuccess | FORBIDDEN sites.manage | FORBIDDEN sites.manage
Query.billingIntent         | UNAUTHENTICATED | NOT_FOUND | NOT_FOUND | ok | ok | ok | ok
node BillingIntent          | UNAUTHENTICATED | NOT_FOUND | NOT_FOUND | ok | ok | ok | ok
Mutation.confirmCheckout    | UNAUTHENTICATED | NotFound | NotFound | ConfirmCheckoutSuccess | ConfirmCheckoutSuccess | ConfirmCheckoutSuccess | ConfirmCheckoutSuccess
Query.previewCancellation   | UNAUTHENTICATED | NotFound | NotFound | CancellationPreview | CancellationPreview | FORBIDDEN billing.manage | CancellationPreview
Mutation.switchSubscription | UNAUTHENTICATED | NotFound | NotFound | SwitchSubscriptionSuccess | SwitchSubscriptionSuccess | FORBIDDEN billing.manage | SwitchSubscriptionSuccess
Mutation.cancelSubscription | UNAUTHENTICATED | NotFound | NotFound | CancelSubscriptionSuccess | CancelSubscriptionSuccess | FORBIDDEN billing.manage | CancelSubscriptionSuccess
Mutation.resumeSubscription | UNAUTHENTICATED | NotFound | NotFound | ResumeSubscriptionSuccess | ResumeSubscriptionSuccess | FORBIDDEN billing.manage | ResumeSubscriptionSuccess
Query.billingGrace          | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Mutation.setGraceDays       | UNAUTHENTICATED | FORBIDDEN billing.manage | FORBIDDEN billing.manage | FORBIDDEN billing.manage | SetGraceDaysSuccess | FORBIDDEN billing.manage | SetGraceDaysSuccess
Query.store                 | ok | ok | ok | ok | ok | ok | ok
Mutation.setStore           | UNAUTHENTICATED | FORBIDDEN billing.manage | FORBIDDEN billing.manage | FORBIDDEN billing.manage | SetStoreSuccess | FORBIDDEN billing.manage | SetStoreSuccess
Mutation.openBillingPortal  | UNAUTHENTICATED | NotFound | FORBIDDEN billing.manage | RefusedByStripe | RefusedByStripe | FORBIDDEN billing.manage | RefusedByStripe
Query.previewPurchase       | UNAUTHENTICATED | NotFound | FORBIDDEN billing.manage | PurchasePreview | PurchasePreview | FORBIDDEN billing.manage | PurchasePreview
Mutation.startCheckout      | UNAUTHENTICATED | NotFound | FORBIDDEN billing.manage | StartCheckoutSuccess | StartCheckoutSuccess | FORBIDDEN billing.manage | StartCheckoutSuccess
Query.stripeHealth          | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Query.stripeEvents          | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Query.stripeEvent           | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Query.billingConcerns       | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Query.reconciliations       | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Query.reconciliation        | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Query.drifts                | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
node StripeEvent            | UNAUTHENTICATED | NOT_FOUND | NOT_FOUND | NOT_FOUND | ok | ok | ok
node BillingConcern         | UNAUTHENTICATED | NOT_FOUND | NOT_FOUND | NOT_FOUND | ok | ok | ok
node Reconciliation         | UNAUTHENTICATED | NOT_FOUND | NOT_FOUND | NOT_FOUND | ok | ok | ok
node Drift                  | UNAUTHENTICATED | NOT_FOUND | NOT_FOUND | NOT_FOUND | ok | ok | ok
StripeEvent.payload         | UNAUTHENTICATED | NOT_FOUND | NOT_FOUND | NOT_FOUND | ok | ok, null | ok
Mutation.retryStripeEvent   | UNAUTHENTICATED | FORBIDDEN billing.manage | FORBIDDEN billing.manage | FORBIDDEN billing.manage | RetryStripeEventSuccess | FORBIDDEN billing.manage | RetryStripeEventSuccess
Mutation.resolveConcern     | UNAUTHENTICATED | FORBIDDEN billing.manage | FORBIDDEN billing.manage | FORBIDDEN billing.manage | ResolveConcernSuccess | FORBIDDEN billing.manage | ResolveConcernSuccess
Mutation.linkStripeCustomer | UNAUTHENTICATED | FORBIDDEN billing.manage | FORBIDDEN billing.manage | FORBIDDEN billing.manage | LinkStripeCustomerSuccess | FORBIDDEN billing.manage | LinkStripeCustomerSuccess
Mutation.syncAccount        | UNAUTHENTICATED | FORBIDDEN billing.manage | FORBIDDEN billing.manage | FORBIDDEN billing.manage | SyncAccountSuccess | FORBIDDEN billing.manage | SyncAccountSuccess
Mutation.startReconciliation| UNAUTHENTICATED | FORBIDDEN billing.manage | FORBIDDEN billing.manage | FORBIDDEN billing.manage | StartReconciliationSuccess | FORBIDDEN billing.manage | StartReconciliationSuccess
Mutation.cancelReconciliation| UNAUTHENTICATED | FORBIDDEN billing.manage | FORBIDDEN billing.manage | FORBIDDEN billing.manage | CancelReconciliationSuccess | FORBIDDEN billing.manage | CancelReconciliationSuccess
Mutation.repairDrift        | UNAUTHENTICATED | FORBIDDEN billing.manage | FORBIDDEN billing.manage | FORBIDDEN billing.manage | RepairDriftSuccess | FORBIDDEN billing.manage | RepairDriftSuccess
node OperatorTerm           | UNAUTHENTICATED | NOT_FOUND          | NOT_FOUND             | NOT_FOUND                 | ok                        | ok                        | ok
Mutation.appointOperator    | UNAUTHENTICATED | FORBIDDEN operators.manage | FORBIDDEN operators.manage | FORBIDDEN operators.manage | AppointOperatorSuccess    | FORBIDDEN operators.manage | FORBIDDEN operators.manage
Mutation.changeOperatorRole | UNAUTHENTICATED | FORBIDDEN operators.manage | FORBIDDEN operators.manage | FORBIDDEN operators.manage | ChangeOperatorRoleSuccess | FORBIDDEN operators.manage | FORBIDDEN operators.manage
Mutation.endOperatorTerm    | UNAUTHENTICATED | FORBIDDEN operators.manage | FORBIDDEN operators.manage | FORBIDDEN operators.manage | EndOperatorTermSuccess    | FORBIDDEN operators.manage | FORBIDDEN operators.manage
Query.billingOverview       | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Query.billingAccounts       | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Query.subscriptions         | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Query.invoices              | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Query.payments              | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Query.disputes              | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
Query.billingIntents        | UNAUTHENTICATED | FORBIDDEN operator | FORBIDDEN operator | FORBIDDEN operator | ok | ok | ok
node BillingAccount         | UNAUTHENTICATED | NOT_FOUND | NOT_FOUND | ok | ok | ok | ok
node Subscription           | UNAUTHENTICATED | NOT_FOUND | NOT_FOUND | ok | ok | ok | ok
node Invoice                | UNAUTHENTICATED | NOT_FOUND | NOT_FOUND | ok | ok | ok | ok
node Payment                | UNAUTHENTICATED | NOT_FOUND | NOT_FOUND | ok | ok | ok | ok
node Refund                 | UNAUTHENTICATED | NOT_FOUND | NOT_FOUND | ok | ok | ok | ok
node Dispute                | UNAUTHENTICATED | NOT_FOUND | NOT_FOUND | ok | ok | ok | ok
Organization.billing        | UNAUTHENTICATED | NOT_FOUND | FORBIDDEN billing.manage | ok | ok | ok | ok
Invoice.stripe              | UNAUTHENTICATED | NOT_FOUND | NOT_FOUND | ok, null | ok | ok | ok
`;

const expected = new Map(
  MATRIX.trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [name = '', ...cells] = line.split('|').map((cell) => cell.trim());
      return [name, cells] as const;
    }),
);

describe('the authorization matrix', () => {
  const test = useConsole({}, { stripe: true });
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(test.current);
  });

  it('has a row for every root field and every type of node', () => {
    const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`),
    );
    const nodeType = schema.getType('Node');
    if (!isInterfaceType(nodeType)) throw new Error('There is no Node.');
    const nodes = schema.getPossibleTypes(nodeType).map(({ name }) => `node ${name}`);
    // `node` itself has one row for each type of node.
    const rows = [...rootFields.filter((name) => name !== 'Query.node'), ...nodes];
    for (const row of rows) {
      expect(
        expected.has(row) && row in ROWS,
        `"${row}" is new: decide who may ask for it, write its row into the matrix and its request into ROWS.`,
      ).toBe(true);
    }
    expect([...expected.keys()].filter((name) => !(name in ROWS))).toEqual([]);
  });

  it.each([...expected])('%s', async (name, cells) => {
    const row = ROWS[name] as Row;
    const answers: string[] = [];
    for (const who of WHO) {
      const target = (await row.aim?.(stage)) ?? '';
      answers.push(inAWord(await askAs(stage, who, row.query, variablesOf(row, target))));
    }
    expect(answers).toEqual(cells);
  });

  const hidden = [...expected].filter(([name, [, stranger]]) => ROWS[name]?.absent && stranger !== 'ok');
  it.each(hidden)('%s: to whom it is hidden, it is as if it did not exist', async (name) => {
    const row = ROWS[name] as Row;
    for (const who of ['anonymous', 'stranger'] as const) {
      const target = (await row.aim?.(stage)) ?? '';
      const absent = row.absent ?? '';
      const [there, nowhere] = [
        await askAs(stage, who, row.query, variablesOf(row, target)),
        await askAs(stage, who, row.query, variablesOf(row, absent)),
      ];
      expect(there.body.replaceAll(target, '<asked>')).toBe(nowhere.body.replaceAll(absent, '<asked>'));
      expect(there.status).toBe(nowhere.status);
      expect(Object.keys(there.headers)).toEqual(Object.keys(nowhere.headers));
    }
  });

  it.each([...expected])(
    '%s: with the eyes of the member, as the member is answered, or not at all',
    async (name, cells) => {
      const row = ROWS[name] as Row;
      const target = (await row.aim?.(stage)) ?? '';
      const answer = await stage.players['operator admin'].ask<Readonly<Record<string, unknown>>>(
        row.query,
        variablesOf(row, target),
        { 'x-view-as': await view(stage, stage.players.member) },
      );
      const isChange = name.startsWith('Mutation.');
      expect(inAWord(answer)).toBe(isChange ? 'FORBIDDEN viewing.none' : cells[WHO.indexOf('member')]);
      expect(answer.status).toBe(200);
    },
  );

  function variablesOf(row: Row, target: string): object {
    return row.variables?.(target, stage) ?? { id: target };
  }
});

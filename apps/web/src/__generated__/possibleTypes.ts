export const possibleTypes: Record<string, string[]> = {
  "AddTierResult": [
    "AddTierSuccess",
    "IdempotencyKeyReused",
    "InvalidState",
    "NotAPlan",
    "NotFound",
    "ValidationError"
  ],
  "ArchiveSiteResult": [
    "ArchiveSiteSuccess",
    "InvalidState",
    "NotFound"
  ],
  "CancelCampaignResult": [
    "CancelCampaignSuccess",
    "IdempotencyKeyReused",
    "InvalidState",
    "NotFound",
    "ValidationError"
  ],
  "ChooseWhatStaysResult": [
    "ChooseWhatStaysSuccess",
    "IdempotencyKeyReused",
    "InvalidState",
    "NotFound",
    "NothingOverLimit",
    "ValidationError"
  ],
  "CreateEntitlementSetResult": [
    "CreateEntitlementSetSuccess",
    "IdempotencyKeyReused",
    "IdentifierTaken",
    "ValidationError"
  ],
  "CreatePlanLadderResult": [
    "CreatePlanLadderSuccess",
    "IdempotencyKeyReused",
    "IdentifierTaken",
    "ValidationError"
  ],
  "CreateProductResult": [
    "CreateProductSuccess",
    "IdempotencyKeyReused",
    "IdentifierTaken",
    "NotAPlan",
    "NotFound",
    "ValidationError"
  ],
  "CreateResourceResult": [
    "CreateResourceSuccess",
    "IdempotencyKeyReused",
    "IdentifierTaken",
    "ValidationError"
  ],
  "CreateSiteResult": [
    "CreateSiteSuccess",
    "EntitlementDenied",
    "IdempotencyKeyReused",
    "InvalidState",
    "NotFound",
    "SiteNameTaken",
    "ThawFirst",
    "ValidationError"
  ],
  "DeleteProductResult": [
    "DeleteProductSuccess",
    "EverUsed",
    "IdempotencyKeyReused",
    "InvalidState",
    "NotFound",
    "ValidationError"
  ],
  "DraftSetVersionResult": [
    "DraftSetVersionSuccess",
    "IdempotencyKeyReused",
    "NotFound",
    "RuleDoesNotFit",
    "ValidationError"
  ],
  "EndSessionResult": [
    "EndSessionSuccess",
    "NotFound"
  ],
  "EntitlementValue": [
    "BooleanValue",
    "EnumValue",
    "LimitValue"
  ],
  "Node": [
    "Campaign",
    "DefaultGrant",
    "EntitlementSet",
    "EntitlementSetVersion",
    "Membership",
    "Organization",
    "Person",
    "PlanLadder",
    "Product",
    "Resource",
    "Site",
    "Workspace"
  ],
  "OpenSiteResult": [
    "InvalidState",
    "NotFound",
    "OpenSiteSuccess"
  ],
  "PlanStretch": [
    "CurrentPlan",
    "NextPlan"
  ],
  "PublishProductResult": [
    "IdempotencyKeyReused",
    "InvalidState",
    "NotFound",
    "NothingToGive",
    "OrphanPlan",
    "PublishProductSuccess",
    "ValidationError"
  ],
  "PublishSetVersionForEveryoneResult": [
    "IdempotencyKeyReused",
    "InvalidState",
    "NotFound",
    "PublishSetVersionForEveryoneSuccess",
    "TakesFromPaid",
    "ValidationError"
  ],
  "PublishSetVersionResult": [
    "IdempotencyKeyReused",
    "InvalidState",
    "NotFound",
    "PublishSetVersionSuccess",
    "ValidationError"
  ],
  "RemoveDefaultGrantResult": [
    "IdempotencyKeyReused",
    "NotFound",
    "RemoveDefaultGrantSuccess",
    "ValidationError"
  ],
  "RemoveTierResult": [
    "IdempotencyKeyReused",
    "NotFound",
    "OrphanPlan",
    "RemoveTierSuccess",
    "StillHeld",
    "ValidationError"
  ],
  "ReorderTiersResult": [
    "IdempotencyKeyReused",
    "NotFound",
    "ReorderTiersSuccess",
    "TakesFromPaid",
    "ValidationError"
  ],
  "RequestEmailChangeResult": [
    "RequestEmailChangeSuccess",
    "ValidationError"
  ],
  "RestoreSiteResult": [
    "EntitlementDenied",
    "InvalidState",
    "NotFound",
    "RestoreSiteSuccess",
    "ThawFirst"
  ],
  "RetireProductResult": [
    "IdempotencyKeyReused",
    "InvalidState",
    "NotFound",
    "RetireProductSuccess",
    "StillHeld",
    "ValidationError"
  ],
  "RetryFailedItemsResult": [
    "IdempotencyKeyReused",
    "InvalidState",
    "NotFound",
    "RetryFailedItemsSuccess",
    "ValidationError"
  ],
  "SetDefaultGrantResult": [
    "IdempotencyKeyReused",
    "NotFound",
    "SetDefaultGrantSuccess",
    "ValidationError"
  ],
  "SignOutEverywhereResult": [
    "SignOutEverywhereSuccess",
    "ValidationError"
  ],
  "StartBackfillResult": [
    "IdempotencyKeyReused",
    "NotFound",
    "StartBackfillSuccess",
    "ValidationError"
  ],
  "UpdatePictureResult": [
    "UpdatePictureSuccess",
    "ValidationError"
  ],
  "UpdatePlanLadderResult": [
    "IdempotencyKeyReused",
    "IdentifierTaken",
    "NotFound",
    "UpdatePlanLadderSuccess",
    "ValidationError"
  ],
  "UpdateProductResult": [
    "IdempotencyKeyReused",
    "IdentifierTaken",
    "InvalidState",
    "NotAPlan",
    "NotFound",
    "UpdateProductSuccess",
    "ValidationError"
  ],
  "UpdateProfileResult": [
    "UpdateProfileSuccess",
    "ValidationError"
  ],
  "UpdateResourceResult": [
    "IdempotencyKeyReused",
    "NotFound",
    "ResourceFixed",
    "UpdateResourceSuccess",
    "ValidationError"
  ],
  "UserError": [
    "EntitlementDenied",
    "EverUsed",
    "IdempotencyKeyReused",
    "IdentifierTaken",
    "InvalidState",
    "NotAPlan",
    "NotFound",
    "NothingOverLimit",
    "NothingToGive",
    "OrphanPlan",
    "ResourceFixed",
    "RuleDoesNotFit",
    "SiteNameTaken",
    "StillHeld",
    "TakesFromPaid",
    "ThawFirst",
    "ValidationError"
  ]
};

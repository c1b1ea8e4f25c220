export const possibleTypes: Record<string, string[]> = {
  "ArchiveSiteResult": [
    "ArchiveSiteSuccess",
    "InvalidState",
    "NotFound"
  ],
  "ChooseWhatStaysResult": [
    "ChooseWhatStaysSuccess",
    "IdempotencyKeyReused",
    "InvalidState",
    "NotFound",
    "NothingOverLimit",
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
  "SignOutEverywhereResult": [
    "SignOutEverywhereSuccess",
    "ValidationError"
  ],
  "UpdatePictureResult": [
    "UpdatePictureSuccess",
    "ValidationError"
  ],
  "UpdateProfileResult": [
    "UpdateProfileSuccess",
    "ValidationError"
  ],
  "UserError": [
    "EntitlementDenied",
    "IdempotencyKeyReused",
    "InvalidState",
    "NotFound",
    "NothingOverLimit",
    "SiteNameTaken",
    "ThawFirst",
    "ValidationError"
  ]
};

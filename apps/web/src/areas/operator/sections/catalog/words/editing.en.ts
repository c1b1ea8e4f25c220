/** Words of the section. */
export const editingWords = {
  catalogParts: {
    adminsOnly: 'Only operators with the role of an administrator change the catalog. Ask one of them.',
    reason: 'Reason',
    reasonHint: 'For whoever asks later. It is kept in the history.',
    name: 'Name',
    nameHint: 'What people call it.',
    description: 'Description',
    cancel: 'Cancel',
    edit: 'Edit',
    id: 'Id',
    history: 'History',
    none: '–',
  },
  catalogCheck: {
    missing: 'Fill this in.',
    reason: 'Say why.',
    tooLong_one: 'Use at most {{count}} character.',
    tooLong_other: 'Use at most {{count}} characters.',
    slug: 'Use lower-case letters, digits and single hyphens, such as wiki-plus.',
    setKey: 'Begin with a letter and use lower-case letters, digits and hyphens, such as wiki-plus.',
    resourceKey: 'Use two words of lower-case letters with a dot between, such as forum.posts.',
    level: 'Use lower-case letters, digits and underscores, such as read_only.',
    levelsMissing: 'Name at least one level.',
    levelsRepeated: 'Name each level once.',
    whole: 'Use a whole number from 0 to {{most}}.',
  },
  catalogIssue: {
    REQUIRED: 'Fill this in.',
    TOO_LONG: 'This is too long.',
    REPEATED: 'Name each one once.',
    NOT_AN_ENUM: 'Only a resource that is given by levels has any.',
    NOT_A_LIMIT: 'Only what is counted can be gone over.',
    NOT_AN_ADDON: 'A plan requires nothing: only add-ons, usage and one-time products do.',
  },
  catalogRefusal: {
    IDENTIFIER_TAKEN: 'This is taken already. Choose another.',
    RESOURCE_FIXED:
      'A published entitlement set speaks of this resource, so kind, unit and levels stay. Make another resource.',
    RULE_DOES_NOT_FIT:
      'A value does not fit its resource any more. Look at the rules and save the draft again.',
    PRODUCT_IS_NO_PLAN:
      'It is a tier of a ladder, so it is a plan and has no other type. Take it off its ladders first.',
    ORPHAN_PLAN: 'A plan needs a place on a ladder. Put it on one, or give it a type of its own.',
    NOTHING_TO_GIVE: 'It gives nothing yet. Choose an entitlement set that has a published version.',
    STILL_HELD: 'Somebody holds it. Say that they keep it.',
    EVER_USED: 'Something names it or did, so it stays for the sake of history. Retire it instead.',
    TAKES_FROM_PAID: 'Grants that are paid for would lose something. Say when they follow.',
    INVALID_STATE: 'It has changed meanwhile, and this is no longer possible. Load the page again.',
    NOT_FOUND: 'It is not there any more. Load the page again.',
    IDEMPOTENCY_KEY_REUSED: 'This was sent before with other values. Load the page again.',
  },
} as const;

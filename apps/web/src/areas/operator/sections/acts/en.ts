/** Words of whatever operators do: what is asked, and every no. */
export const words = {
  acts: {
    reason: 'Reason',
    reasonHint: 'For whoever asks later. It is kept in the history.',
    reasonMissing: 'Say why, in a line.',
    history: 'History',
    undo: 'Undo',
    undone: 'Taken back.',
    undoReason: 'Taken back at once',
    slugShape: 'Use lower-case letters, digits and single hyphens, such as wiki-plus.',
    keyShape:
      'Begin with a letter; use 2 to 40 lower-case letters, digits and underscores, such as housing_project.',
  },
  /** Why something was refused and what to do about it, by the code of the refusal. */
  refusal: {
    title: 'That cannot be done',
    ALREADY_ENDED: 'It ended on {{instant}}. There is nothing left to change about it.',
    ALREADY_ON_THAT_TIER: 'That is the plan from then on already. Choose another plan, or another date.',
    ALREADY_OPERATOR: 'This person is an operator already. Change their role in the list instead.',
    ALREADY_SUBSCRIBED: 'A plan of this ladder is paid for already. Change that subscription instead.',
    BILLING_UNAVAILABLE: 'The console is not connected with Stripe.',
    ENDS_BEFORE_IT_STARTS: 'The end is not after the beginning. Give a later end, or none.',
    ENTITLEMENT_DENIED:
      'The plan has no place for it. Archive another, or give the organization more by a plan or an override.',
    EVER_USED: 'Something names it or did, so it stays for the sake of history. Retire it instead.',
    GIVEN_BY_DEFAULT:
      'The type of the organization gives this: it would return at once. Force another plan instead.',
    HELD_BY_SUBSCRIPTION:
      'A subscription pays for this. Cancel it where it is paid, or force another plan above it.',
    IDEMPOTENCY_KEY_REUSED: 'This was sent before with other words. Look again, and do it anew.',
    IDENTIFIER_TAKEN: 'This is taken already. Choose another.',
    INSTANT_IN_THE_PAST: 'That instant lies in the past. Give a later one.',
    INVALID_STATE: 'That has changed in the meantime. Look again.',
    LAST_ADMINISTRATOR:
      'Nobody would be left who can appoint operators. Appoint another administrator without an end first.',
    NOTHING_TO_GIVE: 'It gives nothing yet. Give it an entitlement set that has a published version.',
    NOTHING_TO_UNDO: 'Nothing is left of it that could be taken back.',
    NOT_AN_EXTENSION: 'It ends on {{instant}} already. Give a later end, or none.',
    NOT_AN_EXTENSION_open: 'It has no end already: there is nothing to extend.',
    NOT_A_TIER: 'This product is no plan of this ladder any more. Load the page again and choose anew.',
    NOT_FORCED: 'This grant was not forced, so it cannot be released. Take it back instead.',
    NOT_FOUND: 'It is not there any more. Somebody may have changed it: go back and look again.',
    NOT_SCHEDULED: 'It began on {{instant}}. Take it back instead.',
    ORPHAN_PLAN:
      'A published plan needs a place on a ladder. Retire it first, put it on another one, or give it a type of its own.',
    PLAN_HELD_BY_OPERATOR:
      'An operator holds the plan on this ladder: what is bought would have no effect. Release it first.',
    PLAN_MOVED: 'Something has changed since you looked. Look again, and decide again.',
    PLAN_NEEDS_A_LADDER: 'A plan is given on one of its ladders. Choose the plan there.',
    PRICE_NOT_OFFERED: 'This price is offered no more, or its product is not published. Choose another one.',
    PRODUCT_GIVES_NOTHING: 'This product gives nothing yet. Publish a version of its entitlement set first.',
    PRODUCT_IS_NO_PLAN:
      'A tier of a ladder is a plan and has no other type: add-ons, usage and one-time products are on none.',
    PRODUCT_NOT_OFFERED:
      'This product is not offered: it is a draft, or retired. Publish it, or choose another.',
    RESOURCE_FIXED:
      'A published entitlement set speaks of this resource, so kind, unit and levels stay. Make another resource.',
    RULE_DOES_NOT_FIT:
      'A value does not fit its resource any more. Look at the rules and save the draft again.',
    SAME_PRICE_OFFERED: 'It is offered on these terms already. Change something, or leave it as it is.',
    STILL_HELD:
      'It is held by {{liveGrantCount}} live grants, and by {{defaultCount}} organizations as their default. Move them first.',
    STRIPE_UNREACHABLE: 'Stripe does not answer. Try again in a moment.',
    SUPERSEDED_SINCE: 'A later change rests on it. Take that one back first.',
    TAKES_FROM_PAID:
      'It would take something from {{grantCount}} live grants that are paid for. Say below when it may.',
    THAW_FIRST:
      'Frozen sites come first: the plan has no place for more. Archive one, or give the organization more.',
    TRIAL_BELOW_CURRENT_PLAN:
      'A trial of rank {{rank}} is not above the present plan of rank {{currentRank}}. Choose a higher plan. The trial is not used up.',
    TRIAL_USED: 'There has been a trial on this ladder. Say below that another is allowed, and why.',
    VALUE_OF_ANOTHER_KIND: 'The resource takes another kind of value. Give one of its kind.',
    WOULD_EXCEED_LIMIT:
      '{{used}} are in use, {{limit}} would be allowed, and this resource does not let people go below. Reduce what is in use first.',
  },
  /** What is wrong with a field, by the code of the issue. */
  issue: {
    REQUIRED: 'Fill this in.',
    TOO_LONG: 'This is too long.',
    REPEATED: 'Name each one once.',
    NOT_AN_ENUM: 'Only a resource that is given by levels has any.',
    NOT_A_LIMIT: 'Only what is counted can be gone over.',
    NOT_AN_ADDON: 'A plan requires nothing: only add-ons, usage and one-time products do.',
  },
} as const;

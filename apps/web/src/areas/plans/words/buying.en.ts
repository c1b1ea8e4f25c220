/** Choosing, paying, and coming back from it. */
export const buying = {
  choose: {
    title: 'Choose {{plan}}',
    gain: 'What changes for you',
    safe: 'Your sites, pages and addresses stay as they are.',
    pay: 'What you pay',
    times: '{{count}} times',
    paidAgain: 'You pay today, and then again each time until you cancel. You can cancel at any time, here.',
    paidOnce: 'You pay today, once.',
    begins: 'It begins as soon as the payment is confirmed, usually within seconds.',
    today: 'Today',
    next: 'On {{date}}, and at each renewal',
    credit: 'It is below zero: the rest stays as a credit for your next payments.',
    beginsLater: 'You keep what you have until {{date}}; it is paid for. Then this begins by itself.',
    button: {
      CHECKOUT: 'Continue to payment',
      SWITCH_NOW: 'Upgrade now',
      SWITCH_AT_PERIOD_END: 'Change on {{date}}',
    },
    taxes: 'It is charged as you pay now. Taxes, if there are any, are on the invoice.',
    back: 'Back to the plans',
    stripe:
      'You pay at Stripe. We never see your card. Taxes, if there are any, are shown there before you pay.',
    current: 'This is your plan already',
  },
  switch: {
    done: 'Done. This is what you pay now.',
    pending: 'Your change is on its way.',
    failed: 'Stripe could not do this, and nothing has changed. {{code}}',
    moved: 'What you were shown has changed in the meantime. This is how it stands now; look again.',
  },
  refusal: {
    BILLING_UNAVAILABLE: 'Nothing can be paid for here at the moment. Try again later, please.',
    PRICE_NOT_OFFERED: 'This price is not offered any more. Go back to the plans and choose again.',
    PLAN_HELD_BY_OPERATOR: 'Whoever looks after the console has set your plan. Ask them to change it.',
    ALREADY_SUBSCRIBED: 'You pay for a plan already. Change that one, so that you do not pay twice.',
    INVALID_STATE: 'Your organization is suspended, so nothing can be bought for it now.',
    CHANGE_PENDING: 'A change is on its way already. Give it a moment, then look again.',
    PLAN_MOVED: 'What you were shown has changed in the meantime. Reload the page and look again.',
    STORE_CLOSED: 'Nothing can be bought at the moment.',
    STRIPE_SILENT: 'Stripe does not answer at the moment. Nothing has changed; try again in a minute.',
    other: 'Something has changed in the meantime. Reload the page and try again.',
  },
  checkout: {
    title: 'Your payment',
    step: { chosen: 'Chosen', paid: 'Paid', confirmed: 'Confirmed' },
    preparing: {
      title: 'One moment',
      message: 'The page where you pay is being prepared. You are led there by itself.',
    },
    unpaid: {
      title: 'Not paid yet',
      message: 'Nothing was charged, and nothing has changed. Your choice is kept for a day.',
      goOn: 'Go on to payment',
    },
    confirming: {
      title: 'Being confirmed',
      message:
        'Thank you. Stripe is confirming your payment: that takes seconds with a card, and some days with a bank debit. You may leave this page. {{plan}} begins by itself.',
    },
    confirmed: {
      title: '{{plan}} is yours',
      message: 'The payment is confirmed. This is what you have from now on:',
    },
    failed: {
      title: 'The payment did not go through',
      message: 'Nothing was bought, and nothing has changed. You can try again with another card or account.',
    },
    expired: {
      title: 'This checkout is over',
      message: 'It was not paid in time, so nothing was bought and nothing has changed.',
    },
    failureCode: 'What the bank said: {{code}}',
    again: 'Try again',
    otherPlan: 'Choose another plan',
    toHome: 'To your console',
    use: 'Start using it',
  },
} as const;

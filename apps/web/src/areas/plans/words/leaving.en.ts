/** Ending what one pays for, and taking that back. */
export const leaving = {
  cancel: {
    title: 'Cancel {{plan}}',
    lead: 'You keep {{plan}} until {{date}}, which is paid for. Nothing is charged after that.',
    from: 'From {{date}}',
    next: 'Then you are on {{next}}, by itself.',
    noNext: 'Then you are on no plan.',
    stays: 'Your account, your sites, their pages and addresses stay. Nothing is deleted.',
    reversible: 'Until {{date}} you can change your mind, with one click.',
    type: 'Type “{{plan}}” to confirm',
    typeWrong: 'Type “{{plan}}”, so that nobody does this by accident.',
    keep: 'Keep my plan',
    confirm: 'Cancel {{plan}}',
    pending: 'Cancelling …',
    done: '{{plan}} is cancelled. You keep it until {{date}}.',
    over: 'There is nothing to cancel',
    overMessage: 'This subscription has ended, or is cancelled already.',
    back: 'To billing',
  },
  excess: {
    title: '{{name}}: you use {{used}}, and {{limit}} would be included',
    choose:
      'You choose which of them stay writable, until {{date}}. Until then all of them are. The others become read-only.',
    storage:
      'Pages that are there stay, and everybody can read them. You can write again once there is room.',
    otherwise: 'If you choose nothing, these become read-only: {{sites}}.',
    safe: 'Nothing is deleted. On a larger plan all of it is writable again.',
  },
} as const;

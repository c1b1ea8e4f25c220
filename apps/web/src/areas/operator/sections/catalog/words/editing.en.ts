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
} as const;

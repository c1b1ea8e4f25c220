/** What operators are told who may not change something. */
export const words = {
  may: {
    title: 'You may see this and not change it',
    message: 'Changing it takes another role. Ask an administrator among the operators.',
    onlySees: 'You see everything here and can change nothing: that is what your role is for.',
    cancel: 'Cancel',
  },
} as const;

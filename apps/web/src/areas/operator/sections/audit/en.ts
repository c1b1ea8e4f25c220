/** Words of the section. */
export const words = {} as const;

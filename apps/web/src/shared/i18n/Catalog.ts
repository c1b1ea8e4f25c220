/** The shape of a catalog in any language: the same keys, other words. */
export type CatalogLike<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : CatalogLike<English[Key]>;
};

/** What an organization type's page asks. */
export type TypeView = {
  /** The default about which it is asked whether to remove it. */
  readonly remove?: string | undefined;
};

export function parseTypeView(search: URLSearchParams): TypeView {
  const remove = search.get('remove');
  return remove ? { remove } : {};
}

export function serializeTypeView({ remove }: TypeView) {
  return { remove };
}

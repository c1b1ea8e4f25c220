/** Stripe tells of another object by its id, or whole where that was asked for. */
export function idOf(told: string | { readonly id: string }): string;
export function idOf(told: string | { readonly id: string } | null | undefined): string | null;
export function idOf(told: string | { readonly id: string } | null | undefined): string | null {
  return typeof told === 'string' ? told : (told?.id ?? null);
}
